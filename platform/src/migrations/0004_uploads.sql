create table platform.upload (
  agency_id  uuid not null,
  id         uuid not null,
  person_id  uuid not null,
  name       text not null,
  media_type text not null,
  size       bigint not null,
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default platform.clock_now(),
  primary key (agency_id, id)
);
select platform.wall_agency_table('platform.upload', 'select, insert');
