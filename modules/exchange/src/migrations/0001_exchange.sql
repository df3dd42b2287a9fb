grant usage on schema exchange to hl_app;

-- The exchange is run by the system and looked at by administrators; nobody else sees its tables.
create function exchange.may_operate() returns boolean
  language sql stable security definer set search_path = '' as $$
  select directory.acts_as_system()
    or (platform.current_person() is not null and directory.may_administer());
$$;
grant execute on function exchange.may_operate to hl_app;

-- A system of others that packets go to and come from.
create table exchange.partner (
  id              uuid primary key,
  name            text not null check (name <> ''),
  -- The carrier that calls it, as it is configured; null where it calls us and has a mailbox.
  carrier         text unique,
  -- Its name in the protocol, and the secret that it shares with us, sealed; of mailboxes alone.
  system_id       text unique check (system_id <> ''),
  sealed_secret   bytea,
  suspended_at    timestamptz,
  created_at      timestamptz not null default platform.clock_now(),
  agencies_at     timestamptz,
  last_ok_at      timestamptz,
  failing_since   timestamptz,
  failures        integer not null default 0,
  last_error      text,
  next_attempt_at timestamptz,
  check ((carrier is null) = (system_id is not null)),
  check ((carrier is null) = (sealed_secret is not null))
);

-- Which partner is the way to an agency whose documents live elsewhere.
create table exchange.route (
  unit_id    uuid primary key,
  partner_id uuid not null references exchange.partner,
  created_at timestamptz not null default platform.clock_now()
);
create index route_partner on exchange.route (partner_id);

-- One packet for one recipient outside, from the act that sent it until it is there.
create table exchange.dispatch (
  id              uuid primary key,
  seq             bigint generated always as identity,
  -- The sender; also where a packet only passes through from one partner to another.
  agency_id       uuid not null,
  from_code       text not null,
  recipient_id    uuid not null,
  to_code         text not null,
  -- Null until there is a way.
  partner_id      uuid references exchange.partner,
  packet_sha256   text not null,
  kind            text not null check (kind in ('document', 'status')),
  -- The sender's outgoing document, where it lives here.
  document_id     uuid,
  state           text not null default 'waiting' check (state in ('waiting', 'sent', 'refused')),
  refusals        integer not null default 0,
  last_error      text,
  -- The partner's own number of it.
  reference       text,
  created_at      timestamptz not null default platform.clock_now(),
  fetched_at      timestamptz,
  ended_at        timestamptz,
  unique (packet_sha256, recipient_id)
);
create index dispatch_waiting on exchange.dispatch (partner_id, seq) where state = 'waiting';
create index dispatch_state on exchange.dispatch (state, seq desc);
create index dispatch_partner on exchange.dispatch (partner_id, seq desc);

-- What a partner had for us, under its own number, which makes it arrive once.
create table exchange.arrival (
  partner_id      uuid not null references exchange.partner,
  reference       text not null,
  message_type    text not null,
  from_code       text not null,
  to_code         text not null,
  packet_sha256   text,
  -- received: all it does is done; confirmed: the partner knows.
  state           text not null check (state in ('failing', 'received', 'confirmed')),
  outcome         text,
  attempts        integer not null default 0,
  last_error      text,
  next_attempt_at timestamptz,
  at              timestamptz not null default platform.clock_now(),
  primary key (partner_id, reference)
);

-- Every call, ours and theirs. A poll that finds nothing is none.
create table exchange.message (
  id            uuid primary key,
  at            timestamptz not null default platform.clock_now(),
  -- Null for a caller that proved to be nobody we know.
  partner_id    uuid references exchange.partner,
  direction     text not null check (direction in ('out', 'in')),
  operation     text not null,
  reference     text,
  packet_sha256 text,
  agency_code   text,
  outcome       text not null,
  detail        text,
  milliseconds  integer not null
);
create index message_partner on exchange.message (partner_id, id desc);
select platform.make_append_only('exchange.message');

do $$
declare
  own text;
begin
  foreach own in array array['partner', 'route', 'dispatch', 'arrival', 'message'] loop
    execute format('alter table exchange.%I enable row level security', own);
    execute format('alter table exchange.%I force row level security', own);
    execute format('create policy operators on exchange.%I
      using ((select exchange.may_operate())) with check ((select exchange.may_operate()))', own);
    execute format('grant select, insert, update on exchange.%I to hl_app', own);
  end loop;
end $$;
revoke update on exchange.message from hl_app;
grant delete on exchange.route to hl_app;
