create table platform.audit_record (
  agency_id     uuid not null,
  seq           bigint not null check (seq > 0),
  id            uuid not null,
  at            timestamptz(3) not null,
  person_id     uuid,
  post_id       uuid,
  actor_name    text not null,
  action        text not null,
  subject_type  text not null,
  subject_id    text not null,
  detail        jsonb not null,
  request_id    text not null,
  previous_hash bytea not null,
  hash          bytea not null,
  primary key (agency_id, seq)
);
create index audit_record_subject on platform.audit_record (agency_id, subject_id, seq desc);
select platform.wall_agency_table('platform.audit_record', 'select, insert');
select platform.make_append_only('platform.audit_record');

-- How long each chain is. A cut-off tail would otherwise look like a shorter, whole chain.
create table platform.audit_head (
  agency_id uuid primary key,
  seq       bigint not null,
  hash      bytea not null
);
select platform.wall_agency_table('platform.audit_head', 'select, insert, update');

-- The head moves by one record at a time and only to one that exists.
create function platform.check_audit_head() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.seq = 0 then
    return new;
  end if;
  if tg_op = 'UPDATE' and new.agency_id = old.agency_id and new.seq = old.seq + 1 and exists (
    select from platform.audit_record record
    where record.agency_id = new.agency_id and record.seq = new.seq and record.hash = new.hash
      and record.previous_hash = old.hash
  ) then
    return new;
  end if;
  raise exception 'the head of the audit chain moves forward by one' using errcode = 'insufficient_privilege';
end $$;
create trigger head_moves_forward before insert or update or delete on platform.audit_head
  for each row execute function platform.check_audit_head();

-- Which chains there are, for whoever verifies all of them; a name alone tells nothing.
create table platform.audit_chain (
  chain_id uuid primary key
);
grant select on platform.audit_chain to hl_app;

create function platform.register_audit_chain() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into platform.audit_chain values (new.agency_id) on conflict do nothing;
  return null;
end $$;
create trigger register_chain after insert on platform.audit_head
  for each row execute function platform.register_audit_chain();
