-- Two administrators at once: who changes names the version that he saw.
alter table directory.unit add column version integer not null default 1;
alter table directory.person add column version integer not null default 1;
alter table directory.post
  add column version integer not null default 1,
  -- By what decision the post was given, and by what it ended.
  add column start_document text,
  add column end_document text;
grant update on directory.unit to hl_app;

alter table directory.post drop constraint post_roles_check;
alter table directory.post add constraint post_roles_check check (roles <@ array[
  'officer', 'leader', 'clerk', 'administrator', 'agencyAdministrator', 'auditor']);

-- A unit that begins out of nothing is a succession too: it has its legal document and its day.
alter table directory.succession drop constraint succession_kind_check;
alter table directory.succession add constraint succession_kind_check check (kind in
  ('establish', 'rename', 'merge', 'split', 'dissolve', 'reparent'));

-- Whether the person who acts looks after people and divisions of the agency acted for.
create function directory.may_manage() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select from directory.post
    where person_id = platform.current_person()
      and agency_id = platform.current_agency()
      and 'agencyAdministrator' = any (roles)
      and (platform.clock_now() at time zone 'Asia/Ho_Chi_Minh')::date
        between valid_from and coalesce(valid_to, 'infinity')
  );
$$;

-- Divisions below the agency acted for, whenever they were.
create function directory.is_own_division(unit uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from directory.unit_version v where v.unit_id = unit)
    and not exists (
      select from directory.unit_version v
      where v.unit_id = unit
        and (v.kind <> 'division' or v.parent_id is distinct from platform.current_agency())
    );
$$;

-- Whether somebody serves in the agency acted for, and nowhere else, today or later.
create function directory.is_own_person(person uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select coalesce(bool_and(post.agency_id = platform.current_agency()), false)
  from directory.post
  where post.person_id = person
    and coalesce(post.valid_to, 'infinity')
      >= (platform.clock_now() at time zone 'Asia/Ho_Chi_Minh')::date;
$$;
grant execute on function directory.may_manage, directory.is_own_division,
  directory.is_own_person to hl_app;

-- The second wall for an administrator of one agency: its divisions, its people, the roles of work.
create policy agency_adds on directory.unit for insert
  with check ((select directory.may_manage()));
create policy agency_changes on directory.unit for update
  using ((select directory.may_manage()) and directory.is_own_division(id));
create policy agency_adds on directory.unit_version for insert with check (
  (select directory.may_manage())
  and kind = 'division' and parent_id = (select platform.current_agency()));
create policy agency_changes on directory.unit_version for update using (
  (select directory.may_manage())
  and kind = 'division' and parent_id = (select platform.current_agency()));
create policy agency_adds on directory.succession for insert with check (
  (select directory.may_manage()) and not exists (
    select from unnest(from_unit_ids || to_unit_ids) as named (unit)
    where not directory.is_own_division(named.unit)));
create policy agency_adds on directory.person for insert
  with check ((select directory.may_manage()));
create policy agency_changes on directory.person for update
  using ((select directory.may_manage()) and directory.is_own_person(id));
create policy agency_adds on directory.post for insert with check (
  (select directory.may_manage()) and agency_id = (select platform.current_agency())
  and roles <@ array['officer', 'leader', 'clerk']);
create policy agency_changes on directory.post for update
  using ((select directory.may_manage()) and agency_id = (select platform.current_agency()))
  with check (agency_id = (select platform.current_agency())
    and roles <@ array['officer', 'leader', 'clerk']);
