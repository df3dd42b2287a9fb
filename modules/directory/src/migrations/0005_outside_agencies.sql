-- Agencies outside the province, as the lists of exchange partners name them. They are units like
-- others, so that there is one search for recipients and one way to name a sender; they have no
-- divisions, posts or certificates here.
alter table directory.unit_version drop constraint unit_version_kind_check;
alter table directory.unit_version add constraint unit_version_kind_check check (kind in
  ('province', 'provincialBody', 'district', 'commune', 'subordinate', 'division', 'outside'));

-- Agencies of the province whose documents live in other software: packets to them leave this
-- program. Those outside the province need no row.
create table directory.hosted_elsewhere (
  unit_id uuid primary key references directory.unit,
  since   timestamptz not null default platform.clock_now()
);

-- The system itself acting, with nobody signed in: the lists of partners are read at night.
create function directory.acts_as_system() returns boolean
  language sql stable parallel safe
  return platform.current_person() is null and platform.current_agency() is not null;

create policy system_adds on directory.unit for insert
  with check ((select directory.acts_as_system()));
create policy system_adds_outside on directory.unit_version for insert
  with check (kind = 'outside' and (select directory.acts_as_system()));
create policy system_changes_outside on directory.unit_version for update
  using (kind = 'outside' and (select directory.acts_as_system()));

alter table directory.hosted_elsewhere enable row level security;
alter table directory.hosted_elsewhere force row level security;
create policy everyone_reads on directory.hosted_elsewhere for select using (true);
create policy administrator_changes on directory.hosted_elsewhere
  using ((select directory.may_administer())) with check ((select directory.may_administer()));
grant select, insert, delete on directory.hosted_elsewhere to hl_app;

-- Nobody outside the province holds a certificate that is registered here.
create or replace function directory.holder_standing(day date)
  returns table (
    holder_kind text,
    holder_id   uuid,
    holder_name text,
    agency_ids  uuid[],
    agency_id   uuid,
    title       text,
    roles       text[],
    ended_on    date
  )
  language sql stable parallel safe
  begin atomic
    select 'person', person.id,
      person.family_and_middle || ' ' || person.given,
      coalesce(array_agg(post.agency_id order by post.position, post.id)
        filter (where day between post.valid_from and coalesce(post.valid_to, 'infinity')), '{}'),
      (array_agg(post.agency_id order by
        (day between post.valid_from and coalesce(post.valid_to, 'infinity')) desc,
        post.position, post.valid_from desc, post.id))[1],
      (array_agg(post.title order by
        (day between post.valid_from and coalesce(post.valid_to, 'infinity')) desc,
        post.position, post.valid_from desc, post.id))[1],
      array(select distinct role from directory.post held, unnest(held.roles) role
        where held.person_id = person.id
          and day between held.valid_from and coalesce(held.valid_to, 'infinity') order by role),
      case when bool_or(day between post.valid_from and coalesce(post.valid_to, 'infinity'))
        then null else max(post.valid_to) end
    from directory.person person
    join directory.post post on post.person_id = person.id and post.valid_from <= day
    group by person.id
    union all
    select 'agency', version.unit_id, version.name,
      case when coalesce(version.valid_to, 'infinity') >= day then array[version.unit_id]
        else '{}' end,
      version.unit_id, null, '{}',
      case when version.valid_to < day then version.valid_to end
    from directory.unit_version version
    where version.kind not in ('division', 'outside') and version.valid_from <= day
      and not exists (select from directory.unit_version later
        where later.unit_id = version.unit_id and later.valid_from > version.valid_from
          and later.valid_from <= day);
  end;
