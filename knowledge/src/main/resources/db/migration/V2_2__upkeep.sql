-- What HR does with documents after they came in: correct, throw away and take back, hand over to somebody, look at again.

-- In the bin since; out of every search at once, out of the database after its days there.
alter table knowledge_document add column discarded_at timestamp with time zone;
-- Grows when words of the document change that its index holds, so that it is indexed anew.
alter table knowledge_document add column edition integer default 0 not null;
alter table knowledge_document add column owner_name varchar(200) default '' not null;
alter table knowledge_document add column review_on date;

-- Who did what in a library, so that it can be told and undone. It stays when the document is gone.
create table knowledge_act (
    -- Whose library: the reader's for a tick, the owner's for everything else.
    collection_id          uuid                     not null,
    act_number             bigint                   not null,
    document_collection_id uuid                     not null,
    document_id            uuid                     not null,
    title                  varchar(300)             not null,
    version                varchar(60)              not null,
    kind                   varchar(20)              not null,
    at_time                timestamp with time zone not null,
    actor                  varchar(200)             not null,
    -- Fields that changed, one per line, as name=value.
    values_before          text                     not null,
    values_after           text                     not null,
    undone_at              timestamp with time zone,
    undone_by              varchar(200)             not null,
    primary key (collection_id, act_number)
);

create index knowledge_act_document on knowledge_act (collection_id, document_id);

-- How often answers leaned on a document, per month and reader; without who asked.
create table knowledge_citation_count (
    collection_id uuid    not null,
    document_id   uuid    not null,
    month_start   date    not null,
    citations     integer not null,
    primary key (collection_id, document_id, month_start)
);
