-- Documents in, cited passages out. Every table starts its key with the collection, so that no query can cross it
-- by accident and PostgreSQL can be distributed by it.

create table knowledge_collection (
    collection_id uuid   not null,
    -- Grows with every change of the texts: a search index that is behind it is brought up to date first.
    revision      bigint not null,
    primary key (collection_id)
);

create table knowledge_document (
    collection_id     uuid                     not null,
    document_id       uuid                     not null,
    -- All versions of one document share the id of the first.
    chain_id          uuid                     not null,
    ordinal           integer                  not null,
    replaces_id       uuid,
    -- The version whose arrival ended this one; removing that version opens it again.
    closed_by_id      uuid,
    title             varchar(300)             not null,
    kind              varchar(20)              not null,
    version           varchar(60)              not null,
    status            varchar(20)              not null,
    valid_from        date,
    valid_until       date,
    pages             integer,
    sections          integer                  not null,
    file_name         varchar(300)             not null,
    file_type         varchar(20)              not null,
    file_bytes        integer                  not null,
    sha256            varchar(64)              not null,
    uploaded_at       timestamp with time zone not null,
    phase             varchar(20)              not null,
    percent           integer                  not null,
    attempts          integer                  not null,
    -- The reader that is at work on it, by the database's own clock; whoever finds it passed may take over.
    lease_holder      uuid,
    lease_until       timestamp with time zone,
    primary key (collection_id, document_id)
);

create index knowledge_document_waiting on knowledge_document (status, lease_until);
create index knowledge_document_chain on knowledge_document (collection_id, chain_id);

create table knowledge_document_audience (
    collection_id uuid        not null,
    document_id   uuid        not null,
    audience      varchar(20) not null,
    primary key (collection_id, document_id, audience),
    foreign key (collection_id, document_id) references knowledge_document (collection_id, document_id) on delete cascade
);

create table knowledge_document_remark (
    collection_id uuid        not null,
    document_id   uuid        not null,
    position      integer     not null,
    code          varchar(60) not null,
    -- What the sentence for a person needs, one per line.
    arguments     text        not null,
    primary key (collection_id, document_id, position),
    foreign key (collection_id, document_id) references knowledge_document (collection_id, document_id) on delete cascade
);

-- The original file in pieces, because one binary value of H2 holds a megabyte at most.
create table knowledge_document_piece (
    collection_id uuid    not null,
    document_id   uuid    not null,
    position      integer not null,
    content       bytea   not null,
    primary key (collection_id, document_id, position),
    foreign key (collection_id, document_id) references knowledge_document (collection_id, document_id) on delete cascade
);

create table knowledge_section (
    collection_id uuid         not null,
    document_id   uuid         not null,
    position      integer      not null,
    label         varchar(300) not null,
    heading       varchar(300) not null,
    -- The headings above it, outermost first, one per line.
    path          text         not null,
    page          integer,
    body          text         not null,
    primary key (collection_id, document_id, position),
    foreign key (collection_id, document_id) references knowledge_document (collection_id, document_id) on delete cascade
);

-- The tick: collection_id is the reader's (an employer's own), the document may stand in a library shared with it.
create table knowledge_selection (
    collection_id          uuid not null,
    document_id            uuid not null,
    document_collection_id uuid not null,
    primary key (collection_id, document_id),
    foreign key (document_collection_id, document_id) references knowledge_document (collection_id, document_id) on delete cascade
);
