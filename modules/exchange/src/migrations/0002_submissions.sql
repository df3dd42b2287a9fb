-- A packet that a partner gave us; given twice it is one.
create table exchange.submission (
  id            uuid primary key,
  partner_id    uuid not null references exchange.partner,
  agency_id     uuid not null,
  from_code     text not null,
  message_type  text not null check (message_type in ('edoc', 'status')),
  packet_sha256 text not null,
  -- For whom this time: one packet may be given again for others.
  to_digest     text not null,
  subject       text not null,
  notation      text not null,
  at            timestamptz not null default platform.clock_now(),
  unique (partner_id, packet_sha256, to_digest)
);
create index submission_partner on exchange.submission (partner_id, id desc);

-- How far it has come with each recipient.
create table exchange.submission_recipient (
  submission_id uuid not null references exchange.submission,
  position      integer not null,
  to_code       text not null,
  recipient_id  uuid,
  -- Of this delivery alone, as partners ask for it.
  id            uuid not null unique,
  state         text not null check (state in ('waiting', 'received', 'forwarded', 'failed')),
  reason        text,
  at            timestamptz,
  primary key (submission_id, position)
);

do $$
declare
  own text;
begin
  foreach own in array array['submission', 'submission_recipient'] loop
    execute format('alter table exchange.%I enable row level security', own);
    execute format('alter table exchange.%I force row level security', own);
    execute format('create policy operators on exchange.%I
      using ((select exchange.may_operate())) with check ((select exchange.may_operate()))', own);
    execute format('grant select, insert, update on exchange.%I to hl_app', own);
  end loop;
end $$;
revoke update on exchange.submission from hl_app;
