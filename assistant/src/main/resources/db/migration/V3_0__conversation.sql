-- Conversations: every turn as it was shown, the drafts that wait for a yes, and the questions handed to a person.

create table conversation (
    employer_id     uuid                     not null,
    conversation_id uuid                     not null,
    account_id      uuid                     not null,
    channel         varchar(10)              not null,
    started_at      timestamp with time zone not null,
    turns           integer                  not null,
    last_question   text,
    primary key (employer_id, conversation_id)
);

create index conversation_of_person on conversation (employer_id, account_id, started_at);

create table turn (
    employer_id     uuid                     not null,
    conversation_id uuid                     not null,
    turn_number     integer                  not null,
    spoken_at       timestamp with time zone not null,
    -- What the person said; null when somebody of HR spoke into the conversation.
    said            text,
    author          varchar(200),
    reply           text                     not null,
    seen            boolean                  not null,
    primary key (employer_id, conversation_id, turn_number),
    constraint turn_in_conversation foreign key (employer_id, conversation_id)
        references conversation (employer_id, conversation_id)
);

create table draft (
    employer_id     uuid                     not null,
    conversation_id uuid                     not null,
    draft_id        uuid                     not null,
    type            varchar(30)              not null,
    -- Open drafts lie on a pile: the highest is the one that is shown, the others are saved under it.
    place           integer                  not null,
    state           varchar(10)              not null,
    content         text                     not null,
    reference       varchar(40),
    -- The turn that last changed it.
    turn_number     integer                  not null,
    primary key (employer_id, conversation_id, draft_id),
    constraint draft_in_conversation foreign key (employer_id, conversation_id)
        references conversation (employer_id, conversation_id)
);

create index draft_on_pile on draft (employer_id, conversation_id, state, place);

create table handed_over (
    employer_id     uuid        not null,
    reference       varchar(40) not null,
    conversation_id uuid        not null,
    primary key (employer_id, reference)
);
