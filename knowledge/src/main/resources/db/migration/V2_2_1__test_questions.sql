-- Questions that HR keeps, with the answer they got last, to see what a new version changes.
create table knowledge_test_question (
    collection_id   uuid                     not null,
    question_number bigint                   not null,
    question        varchar(500)             not null,
    audience        varchar(20)              not null,
    -- The day asked about; none is the day of asking.
    on_day          date,
    answer          text                     not null,
    source          varchar(500)             not null,
    answered_at     timestamp with time zone not null,
    kept_by         varchar(200)             not null,
    primary key (collection_id, question_number)
);
