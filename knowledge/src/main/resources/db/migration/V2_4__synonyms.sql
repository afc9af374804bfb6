-- What an employer adds to the thesaurus: words that people use, and the words of its regulations.
create table knowledge_synonym (
    collection_id    uuid                     not null,
    synonym_number   bigint                   not null,
    -- Words on either side are separated by commas.
    used_words       varchar(500)             not null,
    regulation_words varchar(500)             not null,
    changed_by       varchar(200)             not null,
    changed_at       timestamp with time zone not null,
    primary key (collection_id, synonym_number)
);

-- An act is about a document or about a synonym.
alter table knowledge_act alter column document_id drop not null;
alter table knowledge_act add column synonym_number bigint;
