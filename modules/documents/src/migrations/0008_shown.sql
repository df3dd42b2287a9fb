-- That a draft as submitted was shown to whoever is to sign it. Several are signed with one PIN, so
-- which ones a person has seen is kept, by the version and the file that were on the screen.
create table documents.shown (
  agency_id   uuid not null,
  document_id uuid not null,
  version     integer not null,
  person_id   uuid not null,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  at          timestamptz not null default platform.clock_now(),
  primary key (agency_id, document_id, version, person_id),
  foreign key (agency_id, document_id) references documents.outgoing (agency_id, id)
);
select platform.wall_agency_table('documents.shown', 'select, insert');
select platform.make_append_only('documents.shown');
