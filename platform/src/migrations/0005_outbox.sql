create table platform.outbox_event (
  id         uuid primary key,
  seq        bigint generated always as identity,
  agency_id  uuid not null,
  topic      text not null,
  key        text,
  once       text,
  payload    jsonb not null,
  -- Real time, not the program's clock: it tells how long the event has been waiting.
  created_at timestamptz not null default now(),
  relayed_at timestamptz,
  unique (topic, once)
);
create index outbox_event_waiting on platform.outbox_event (seq) where relayed_at is null;

-- The program only puts events in, for any agency; only the runner of jobs takes them out.
alter table platform.outbox_event enable row level security;
alter table platform.outbox_event force row level security;
create policy app_appends on platform.outbox_event for insert to hl_app with check (true);
create policy jobs_relay on platform.outbox_event to hl_jobs using (true);
create policy app_counts on platform.outbox_event for select to hl_app using (true);
grant insert on platform.outbox_event to hl_app;
-- How far behind it is, for readiness and metrics; whose events they are and what they say, not.
grant select (created_at, relayed_at) on platform.outbox_event to hl_app;
grant select, update, delete on platform.outbox_event to hl_jobs;

-- Wakes the relay; it polls as well, since a notification may be lost.
create function platform.wake_relay() returns trigger
  language plpgsql as $$
begin
  notify hl_outbox;
  return null;
end $$;
create trigger wake_relay after insert on platform.outbox_event
  for each statement execute function platform.wake_relay();

-- Keyed events on their way to one listener. Only the first of a lane is ever a job.
create table platform.outbox_lane (
  listener text not null,
  key      text not null,
  seq      bigint not null,
  event_id uuid not null,
  primary key (listener, key, seq)
);
grant select, insert, delete on platform.outbox_lane to hl_jobs;

-- Deliveries that failed; `dead_at` marks those that are no longer tried.
create table platform.outbox_failure (
  event_id   uuid not null,
  listener   text not null,
  attempts   integer not null,
  error      text not null,
  failed_at  timestamptz not null,
  dead_at    timestamptz,
  primary key (event_id, listener)
);
grant select, insert, update, delete on platform.outbox_failure to hl_jobs;
grant select (dead_at) on platform.outbox_failure to hl_app;

-- Runners of jobs and the workers of each. Whose advisory lock is free has died, and its jobs are
-- given to others at once.
create table platform.job_runner (
  id      uuid primary key,
  workers text[] not null
);
grant select, insert, update, delete on platform.job_runner to hl_jobs;
