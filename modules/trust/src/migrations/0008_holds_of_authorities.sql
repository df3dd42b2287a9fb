-- A CA may put a certificate on hold itself (certificateHold, RFC 5280 §5.3.1). It is placed and
-- lifted by what the CA says and by nothing else; a hold of our own belongs to a request.
alter table trust.certificate_hold
  alter column request_id drop not null,
  add column evidence_id uuid references trust.status_evidence,
  add check ((request_id is null) <> (evidence_id is null));
create policy owner_places on trust.certificate_hold for insert to hl_owner with check (true);
create policy owner_lifts on trust.certificate_hold for update to hl_owner using (true);

-- The id of the certificate, or null where it is on hold or revoked already.
create function trust.learn_hold(
  evidence_id uuid, held_serial text, held_since timestamptz, hold_id uuid
) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare
  found uuid;
begin
  insert into trust.certificate_hold
    (id, agency_id, certificate_id, evidence_id, reason, placed_at, placed_by)
  select learn_hold.hold_id, c.agency_id, c.id, e.id, 'tổ chức chứng thực tạm dừng', held_since,
    e.issuer
  from trust.status_evidence e
  join trust.certificate c on c.issuer = e.issuer and c.serial_number = held_serial
  where e.id = learn_hold.evidence_id and c.revoked_at is null
    and (e.kind = 'crl' or (e.certificate_fingerprint = c.fingerprint and e.status = 'revoked'))
  on conflict do nothing
  returning certificate_id into found;
  return found;
end $$;
revoke execute on function trust.learn_hold from public;
grant execute on function trust.learn_hold to hl_app;

-- Lifts a hold that a newer list, or the CA's own answer about the certificate, no longer tells of.
create function trust.lift_hold(lifting_evidence uuid, lifted_certificate uuid) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare
  found uuid;
begin
  update trust.certificate_hold h set released_at = platform.clock_now()
  from trust.status_evidence e, trust.status_evidence placed, trust.certificate c
  where e.id = lifting_evidence and placed.id = h.evidence_id
    and c.id = lifted_certificate and h.certificate_id = c.id
    and h.released_at is null and c.issuer = e.issuer and c.revoked_at is null
    and e.this_update > placed.this_update
    and (e.kind = 'crl' or (e.certificate_fingerprint = c.fingerprint and e.status = 'good'))
  returning h.certificate_id into found;
  return found;
end $$;
revoke execute on function trust.lift_hold from public;
grant execute on function trust.lift_hold to hl_app;
