-- Files handed out to be signed elsewhere, and what came back. Nothing is overwritten: a state is
-- the fold of the events.
create table trust.prepared_signing (
  agency_id       uuid not null,
  id              uuid not null,
  person_id       uuid not null,
  post_id         uuid not null,
  way             text not null check (way in ('tokenService', 'upload')),
  certificate_id  uuid not null references trust.certificate,
  holder_kind     text not null check (holder_kind in ('person', 'agency')),
  holder_id       uuid not null,
  subject_type    text not null,
  subject_id      uuid not null,
  subject_version integer not null,
  -- What the module that prepared it needs again at the end, such as number and date.
  detail          jsonb not null default '{}',
  created_at      timestamptz not null default platform.clock_now(),
  expires_at      timestamptz not null,
  primary key (agency_id, id)
);
create index prepared_signing_subject on trust.prepared_signing
  (agency_id, subject_type, subject_id, expires_at);
create table trust.prepared_file (
  agency_id  uuid not null,
  signing_id uuid not null,
  position   integer not null check (position >= 0),
  act        text not null check (act in ('sign', 'seal', 'sealAttachment')),
  name       text not null,
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size       bigint not null,
  -- SHA-256 of the one-time token; null where the person's own session carries the files.
  token_hash bytea unique check (octet_length(token_hash) = 32),
  primary key (agency_id, signing_id, position),
  foreign key (agency_id, signing_id) references trust.prepared_signing
);
create table trust.prepared_event (
  agency_id      uuid not null,
  id             uuid not null,
  signing_id     uuid not null,
  position       integer,
  at             timestamptz not null default platform.clock_now(),
  event          text not null check (event in ('accepted', 'refused', 'completed', 'cancelled')),
  reason         text,
  sha256         text check (sha256 ~ '^[0-9a-f]{64}$'),
  size           bigint,
  certificate_id uuid references trust.certificate,
  status_source  text check (status_source in ('ocsp', 'register')),
  ocsp_response  bytea,
  primary key (agency_id, id),
  foreign key (agency_id, signing_id) references trust.prepared_signing,
  check ((event in ('accepted', 'refused')) = (position is not null))
);
-- A file is accepted once and a signing ends once, whoever comes at the same time.
create unique index prepared_accepted on trust.prepared_event (agency_id, signing_id, position)
  where event = 'accepted';
create unique index prepared_ended on trust.prepared_event (agency_id, signing_id)
  where event in ('completed', 'cancelled');
select platform.wall_agency_table('trust.prepared_signing', 'select, insert');
select platform.wall_agency_table('trust.prepared_file', 'select, insert');
select platform.wall_agency_table('trust.prepared_event', 'select, insert');
select platform.make_append_only('trust.prepared_signing');
select platform.make_append_only('trust.prepared_file');
select platform.make_append_only('trust.prepared_event');

-- A program on somebody's computer comes without a session. Its token opens the wall for that one
-- file and nothing else: the transaction says which hash it holds.
create function trust.held_token() returns bytea
  language sql stable parallel safe
  return decode(nullif(current_setting('app.transfer_token', true), ''), 'hex');
create policy bearer_reads on trust.prepared_file for select
  using (token_hash = (select trust.held_token()));
create policy bearer_reads on trust.prepared_signing for select using (exists (
  select from trust.prepared_file held
  where held.agency_id = prepared_signing.agency_id and held.signing_id = prepared_signing.id
    and held.token_hash = (select trust.held_token())));
create policy bearer_reads on trust.prepared_event for select using (exists (
  select from trust.prepared_file held
  where held.agency_id = prepared_event.agency_id
    and held.signing_id = prepared_event.signing_id
    and held.token_hash = (select trust.held_token())));
create policy bearer_reports on trust.prepared_event for insert with check (
  event in ('accepted', 'refused') and exists (
    select from trust.prepared_file held
    where held.agency_id = prepared_event.agency_id
      and held.signing_id = prepared_event.signing_id
      and held.position = prepared_event.position
      and held.token_hash = (select trust.held_token())));
