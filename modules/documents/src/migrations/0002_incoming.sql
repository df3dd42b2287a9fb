create table documents.incoming (
  agency_id         uuid not null,
  id                uuid not null,
  state             text not null check (state in
    ('arrived', 'returned', 'recorded', 'directed', 'inProgress', 'completed')),
  kind              text not null,
  subject           text not null,
  urgency           text not null,
  -- Null where the directory does not know the sender; code and name stay as written.
  sender_id         uuid,
  sender_code       text not null,
  sender_name       text not null,
  number_and_symbol text not null,
  -- The sender's own key of the document, opaque.
  document_key      text not null,
  issued_on         date not null,
  arrival_year      integer,
  arrival_number    integer check (arrival_number > 0),
  arrived_at        timestamptz not null,
  due_on            date,
  completed_on      date,
  outcome           text not null check (outcome in ('valid', 'indeterminate', 'invalid')),
  lead_post_id      uuid,
  lead_name         text,
  lead_title        text,
  assignee_post_ids uuid[] not null,
  version           integer not null,
  updated_at        timestamptz not null,
  search_text       text not null generated always as (documents.folded_words(
    subject || ' ' || number_and_symbol || ' ' || sender_name)) stored,
  search            tsvector not null generated always as (to_tsvector('simple',
    documents.folded_words(subject || ' ' || number_and_symbol || ' ' || sender_name))) stored,
  search_exact      tsvector not null generated always as (to_tsvector('simple',
    documents.exact_words(subject || ' ' || number_and_symbol || ' ' || sender_name))) stored,
  primary key (agency_id, id)
);
create unique index incoming_number on documents.incoming (agency_id, arrival_year, arrival_number);
create index incoming_arrived on documents.incoming (agency_id, arrived_at, id);
create index incoming_state on documents.incoming (agency_id, state, arrived_at, id);
create index incoming_assignees on documents.incoming using gin (assignee_post_ids);
create index incoming_due on documents.incoming (agency_id, due_on)
  where due_on is not null and completed_on is null;
create index incoming_same_key on documents.incoming (agency_id, document_key);
create index incoming_same_number on documents.incoming (agency_id, sender_code, number_and_symbol);
create index incoming_search on documents.incoming using gin (search);
create index incoming_parts on documents.incoming using gin (search_text public.gin_trgm_ops);
select platform.wall_agency_table('documents.incoming', 'select, insert, update');

create table documents.incoming_action (
  agency_id   uuid not null,
  document_id uuid not null,
  seq         integer not null,
  at          timestamptz not null,
  action      text not null,
  actor       jsonb,
  detail      jsonb not null,
  primary key (agency_id, document_id, seq),
  foreign key (agency_id, document_id) references documents.incoming
);
select platform.wall_agency_table('documents.incoming_action', 'select, insert');
select platform.make_append_only('documents.incoming_action');

-- Every packet sent and received; the bytes lie in the file store. What could not be read is kept
-- whole with the reason.
create table documents.packet (
  agency_id    uuid not null,
  id           uuid not null,
  direction    text not null check (direction in ('sent', 'received')),
  kind         text not null check (kind in ('document', 'status', 'unreadable')),
  -- The same packet delivered again has the same key, and is one packet.
  delivery_key text not null,
  sha256       text not null,
  size         bigint not null,
  at           timestamptz not null,
  source       text not null,
  from_code    text,
  document_key text,
  status_code  text,
  -- The document here that it brought, carried or speaks of.
  document_id  uuid,
  reason       text,
  detail       text,
  primary key (agency_id, id)
);
create unique index packet_once on documents.packet (agency_id, direction, delivery_key);
create index packet_unreadable on documents.packet (agency_id, at, id) where kind = 'unreadable';
create index packet_document on documents.packet (agency_id, document_id);
select platform.wall_agency_table('documents.packet', 'select, insert');
select platform.make_append_only('documents.packet');
