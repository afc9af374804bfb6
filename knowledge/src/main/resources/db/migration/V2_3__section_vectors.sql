-- What a neural model makes of each section, where an installation uses one. The indexes that are searched are copies of this.

create table knowledge_embedding (
    collection_id uuid         not null,
    document_id   uuid         not null,
    position      integer      not null,
    -- The file, the cut-off and the prefix: vectors of different models cannot be compared.
    model         varchar(200) not null,
    -- 32-bit numbers, most significant byte first.
    vector        bytea        not null,
    primary key (collection_id, document_id, model, position),
    foreign key (collection_id, document_id, position)
        references knowledge_section (collection_id, document_id, position) on delete cascade
);
