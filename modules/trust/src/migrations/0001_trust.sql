grant usage on schema trust to hl_app;

-- Certificates of authorities: anchors are trusted by decision, intermediates only help to find a
-- path. Pins have dates, since a generation of the Government CA ends while its signatures remain.
create table trust.anchor (
  fingerprint text primary key check (fingerprint ~ '^[0-9a-f]{64}$'),
  der         bytea not null,
  role        text not null check (role in ('anchor', 'intermediate')),
  purposes    text[] not null check (purposes <@ array['sign', 'timestamp']),
  pinned_from timestamptz not null default platform.clock_now(),
  pinned_to   timestamptz
);

-- The register of the province's certificates. Status is computed; only a revocation is a fact.
create table trust.certificate (
  id            uuid primary key,
  agency_id     uuid not null,
  holder_kind   text not null check (holder_kind in ('person', 'agency')),
  holder_id     uuid not null,
  holder_name   text not null,
  der           bytea not null,
  fingerprint   text not null unique check (fingerprint ~ '^[0-9a-f]{64}$'),
  serial_number text not null,
  subject       text not null,
  issuer        text not null,
  key_algorithm text not null,
  not_before    timestamptz not null,
  not_after     timestamptz not null,
  revoked_at    timestamptz,
  search_fold   text not null generated always as
    (platform.vn_fold(holder_name || ' ' || serial_number)) stored
);
create index certificate_holder on trust.certificate (holder_kind, holder_id);
create index certificate_agency on trust.certificate
  (agency_id, holder_name collate "vi-x-icu", id);
create index certificate_order on trust.certificate (holder_name collate "vi-x-icu", id);
create index certificate_search on trust.certificate using gin (search_fold public.gin_trgm_ops);

-- Private keys, encrypted under their holders' PINs; nothing here opens without the PIN and the
-- installation's secret.
create table trust.signing_key (
  certificate_id  uuid primary key references trust.certificate,
  agency_id       uuid not null,
  holder_kind     text not null check (holder_kind in ('person', 'agency')),
  holder_id       uuid not null,
  salt            bytea not null check (octet_length(salt) >= 16),
  wrapped_key     bytea not null,
  failed_attempts integer not null default 0,
  locked_until    timestamptz
);
create index signing_key_holder on trust.signing_key (holder_kind, holder_id);

-- What was known and done at each signature, kept for ever.
create table trust.evidence (
  agency_id      uuid not null,
  id             uuid not null,
  at             timestamptz not null default platform.clock_now(),
  act            text not null check (act in ('sign', 'seal', 'sealAttachment')),
  person_id      uuid not null,
  post_id        uuid not null,
  certificate_id uuid not null references trust.certificate,
  sha256_before  text not null check (sha256_before ~ '^[0-9a-f]{64}$'),
  sha256_after   text not null check (sha256_after ~ '^[0-9a-f]{64}$'),
  status_source  text not null check (status_source in ('ocsp', 'register')),
  ocsp_response  bytea,
  timestamp_token bytea not null,
  primary key (agency_id, id)
);
create index evidence_content on trust.evidence (agency_id, sha256_after);
select platform.wall_agency_table('trust.evidence', 'select, insert');
select platform.make_append_only('trust.evidence');

-- Certificates are public; whoever administers the directory keeps their register.
do $$
declare
  shared text;
begin
  foreach shared in array array['anchor', 'certificate'] loop
    execute format('alter table trust.%I enable row level security', shared);
    execute format('alter table trust.%I force row level security', shared);
    execute format('create policy everyone_reads on trust.%I for select using (true)', shared);
    execute format('create policy administrator_adds on trust.%I for insert
      with check ((select directory.may_administer()))', shared);
    execute format('create policy administrator_changes on trust.%I for update
      using ((select directory.may_administer()))', shared);
    execute format('grant select, insert on trust.%I to hl_app', shared);
  end loop;
end $$;
grant update (pinned_to) on trust.anchor to hl_app;
grant update (revoked_at) on trust.certificate to hl_app;

-- A person's key is theirs alone, an agency's is seen within the agency. An administrator may put
-- a key in and never sees it again.
alter table trust.signing_key enable row level security;
alter table trust.signing_key force row level security;
create policy holder_reads on trust.signing_key for select using (
  case holder_kind
    when 'person' then holder_id = (select platform.current_person())
    else agency_id = (select platform.current_agency())
  end);
create policy holder_counts on trust.signing_key for update using (
  case holder_kind
    when 'person' then holder_id = (select platform.current_person())
    else agency_id = (select platform.current_agency())
  end);
create policy administrator_adds on trust.signing_key for insert
  with check ((select directory.may_administer()));
grant select, insert on trust.signing_key to hl_app;
grant update (failed_attempts, locked_until) on trust.signing_key to hl_app;
