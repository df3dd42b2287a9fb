-- Everyone who may hold a certificate, as of a day: where they serve, or since when no longer.
-- Other modules join it in their own queries, so that a moved or retired holder is seen at once.
create function directory.holder_standing(day date)
  returns table (
    holder_kind text,
    holder_id   uuid,
    holder_name text,
    -- Agencies of the posts held; of an agency itself; empty where none is in force.
    agency_ids  uuid[],
    agency_id   uuid,
    title       text,
    roles       text[],
    -- The last day in force; null while it goes on or where nothing ever was.
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
    where version.kind <> 'division' and version.valid_from <= day
      and not exists (select from directory.unit_version later
        where later.unit_id = version.unit_id and later.valid_from > version.valid_from
          and later.valid_from <= day);
  end;
grant execute on function directory.holder_standing to hl_app;
