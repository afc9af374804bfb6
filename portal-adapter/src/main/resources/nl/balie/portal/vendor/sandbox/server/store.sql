-- Every call that carried a key, whatever came of it: the witness of how often we were asked.
create table if not exists call (
  seq bigint generated always as identity primary key,
  employer_id uuid not null,
  idempotency_key varchar(300) not null,
  body_sha256 varchar(64) not null,
  arrived_at timestamp with time zone not null
);
create index if not exists call_by_key on call (employer_id, idempotency_key);

-- One answer per key.
create table if not exists declaration (
  employer_id uuid not null,
  idempotency_key varchar(300) not null,
  seq bigint generated always as identity,
  body_sha256 varchar(64) not null,
  body text not null,
  declaration_id varchar(100) not null,
  version integer not null,
  reference varchar(100) not null,
  employee varchar(300) not null,
  state varchar(20) not null,
  receipt varchar(40),
  reason varchar(1000),
  arrived_at timestamp with time zone not null,
  processed_in varchar(60),
  primary key (employer_id, idempotency_key)
);
create index if not exists declaration_by_id on declaration (employer_id, declaration_id, version);

-- One row per effect, on purpose without a unique key: the witness of how often we acted.
create table if not exists booking (
  seq bigint generated always as identity primary key,
  employer_id uuid not null,
  idempotency_key varchar(300) not null,
  booked_at timestamp with time zone not null
);
create index if not exists booking_by_key on booking (employer_id, idempotency_key);

create table if not exists run (
  seq bigint generated always as identity primary key,
  employer_id uuid not null,
  run_id varchar(60) not null,
  kind varchar(10) not null,
  period varchar(20) not null,
  finished_at timestamp with time zone not null,
  unique (employer_id, run_id)
);

create table if not exists run_declaration (
  employer_id uuid not null,
  run_id varchar(60) not null,
  declaration_id varchar(100) not null,
  version integer not null,
  primary key (employer_id, run_id, declaration_id)
);

-- Only to show a name on the page.
create table if not exists employer (
  employer_id uuid not null primary key,
  name varchar(200) not null
);
