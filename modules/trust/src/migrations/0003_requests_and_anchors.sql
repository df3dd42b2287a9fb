-- Requests to the certification authority. Their acts are the record; the row beside them is the
-- fold, for lists. They carry what forms ask of people, so an agency sees its own alone, and the
-- administrators who send them on.
create table trust.request (
  agency_id    uuid not null,
  id           uuid primary key,
  number       bigint not null generated always as identity,
  form         text not null check (form in
    ('newPerson', 'newOrganisation', 'newDevice', 'renew', 'change', 'revoke', 'unlock')),
  state        text not null check (state in
    ('draft', 'submitted', 'approved', 'sent', 'granted', 'refused', 'handedOver', 'cancelled')),
  title        text not null,
  subject_count integer not null,
  requester_post_id uuid not null,
  requester_name text not null,
  due_on       date,
  version      integer not null,
  updated_at   timestamptz not null,
  search_fold  text not null generated always as (platform.vn_fold(title)) stored
);
create index request_list on trust.request (updated_at desc, id);
create index request_agency on trust.request (agency_id, updated_at desc, id);
create index request_state on trust.request (state, updated_at desc, id);

create table trust.request_act (
  agency_id   uuid not null,
  request_id  uuid not null references trust.request,
  seq         integer not null,
  at          timestamptz not null default platform.clock_now(),
  act         text not null,
  person_id   uuid not null,
  post_id     uuid not null,
  person_name text not null,
  detail      jsonb not null,
  primary key (request_id, seq)
);
select platform.make_append_only('trust.request_act');

-- Which certificates a request is about or has brought.
create table trust.request_certificate (
  agency_id      uuid not null,
  request_id     uuid not null references trust.request,
  certificate_id uuid not null references trust.certificate,
  relation       text not null check (relation in ('about', 'issued')),
  primary key (request_id, certificate_id, relation)
);
create index request_certificate_of on trust.request_certificate (certificate_id);

do $$
declare
  walled text;
begin
  foreach walled in array array['request', 'request_act', 'request_certificate'] loop
    execute format('alter table trust.%I enable row level security', walled);
    execute format('alter table trust.%I force row level security', walled);
    execute format('create policy own_agency_or_administrator on trust.%I
      using (agency_id = (select platform.current_agency()) or (select directory.may_administer()))
      with check (agency_id = (select platform.current_agency())
        or (select directory.may_administer()))', walled);
    execute format('grant select, insert on trust.%I to hl_app', walled);
  end loop;
end $$;
grant update (state, title, subject_count, due_on, version, updated_at) on trust.request to hl_app;

-- A trust anchor changes by two people: one proposes, another decides.
create table trust.anchor_change (
  id            uuid primary key,
  fingerprint   text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  kind          text not null check (kind in ('pin', 'withdraw')),
  role          text not null check (role in ('anchor', 'intermediate')),
  purposes      text[] not null check (purposes <@ array['sign', 'timestamp']),
  der           bytea not null,
  valid_from    timestamptz not null,
  valid_to      timestamptz,
  -- How the fingerprint was compared with what the authority publishes.
  compared      text not null check (compared in ('typed', 'known', 'seed')),
  reason        text not null check (reason <> ''),
  proposed_by   uuid not null,
  proposer_name text not null,
  proposed_at   timestamptz not null default platform.clock_now(),
  unique (id, proposed_by)
);
create index anchor_change_of on trust.anchor_change (fingerprint, proposed_at);
select platform.make_append_only('trust.anchor_change');

create table trust.anchor_decision (
  change_id    uuid primary key,
  proposed_by  uuid not null,
  decision     text not null check (decision in ('confirm', 'refuse', 'cancel')),
  reason       text not null,
  decided_by   uuid not null,
  decider_name text not null,
  decided_at   timestamptz not null default platform.clock_now(),
  foreign key (change_id, proposed_by) references trust.anchor_change (id, proposed_by),
  -- Two pairs of eyes; only whoever proposed may take it back.
  check ((decision = 'cancel') = (decided_by = proposed_by))
);
select platform.make_append_only('trust.anchor_decision');

do $$
declare
  kept text;
begin
  foreach kept in array array['anchor_change', 'anchor_decision'] loop
    execute format('alter table trust.%I enable row level security', kept);
    execute format('alter table trust.%I force row level security', kept);
    execute format('create policy everyone_reads on trust.%I for select using (true)', kept);
    execute format('create policy administrator_adds on trust.%I for insert
      with check ((select directory.may_administer()))', kept);
    execute format('grant select, insert on trust.%I to hl_app', kept);
  end loop;
end $$;

-- Nothing is trusted, and nothing stops being trusted, without a confirmed change.
drop policy administrator_adds on trust.anchor;
create policy confirmed_adds on trust.anchor for insert with check (
  (select directory.may_administer()) and exists (
    select from trust.anchor_change c join trust.anchor_decision d on d.change_id = c.id
    where c.fingerprint = anchor.fingerprint and c.kind = 'pin' and d.decision = 'confirm'
      and c.der = anchor.der and c.role = anchor.role and c.purposes = anchor.purposes));
drop policy administrator_changes on trust.anchor;
create policy confirmed_changes on trust.anchor for update
  using ((select directory.may_administer()))
  with check (exists (
    select from trust.anchor_change c join trust.anchor_decision d on d.change_id = c.id
    where c.fingerprint = anchor.fingerprint and d.decision = 'confirm'));
grant update (pinned_from, purposes, role) on trust.anchor to hl_app;
