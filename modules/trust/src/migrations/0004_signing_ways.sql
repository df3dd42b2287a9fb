-- By what a holder signs with a certificate, besides a key that this server holds: a device or
-- service that signs a digest, or a program elsewhere that signs the whole file.
create table trust.signing_way (
  certificate_id  uuid not null references trust.certificate,
  way             text not null check (way in ('pkcs11', 'csc', 'tokenService', 'upload')),
  agency_id       uuid not null,
  holder_kind     text not null check (holder_kind in ('person', 'agency')),
  holder_id       uuid not null,
  -- Names an entry of signing-devices.json on the server: nobody at a screen can say what library
  -- is loaded or which address is called.
  device          text check (device ~ '^[a-z0-9-]{1,40}$'),
  -- CKA_ID in hex on a token, credentialID of a remote service.
  key_ref         text check (length(key_ref) between 1 and 200),
  asks            text[] not null default '{}' check (asks <@ array['pin', 'otp']),
  failed_attempts integer not null default 0,
  locked_until    timestamptz,
  primary key (certificate_id, way),
  check ((way in ('pkcs11', 'csc')) = (device is not null and key_ref is not null))
);
create index signing_way_holder on trust.signing_way (holder_kind, holder_id);
alter table trust.signing_way enable row level security;
alter table trust.signing_way force row level security;
create policy holder_reads on trust.signing_way for select using (
  case holder_kind
    when 'person' then holder_id = (select platform.current_person())
    else agency_id = (select platform.current_agency())
  end);
create policy holder_counts on trust.signing_way for update using (
  case holder_kind
    when 'person' then holder_id = (select platform.current_person())
    else agency_id = (select platform.current_agency())
  end);
create policy administrator_keeps on trust.signing_way for all
  using ((select directory.may_administer())) with check ((select directory.may_administer()));
grant select, insert, delete on trust.signing_way to hl_app;
grant update (device, key_ref, asks, failed_attempts, locked_until) on trust.signing_way to hl_app;

-- What a person used last, so that the next signature begins there.
create table trust.signing_choice (
  person_id      uuid not null,
  holder_kind    text not null check (holder_kind in ('person', 'agency')),
  holder_id      uuid not null,
  certificate_id uuid not null references trust.certificate,
  way            text not null,
  chosen_at      timestamptz not null default platform.clock_now(),
  primary key (person_id, holder_kind, holder_id)
);
alter table trust.signing_choice enable row level security;
alter table trust.signing_choice force row level security;
create policy own_choice on trust.signing_choice
  using (person_id = (select platform.current_person()))
  with check (person_id = (select platform.current_person()));
grant select, insert, update on trust.signing_choice to hl_app;

alter table trust.evidence add column way text not null default 'serverKey'
  check (way in ('serverKey', 'pkcs11', 'csc', 'tokenService', 'upload'));
-- A file signed elsewhere carries its timestamp itself, or has none.
alter table trust.evidence alter column timestamp_token drop not null;
