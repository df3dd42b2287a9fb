grant usage on schema records to hl_app;

-- The list of case files of an agency for a year; the fold of its actions.
create table records.catalogue (
  agency_id   uuid not null,
  id          uuid not null,
  year        integer not null,
  state       text not null check (state in ('drafting', 'approved')),
  entry_count integer not null,
  version     integer not null,
  primary key (agency_id, id)
);
create unique index catalogue_year on records.catalogue (agency_id, year);
select platform.wall_agency_table('records.catalogue', 'select, insert, update');

create table records.catalogue_action (
  agency_id    uuid not null,
  catalogue_id uuid not null,
  seq          integer not null,
  at           timestamptz not null,
  action       text not null,
  actor        jsonb not null,
  detail       jsonb not null,
  primary key (agency_id, catalogue_id, seq),
  foreign key (agency_id, catalogue_id) references records.catalogue
);
select platform.wall_agency_table('records.catalogue_action', 'select, insert');
select platform.make_append_only('records.catalogue_action');

-- Case files: what one is now. It is the fold of its actions and never the source.
create table records.case_file (
  agency_id        uuid not null,
  id               uuid not null,
  state            text not null check (state in ('open', 'closed', 'handedIn', 'archived', 'destroyed')),
  year             integer not null,
  symbol           text not null check (char_length(symbol) between 1 and 20),
  entry_id         uuid,
  title            text not null,
  folded           text not null generated always as (platform.vn_fold(symbol || ' ' || title)) stored,
  retention_years  integer check (retention_years between 1 and 70),
  keeper_post_id   uuid,
  keeper_name      text not null,
  keeper_title     text not null,
  -- Who may see it: everybody in the agency, or these units and posts (the keeper among them).
  whole_agency     boolean not null,
  reader_unit_ids  uuid[] not null,
  reader_post_ids  uuid[] not null,
  document_count   integer not null,
  page_count       integer not null,
  ended_on         date,
  due_on           date,
  expires_on       date,
  destruction_decided boolean not null,
  version          integer not null,
  updated_at       timestamptz not null,
  primary key (agency_id, id)
);
create unique index case_file_symbol on records.case_file (agency_id, year, symbol);
create index case_file_state on records.case_file (agency_id, state, id);
create index case_file_keeper on records.case_file (agency_id, keeper_post_id, id);
create index case_file_due on records.case_file (due_on, agency_id) where state = 'closed' and due_on is not null;
create index case_file_expires on records.case_file (agency_id, expires_on, id) where state in ('closed', 'archived');
select platform.wall_agency_table('records.case_file', 'select, insert, update');

create table records.case_file_action (
  agency_id    uuid not null,
  case_file_id uuid not null,
  seq          integer not null,
  at           timestamptz not null,
  action       text not null,
  actor        jsonb not null,
  detail       jsonb not null,
  primary key (agency_id, case_file_id, seq),
  foreign key (agency_id, case_file_id) references records.case_file
);
select platform.wall_agency_table('records.case_file_action', 'select, insert');
select platform.make_append_only('records.case_file_action');

-- Which documents lie in which case files, for the question from the document's side.
create table records.filed_document (
  agency_id    uuid not null,
  case_file_id uuid not null,
  document_id  uuid not null,
  primary key (agency_id, case_file_id, document_id),
  foreign key (agency_id, case_file_id) references records.case_file
);
create index filed_document_of on records.filed_document (agency_id, document_id);
select platform.wall_agency_table('records.filed_document', 'select, insert, delete');

-- Hand-overs to the archive of the agency, numbered by year.
create table records.hand_over (
  agency_id  uuid not null,
  id         uuid not null,
  year       integer not null,
  number     integer not null check (number > 0),
  state      text not null check (state in ('proposed', 'received', 'withdrawn')),
  unit_name  text not null,
  given_by   jsonb not null,
  given_at   timestamptz not null,
  file_count integer not null,
  version    integer not null,
  primary key (agency_id, id)
);
create unique index hand_over_number on records.hand_over (agency_id, year, number);
create index hand_over_state on records.hand_over (agency_id, state, id);
select platform.wall_agency_table('records.hand_over', 'select, insert, update');

create table records.hand_over_action (
  agency_id    uuid not null,
  hand_over_id uuid not null,
  seq          integer not null,
  at           timestamptz not null,
  action       text not null,
  actor        jsonb not null,
  detail       jsonb not null,
  primary key (agency_id, hand_over_id, seq),
  foreign key (agency_id, hand_over_id) references records.hand_over
);
select platform.wall_agency_table('records.hand_over_action', 'select, insert');
select platform.make_append_only('records.hand_over_action');

-- Last number given; whoever takes one locks the row until the commit.
create table records.number_counter (
  agency_id uuid not null,
  series    text not null,
  year      integer not null,
  last      integer not null,
  primary key (agency_id, series, year)
);
select platform.wall_agency_table('records.number_counter', 'select, insert, update');

-- What was reminded of: each deadline once before it and once after.
create table records.reminder (
  agency_id    uuid not null,
  case_file_id uuid not null,
  due_on       date not null,
  kind         text not null check (kind in ('dueSoon', 'overdue')),
  primary key (agency_id, case_file_id, due_on, kind)
);
select platform.wall_agency_table('records.reminder', 'select, insert');

-- The timetable asks for all agencies at once; it learns of whom to remind and nothing more.
create function records.list_due_hand_overs(today date, soon_days integer, wanted integer)
  returns table (agency_id uuid, case_file_id uuid, kind text)
  language sql stable security definer set search_path = '' as $$
  select due.agency_id, due.case_file_id, due.kind
  from (
    select file.agency_id, file.id as case_file_id, file.due_on,
      case when file.due_on < today then 'overdue' else 'dueSoon' end as kind
    from records.case_file file
    where file.state = 'closed' and file.due_on <= today + soon_days
  ) due
  where not exists (select from records.reminder told
    where told.agency_id = due.agency_id and told.case_file_id = due.case_file_id
      and told.due_on = due.due_on and told.kind = due.kind)
  order by due.due_on
  limit wanted;
$$;
revoke execute on function records.list_due_hand_overs from public;
grant execute on function records.list_due_hand_overs to hl_app;
-- The function runs as the owner, whom row-level security binds too.
create policy timetable_reads on records.case_file for select to hl_owner using (true);
create policy timetable_reads on records.reminder for select to hl_owner using (true);
