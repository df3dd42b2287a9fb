-- Signed files whose proof an agency keeps for as long as the file: each is raised to B-LTA and
-- its last timestamp renewed before it ends.
create table trust.preserved_file (
  agency_id  uuid not null,
  -- The file as it was signed, issued or received; what is appended to it is in the steps.
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name       text not null,
  kept_since timestamptz not null default platform.clock_now(),
  -- When there is something to do again; null for what has no signature to preserve.
  next_at    timestamptz,
  -- In a row, without a step between them.
  attempts   integer not null default 0 check (attempts >= 0),
  -- Why the last attempt made no step, and about which certificates; null after one that did.
  problem    text,
  missing    jsonb not null default '[]',
  primary key (agency_id, sha256)
);
create index preserved_file_due on trust.preserved_file (next_at) where next_at is not null;
create index preserved_file_order on trust.preserved_file (agency_id, kept_since, sha256);
create index preserved_file_problem on trust.preserved_file (agency_id, kept_since, sha256)
  where problem is not null;
select platform.wall_agency_table('trust.preserved_file', 'select, insert');
grant update (next_at, attempts, problem, missing) on trust.preserved_file to hl_app;

-- What was appended and when, kept for ever; the file of a step holds those of all before it.
create table trust.preservation_step (
  agency_id   uuid not null,
  sha256      text not null,
  step        integer not null check (step >= 1),
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_size   bigint not null check (file_size > 0),
  made_at     timestamptz not null default platform.clock_now(),
  -- Until when its last timestamp can be verified, and what ends it.
  ends_at     timestamptz not null,
  ends_by     text not null check (ends_by in ('CERTIFICATE_EXPIRES', 'ALGORITHM_ENDS')),
  primary key (agency_id, sha256, step),
  foreign key (agency_id, sha256) references trust.preserved_file
);
select platform.wall_agency_table('trust.preservation_step', 'select, insert');
select platform.make_append_only('trust.preservation_step');

-- The timetable asks for all agencies at once; it learns names of files and nothing in them.
create function trust.list_due_preservations(as_of timestamptz, wanted integer)
  returns table (agency_id uuid, sha256 text)
  language sql stable security definer set search_path = '' as $$
  select file.agency_id, file.sha256 from trust.preserved_file file
  where file.next_at <= as_of
  order by file.next_at
  limit wanted;
$$;
revoke execute on function trust.list_due_preservations from public;
grant execute on function trust.list_due_preservations to hl_app;
-- One document lies at many agencies: who has the file may take over the proof that another made.
create index preservation_step_file on trust.preservation_step (sha256, ends_at desc);
create function trust.find_shared_step(wanted text)
  returns table (file_sha256 text, file_size bigint, ends_at timestamptz, ends_by text)
  language sql stable security definer set search_path = '' as $$
  select made.file_sha256, made.file_size, made.ends_at, made.ends_by
  from trust.preservation_step made
  where made.sha256 = wanted
    and exists (select from trust.preserved_file own
      where own.agency_id = platform.current_agency() and own.sha256 = wanted)
  order by made.ends_at desc
  limit 1;
$$;
revoke execute on function trust.find_shared_step from public;
grant execute on function trust.find_shared_step to hl_app;
create policy sharing_reads on trust.preservation_step for select to hl_owner using (true);
create policy timetable_reads on trust.preserved_file for select to hl_owner using (true);
