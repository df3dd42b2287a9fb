grant usage on schema documents to hl_app;

-- Words for the index: folded, with the signs inside numbers and symbols (15/QĐ-UBND) as gaps.
create function documents.folded_words(input text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(platform.vn_fold(input), '[^[:alnum:]]+', ' ', 'g');

-- The same with accents kept: what the exact matches are told by.
create function documents.exact_words(input text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(lower(normalize(input, nfc)), '[^[:alnum:]]+', ' ', 'g');

-- Outgoing documents: what a document is now. It is the fold of its actions and never the source.
create table documents.outgoing (
  agency_id         uuid not null,
  id                uuid not null,
  state             text not null check (state in ('drafting', 'submitted', 'signed', 'sealed', 'issued')),
  kind              text not null,
  subject           text not null,
  urgency           text not null,
  due_on            date,
  drafter_post_id   uuid,
  drafter_name      text not null,
  drafter_title     text not null,
  signer_post_id    uuid not null,
  signer_name       text not null,
  signer_title      text not null,
  series            text,
  number_year       integer,
  number            integer check (number > 0),
  number_and_symbol text,
  issued_on         date,
  reply_to_id       uuid,
  recipient_count   integer not null,
  -- Recipients that have recorded it; kept with the recipients' states, not with the actions.
  accepted_count    integer not null default 0,
  version           integer not null,
  updated_at        timestamptz not null,
  was_submitted     boolean not null,
  given_up          boolean not null,
  search_text       text not null generated always as
    (documents.folded_words(subject || ' ' || coalesce(number_and_symbol, ''))) stored,
  search            tsvector not null generated always as
    (to_tsvector('simple', documents.folded_words(subject || ' ' || coalesce(number_and_symbol, '')))) stored,
  search_exact      tsvector not null generated always as
    (to_tsvector('simple', documents.exact_words(subject || ' ' || coalesce(number_and_symbol, '')))) stored,
  primary key (agency_id, id),
  check ((number is null) = (number_year is null) and (number is null) = (series is null))
);
create unique index outgoing_number on documents.outgoing (agency_id, series, number_year, number);
create index outgoing_updated on documents.outgoing (agency_id, updated_at, id);
create index outgoing_state on documents.outgoing (agency_id, state, updated_at, id);
create index outgoing_kind on documents.outgoing (agency_id, kind, updated_at, id);
create index outgoing_drafter on documents.outgoing (agency_id, drafter_post_id, updated_at, id);
create index outgoing_signer on documents.outgoing (agency_id, signer_post_id, updated_at, id);
create index outgoing_reply on documents.outgoing (agency_id, reply_to_id) where reply_to_id is not null;
create index outgoing_search on documents.outgoing using gin (search);
create index outgoing_parts on documents.outgoing using gin (search_text public.gin_trgm_ops);
select platform.wall_agency_table('documents.outgoing', 'select, insert, update');

create table documents.outgoing_action (
  agency_id   uuid not null,
  document_id uuid not null,
  seq         integer not null,
  at          timestamptz not null,
  action      text not null,
  actor       jsonb,
  detail      jsonb not null,
  primary key (agency_id, document_id, seq),
  foreign key (agency_id, document_id) references documents.outgoing
);
select platform.wall_agency_table('documents.outgoing_action', 'select, insert');
select platform.make_append_only('documents.outgoing_action');

-- Last number given in a year. Whoever allocates locks the row until the commit, so no two get one
-- number and a failed act takes none.
create table documents.number_counter (
  agency_id uuid not null,
  series    text not null,
  year      integer not null,
  last      integer not null,
  primary key (agency_id, series, year)
);
select platform.wall_agency_table('documents.number_counter', 'select, insert, update');

-- Where each recipient of an issued document stands: the fold of its events.
create table documents.recipient (
  agency_id    uuid not null,
  document_id  uuid not null,
  recipient_id uuid not null,
  position     integer not null,
  code         text not null,
  name         text not null,
  state        text not null,
  state_at     timestamptz,
  note         text,
  primary key (agency_id, document_id, recipient_id),
  foreign key (agency_id, document_id) references documents.outgoing
);
create index recipient_position on documents.recipient (agency_id, document_id, position);
create index recipient_state on documents.recipient (agency_id, document_id, state, position);
select platform.wall_agency_table('documents.recipient', 'select, insert, update');

create table documents.recipient_event (
  agency_id    uuid not null,
  document_id  uuid not null,
  recipient_id uuid not null,
  id           uuid not null,
  -- `sent`, `failed`, or a status code of QCVN 102.
  code         text not null,
  at           timestamptz not null,
  by           text,
  note         text,
  primary key (agency_id, document_id, recipient_id, id)
);
select platform.wall_agency_table('documents.recipient_event', 'select, insert');
select platform.make_append_only('documents.recipient_event');
