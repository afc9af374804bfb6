-- What an employee may declare: an employer's own components, in sets; one set is the standard, an employee may have another.
create table wage_component (
  employer_id uuid not null,
  code varchar(20) not null,
  position integer not null,
  name varchar(100) not null,
  unit varchar(10) not null,
  aliases text not null,
  payroll_code varchar(40) not null,
  primary key (employer_id, code)
);

create table component_set (
  employer_id uuid not null,
  set_code varchar(40) not null,
  name varchar(100) not null,
  standard boolean not null,
  primary key (employer_id, set_code)
);

create table component_set_member (
  employer_id uuid not null,
  set_code varchar(40) not null,
  component_code varchar(20) not null,
  primary key (employer_id, set_code, component_code),
  foreign key (employer_id, set_code) references component_set (employer_id, set_code),
  foreign key (employer_id, component_code) references wage_component (employer_id, code)
);

create table employee_component_set (
  employer_id uuid not null,
  employee_id uuid not null,
  set_code varchar(40) not null,
  primary key (employer_id, employee_id),
  foreign key (employer_id, employee_id) references employee (employer_id, employee_id),
  foreign key (employer_id, set_code) references component_set (employer_id, set_code)
);

-- A declaration has one status and its current version; the lines of every version stay.
create table declaration (
  employer_id uuid not null,
  declaration_id uuid not null,
  reference varchar(60) not null,
  employee_id uuid not null,
  status varchar(20) not null,
  version integer not null,
  corrects varchar(60),
  filed_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  primary key (employer_id, declaration_id),
  unique (employer_id, reference),
  foreign key (employer_id, employee_id) references employee (employer_id, employee_id)
);
create index declaration_by_employee on declaration (employer_id, employee_id, filed_at);
create index declaration_by_status on declaration (employer_id, status, filed_at);

create table declaration_line (
  employer_id uuid not null,
  declaration_id uuid not null,
  version integer not null,
  line_number integer not null,
  day_date date not null,
  period varchar(8),
  component varchar(20) not null,
  quantity numeric(12, 2) not null,
  unit varchar(10) not null,
  start_time time,
  end_time time,
  break_minutes integer,
  primary key (employer_id, declaration_id, version, line_number),
  foreign key (employer_id, declaration_id) references declaration (employer_id, declaration_id)
);

-- What waits for whom. open_key holds kind and reference while the task is open, so that there is one open task for a thing.
create table task (
  employer_id uuid not null,
  task_id uuid not null,
  kind varchar(40) not null,
  subject varchar(300) not null,
  reference varchar(60) not null,
  open_key varchar(120),
  assigned_mandate varchar(40),
  assigned_account uuid,
  about_employee uuid,
  href varchar(300) not null,
  note text,
  by_hand boolean not null,
  due_at timestamp with time zone,
  created_at timestamp with time zone not null,
  done_at timestamp with time zone,
  done_by uuid,
  done_name varchar(200),
  primary key (employer_id, task_id),
  unique (employer_id, open_key),
  check (assigned_mandate is not null or assigned_account is not null)
);
create index task_by_mandate on task (employer_id, assigned_mandate, done_at, created_at);
create index task_by_account on task (employer_id, assigned_account, done_at, created_at);

-- A question to HR, with the conversation it came from.
create table ticket (
  employer_id uuid not null,
  ticket_id uuid not null,
  reference varchar(60) not null,
  employee_id uuid not null,
  category varchar(20) not null,
  subject varchar(200) not null,
  transcript text not null,
  status varchar(20) not null,
  opened_at timestamp with time zone not null,
  primary key (employer_id, ticket_id),
  unique (employer_id, reference),
  foreign key (employer_id, employee_id) references employee (employer_id, employee_id)
);
create index ticket_by_employee on ticket (employer_id, employee_id, opened_at);
create index ticket_by_status on ticket (employer_id, status, opened_at);

create table ticket_message (
  employer_id uuid not null,
  ticket_id uuid not null,
  seq integer not null,
  at_time timestamp with time zone not null,
  author_account uuid not null,
  author_name varchar(200) not null,
  from_hr boolean not null,
  text text not null,
  primary key (employer_id, ticket_id, seq),
  foreign key (employer_id, ticket_id) references ticket (employer_id, ticket_id)
);

-- A requested change to a person's data: what was asked, as it was asked.
create table mutation (
  employer_id uuid not null,
  mutation_id uuid not null,
  reference varchar(60) not null,
  employee_id uuid not null,
  kind varchar(20) not null,
  status varchar(20) not null,
  pending varchar(20),
  requested_at timestamp with time zone not null,
  primary key (employer_id, mutation_id),
  unique (employer_id, reference),
  foreign key (employer_id, employee_id) references employee (employer_id, employee_id)
);
create index mutation_by_employee on mutation (employer_id, employee_id, requested_at);

create table mutation_field (
  employer_id uuid not null,
  mutation_id uuid not null,
  position integer not null,
  name varchar(60) not null,
  field_value varchar(500) not null,
  primary key (employer_id, mutation_id, position),
  foreign key (employer_id, mutation_id) references mutation (employer_id, mutation_id)
);

-- A payroll run as the payroll system reports it: one row per status, so that a repeated report has one effect.
create table payroll_run (
  employer_id uuid not null,
  payroll_system varchar(40) not null,
  run_id varchar(60) not null,
  status varchar(40) not null,
  period varchar(20) not null,
  declarations integer not null,
  reported_at timestamp with time zone not null,
  primary key (employer_id, payroll_system, run_id, status)
);
create index payroll_run_by_time on payroll_run (employer_id, reported_at);

create table run_notice_setting (
  employer_id uuid not null primary key,
  active boolean not null,
  subject varchar(150) not null,
  text text not null,
  addresses text not null,
  changed_at timestamp with time zone not null
);

-- One mail per run and recipient, whatever is reported how often.
create table run_notice (
  employer_id uuid not null,
  payroll_system varchar(40) not null,
  run_id varchar(60) not null,
  recipient varchar(254) not null,
  told_at timestamp with time zone not null,
  primary key (employer_id, payroll_system, run_id, recipient)
);
