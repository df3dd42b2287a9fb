-- What makes the records desk quick: saved views, columns of a person, groups of recipients,
-- templates of drafts, and numbers held for a document to come.
create table documents.saved_view (
  agency_id  uuid not null,
  id         uuid not null,
  list       text not null check (list in ('incoming', 'outgoing')),
  name       text not null,
  owner_id   uuid not null,
  owner_name text not null,
  -- The unit that sees it too; null for the owner alone.
  unit_id    uuid,
  filters    jsonb not null,
  columns    text[],
  updated_at timestamptz not null,
  primary key (agency_id, id)
);
create index saved_view_owner on documents.saved_view (agency_id, list, owner_id);
create index saved_view_unit on documents.saved_view (agency_id, list, unit_id)
  where unit_id is not null;
select platform.wall_agency_table('documents.saved_view', 'select, insert, update, delete');

create table documents.list_columns (
  agency_id uuid not null,
  person_id uuid not null,
  list      text not null check (list in ('incoming', 'outgoing')),
  columns   text[] not null,
  primary key (agency_id, person_id, list)
);
select platform.wall_agency_table('documents.list_columns', 'select, insert, update');

create table documents.recipient_group (
  agency_id     uuid not null,
  id            uuid not null,
  name          text not null,
  -- Whose it is; null for one of the whole agency.
  owner_id      uuid,
  recipient_ids uuid[] not null,
  updated_at    timestamptz not null,
  primary key (agency_id, id)
);
create index recipient_group_owner on documents.recipient_group (agency_id, owner_id, name);
select platform.wall_agency_table('documents.recipient_group', 'select, insert, update, delete');

create table documents.draft_template (
  agency_id     uuid not null,
  id            uuid not null,
  name          text not null,
  owner_id      uuid,
  kind          text not null,
  subject       text not null,
  content       jsonb,
  recipient_ids uuid[] not null,
  updated_at    timestamptz not null,
  primary key (agency_id, id)
);
create index draft_template_owner on documents.draft_template (agency_id, owner_id, name);
select platform.wall_agency_table('documents.draft_template', 'select, insert, update, delete');

-- A number kept for a document to come. It is nobody else's until it is used, given back, or over.
create table documents.held_number (
  agency_id   uuid not null,
  id          uuid not null,
  series      text not null,
  year        integer not null,
  number      integer not null check (number > 0),
  -- The day that the document is to bear, where it is known.
  dated_on    date,
  reason      text not null,
  expires_on  date not null,
  held_by     text not null,
  held_at     timestamptz not null,
  document_id uuid,
  given_back_at timestamptz,
  given_back_reason text,
  primary key (agency_id, id)
);
create index held_number_place on documents.held_number (agency_id, series, year, number);
create index held_number_open on documents.held_number (agency_id, held_at desc, id desc);
select platform.wall_agency_table('documents.held_number', 'select, insert, update');

-- Open documents by their deadline, page by page.
drop index documents.incoming_due;
create index incoming_due on documents.incoming (agency_id, due_on, id)
  where due_on is not null and completed_on is null;
