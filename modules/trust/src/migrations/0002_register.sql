-- Devices, services and software that hold a certificate of their own; an agency answers for each.
create table trust.device (
  id              uuid primary key,
  agency_id       uuid not null,
  kind            text not null check (kind in ('device', 'service', 'software')),
  name            text not null check (name <> ''),
  created_at      timestamptz not null default platform.clock_now(),
  retired_on      date,
  search_fold     text not null generated always as (platform.vn_fold(name)) stored
);
create index device_agency on trust.device (agency_id, name collate "vi-x-icu", id);
alter table trust.device enable row level security;
alter table trust.device force row level security;
create policy everyone_reads on trust.device for select using (true);
create policy administrator_adds on trust.device for insert
  with check ((select directory.may_administer()));
create policy administrator_changes on trust.device for update
  using ((select directory.may_administer()));
grant select, insert on trust.device to hl_app;
grant update (retired_on) on trust.device to hl_app;

alter table trust.certificate drop constraint certificate_holder_kind_check;
alter table trust.certificate
  add constraint certificate_holder_kind_check
    check (holder_kind in ('person', 'agency', 'device')),
  add column revocation_reason text,
  add column registered_at timestamptz not null default platform.clock_now(),
  add column source text not null default 'file' check (source in ('seed', 'file', 'answer'));
-- A CA gives a serial number once (RFC 5280 §4.1.2.2).
create unique index certificate_serial on trust.certificate (issuer, serial_number);
create index certificate_expiry on trust.certificate (not_after, id) where revoked_at is null;
create index certificate_ending on trust.certificate (holder_kind, holder_id, not_after desc);

-- An immediate hold inside the platform: from then on the key does not open. Until the CA has
-- revoked, the CA's own list knows nothing of it; released, it is as if it had not been.
create table trust.certificate_hold (
  id             uuid primary key,
  agency_id      uuid not null,
  certificate_id uuid not null references trust.certificate,
  request_id     uuid not null,
  reason         text not null,
  placed_at      timestamptz not null default platform.clock_now(),
  placed_by      text not null,
  released_at    timestamptz
);
create unique index certificate_hold_open on trust.certificate_hold (certificate_id)
  where released_at is null;
create index certificate_hold_all on trust.certificate_hold (certificate_id, placed_at);
alter table trust.certificate_hold enable row level security;
alter table trust.certificate_hold force row level security;
create policy everyone_reads on trust.certificate_hold for select using (true);
create policy own_agency_places on trust.certificate_hold for insert
  with check (agency_id = (select platform.current_agency())
    or (select directory.may_administer()));
create policy administrator_releases on trust.certificate_hold for update
  using (agency_id = (select platform.current_agency()) or (select directory.may_administer()));
grant select, insert on trust.certificate_hold to hl_app;
grant update (released_at) on trust.certificate_hold to hl_app;

-- When a certificate last signed. The evidence itself is seen within its agency alone; whoever
-- watches over the province's certificates needs no more than the day.
create table trust.certificate_use (
  certificate_id uuid primary key references trust.certificate,
  last_used_at   timestamptz not null
);
alter table trust.certificate_use enable row level security;
alter table trust.certificate_use force row level security;
create policy everyone_reads on trust.certificate_use for select using (true);
create policy owner_notes on trust.certificate_use to hl_owner using (true) with check (true);
grant select on trust.certificate_use to hl_app;

create function trust.note_use() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into trust.certificate_use (certificate_id, last_used_at)
  values (new.certificate_id, new.at)
  on conflict (certificate_id) do update
    set last_used_at = greatest(trust.certificate_use.last_used_at, excluded.last_used_at);
  return new;
end $$;
revoke execute on function trust.note_use from public;
create trigger note_use after insert on trust.evidence
  for each row execute function trust.note_use();

alter table trust.evidence no force row level security;
insert into trust.certificate_use (certificate_id, last_used_at)
  select certificate_id, max(at) from trust.evidence group by certificate_id;
alter table trust.evidence force row level security;

-- What a CA said of its certificates, as it said it: a list for all, or an answer for one. Each is
-- signed by the CA, so who fetched it makes no difference.
create table trust.status_evidence (
  id          uuid primary key,
  kind        text not null check (kind in ('crl', 'ocsp')),
  -- The CA's name as certificates write their issuer's, and its certificate.
  issuer      text not null,
  issuer_fingerprint text not null check (issuer_fingerprint ~ '^[0-9a-f]{64}$'),
  -- Of the one certificate that an OCSP answer is about.
  certificate_fingerprint text check (certificate_fingerprint ~ '^[0-9a-f]{64}$'),
  status      text check (status in ('good', 'revoked', 'unknown')),
  der         bytea not null,
  sha256      text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  this_update timestamptz not null,
  next_update timestamptz,
  fetched_at  timestamptz not null default platform.clock_now(),
  source_url  text not null,
  check ((kind = 'ocsp') = (certificate_fingerprint is not null))
);
create index status_evidence_list on trust.status_evidence (issuer, this_update desc)
  where kind = 'crl';
create index status_evidence_answer on trust.status_evidence
  (certificate_fingerprint, this_update desc) where kind = 'ocsp';
select platform.make_append_only('trust.status_evidence');
alter table trust.status_evidence enable row level security;
alter table trust.status_evidence force row level security;
create policy everyone_reads on trust.status_evidence for select using (true);
create policy everyone_keeps on trust.status_evidence for insert with check (true);
grant select, insert on trust.status_evidence to hl_app;

-- A fetch that failed is a fact too: silence is shown, and never taken for "good".
create table trust.status_fetch (
  source_url text not null,
  at         timestamptz not null default platform.clock_now(),
  fault      text,
  primary key (source_url, at)
);
select platform.make_append_only('trust.status_fetch');
alter table trust.status_fetch enable row level security;
alter table trust.status_fetch force row level security;
create policy everyone_reads on trust.status_fetch for select using (true);
create policy everyone_keeps on trust.status_fetch for insert with check (true);
grant select, insert on trust.status_fetch to hl_app;

-- The register learns a revocation from what the CA said, and from nothing else without an
-- administrator: the evidence has to be there, and be of the certificate's own CA.
create policy owner_records on trust.certificate for update to hl_owner using (true);
create function trust.learn_revocation(
  evidence_id uuid, learned_serial text, learned_at timestamptz, learned_reason text
) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare
  found uuid;
begin
  update trust.certificate c set revoked_at = learned_at, revocation_reason = learned_reason
  from trust.status_evidence e
  where e.id = evidence_id and c.issuer = e.issuer and c.serial_number = learned_serial
    and (e.kind = 'crl' or e.certificate_fingerprint = c.fingerprint)
    and (c.revoked_at is null or c.revoked_at > learned_at)
  returning c.id into found;
  return found;
end $$;
revoke execute on function trust.learn_revocation from public;
grant execute on function trust.learn_revocation to hl_app;
grant update (revocation_reason) on trust.certificate to hl_app;
