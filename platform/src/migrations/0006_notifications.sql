-- What a person is told: a code, the words' parameters and where it leads. The words themselves are
-- the screens' own. An agency tells, in the transaction of what it tells; a person reads, in
-- whatever post they act.
create table platform.notification (
  id         uuid primary key,
  person_id  uuid not null,
  agency_id  uuid not null,
  -- The post that it concerns; null for the person as such.
  post_id    uuid,
  kind       text not null check (kind ~ '^[a-z]+[.][a-zA-Z]+$'),
  parameters jsonb not null,
  link       text not null check (link like '/%'),
  -- The same thing is told to the same person once.
  once       text not null,
  at         timestamptz(3) not null default platform.clock_now(),
  read_at    timestamptz
);
create unique index notification_once on platform.notification (person_id, once);
create index notification_newest on platform.notification (person_id, at desc, id desc);
create index notification_unread on platform.notification (person_id, at desc, id desc)
  where read_at is null;
create index notification_age on platform.notification (at);

alter table platform.notification enable row level security;
alter table platform.notification force row level security;
create policy agency_tells on platform.notification for insert
  with check (agency_id = (select platform.current_agency()));
create policy person_reads on platform.notification for select
  using (person_id = (select platform.current_person()));
create policy person_marks on platform.notification for update
  using (person_id = (select platform.current_person()))
  with check (person_id = (select platform.current_person()));
-- The timetable forgets what is half a year old; as nobody, it sees nothing younger.
create policy old_is_seen on platform.notification for select
  using ((select platform.current_agency()) is null
    and at < (select platform.clock_now()) - interval '180 days');
create policy old_is_forgotten on platform.notification for delete
  using ((select platform.current_agency()) is null
    and at < (select platform.clock_now()) - interval '180 days');
grant select, insert, delete on platform.notification to hl_app;
grant update (read_at) on platform.notification to hl_app;

-- What asked for an act that has been done, by whomever, asks no longer. Colleagues' notifications
-- are not theirs to see, so the owner marks them, of the transaction's own agency alone.
create index notification_asks on platform.notification (agency_id, link) where read_at is null;
create policy owner_settles on platform.notification to hl_owner using (true) with check (true);
create function platform.settle_notifications(about text, kinds text[]) returns void
  language sql volatile security definer set search_path = '' as $$
  update platform.notification set read_at = platform.clock_now()
  where agency_id = (select platform.current_agency()) and link = about
    and kind = any (kinds) and read_at is null;
$$;
revoke execute on function platform.settle_notifications from public;
grant execute on function platform.settle_notifications to hl_app;
