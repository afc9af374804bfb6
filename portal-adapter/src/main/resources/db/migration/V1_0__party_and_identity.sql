-- Who is who. The tenant (the employer; the provider for what providers own) is first in every key.
create table payroll_provider (
  provider_id uuid not null primary key,
  name varchar(200) not null
);

create table employer (
  employer_id uuid not null primary key,
  provider_id uuid not null references payroll_provider (provider_id),
  name varchar(200) not null,
  form_of_address varchar(2) not null,
  payroll_system varchar(40) not null,
  demo boolean not null default false
);
create index employer_by_provider on employer (provider_id);

create table account (
  account_id uuid not null primary key,
  login varchar(200) not null unique,
  name varchar(200) not null,
  email varchar(254),
  mobile varchar(20),
  password_hash varchar(200),
  failed_attempts integer not null default 0,
  locked_until timestamp with time zone
);

create table employee (
  employer_id uuid not null references employer (employer_id),
  employee_id uuid not null,
  account_id uuid references account (account_id),
  number varchar(20) not null,
  given_name varchar(100) not null,
  family_name varchar(100) not null,
  email varchar(254),
  mobile varchar(20),
  department varchar(100),
  employment_type varchar(20) not null,
  hours_per_week numeric(5, 2) not null,
  may_declare boolean not null,
  calculate_hours boolean not null,
  start_date date not null,
  end_date date,
  primary key (employer_id, employee_id),
  unique (employer_id, number)
);
create index employee_by_account on employee (account_id);

create table mandate (
  tenant_id uuid not null,
  mandate_id uuid not null,
  account_id uuid not null references account (account_id),
  kind varchar(40) not null,
  department varchar(100),
  valid_from date,
  valid_until date,
  primary key (tenant_id, mandate_id)
);
create index mandate_by_account on mandate (account_id);

create table reference_counter (
  employer_id uuid not null,
  series varchar(20) not null,
  last_number integer not null,
  primary key (employer_id, series)
);

-- A portal that signs tokens for its own signed-in users: Balie holds only its public key.
create table connected_portal (
  issuer varchar(200) not null primary key,
  public_jwk text not null,
  demo boolean not null default false
);
