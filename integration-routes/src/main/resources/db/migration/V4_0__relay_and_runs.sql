-- Every attempt to carry out an obligation, written before it is made: one without an end may have arrived.
create table relay_attempt (
  employer_id uuid not null,
  obligation_id uuid not null,
  attempt integer not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  outcome varchar(20),
  detail text,
  primary key (employer_id, obligation_id, attempt)
);

-- How far the runs of an employer's payroll system were read.
create table payroll_run_cursor (
  employer_id uuid not null,
  payroll_system varchar(40) not null,
  read_to varchar(200) not null,
  read_at timestamp with time zone not null,
  primary key (employer_id, payroll_system)
);
