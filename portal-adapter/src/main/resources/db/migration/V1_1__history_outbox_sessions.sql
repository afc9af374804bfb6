-- Who did what, when, to which thing: a chain of hashes per employer.
create table history_head (
  employer_id uuid not null primary key,
  seq bigint not null,
  hash varchar(64) not null
);

create table history_entry (
  employer_id uuid not null,
  seq bigint not null,
  at_time timestamp with time zone not null,
  subject_kind varchar(40) not null,
  subject_reference varchar(60) not null,
  actor_account uuid,
  actor_name varchar(200) not null,
  what varchar(80) not null,
  reason text,
  previous_hash varchar(64) not null,
  hash varchar(64) not null,
  primary key (employer_id, seq)
);
create index history_by_subject on history_entry (employer_id, subject_kind, subject_reference, seq);

-- What we owe the outside world, recorded with the change that caused it.
create table obligation (
  employer_id uuid not null,
  obligation_id uuid not null,
  kind varchar(40) not null,
  business_key varchar(300) not null,
  reference varchar(60) not null,
  recipient varchar(254) not null,
  payload text not null,
  state varchar(20) not null,
  attempts integer not null default 0,
  promised_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  receipt varchar(200),
  reason text,
  primary key (employer_id, obligation_id),
  unique (employer_id, business_key)
);
create index obligation_by_reference on obligation (employer_id, reference, promised_at);
create index obligation_by_receipt on obligation (kind, receipt);
create index obligation_by_time on obligation (employer_id, promised_at);

create table obligation_hop (
  employer_id uuid not null,
  obligation_id uuid not null,
  seq integer not null,
  at_time timestamp with time zone not null,
  state varchar(20) not null,
  detail text,
  receipt varchar(200),
  primary key (employer_id, obligation_id, seq)
);

-- One answer per key: the stored answer commits with the effect it tells of.
create table idempotent_call (
  account_id uuid not null,
  call_key varchar(255) not null,
  operation varchar(100) not null,
  request_hash varchar(64) not null,
  answer text,
  called_at timestamp with time zone not null,
  primary key (account_id, call_key)
);

-- db-scheduler's own table.
create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(200) not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(100),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  state varchar(20),
  primary key (task_name, task_instance)
);
create index scheduled_by_time on scheduled_tasks (execution_time);
create index scheduled_by_heartbeat on scheduled_tasks (last_heartbeat);

-- Spring Session's own tables.
create table spring_session (
  primary_id char(36) not null primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  principal_name varchar(200)
);
create unique index spring_session_by_id on spring_session (session_id);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36) not null,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name),
  foreign key (session_primary_id) references spring_session (primary_id) on delete cascade
);
