-- Changes of the whole structure by law; each is run once.
create table directory.change_plan_run (
  plan           text primary key,
  effective_on   date not null,
  legal_document text not null check (legal_document <> ''),
  person_id      uuid not null,
  recorded_at    timestamptz not null default platform.clock_now()
);
-- Which post took the place of which: work that somebody had goes with the person.
create table directory.post_succession (
  from_post_id   uuid primary key references directory.post,
  to_post_id     uuid not null references directory.post,
  from_agency_id uuid not null references directory.unit
);
create index post_succession_agency on directory.post_succession (from_agency_id);

-- What a unit was formed of outside this directory, by name.
alter table directory.succession add column outside_names text[] not null default '{}';

do $$
declare
  shared text;
begin
  foreach shared in array array['change_plan_run', 'post_succession'] loop
    execute format('alter table directory.%I enable row level security', shared);
    execute format('alter table directory.%I force row level security', shared);
    execute format('create policy everyone_reads on directory.%I for select using (true)', shared);
    execute format('create policy administrator_adds on directory.%I for insert
      with check ((select directory.may_administer()))', shared);
    execute format('grant select, insert on directory.%I to hl_app', shared);
  end loop;
end $$;
select platform.make_append_only('directory.change_plan_run');
select platform.make_append_only('directory.post_succession');
