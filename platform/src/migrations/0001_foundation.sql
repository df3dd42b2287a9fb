-- Roles exist already (hl_owner, hl_app, hl_jobs); everything here belongs to hl_owner.
grant usage on schema platform to hl_app, hl_jobs;

-- The agency and the person a transaction acts for; null for nobody. Row-level security reads them.
create function platform.current_agency() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.agency_id', true), '')::uuid;

create function platform.current_person() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.person_id', true), '')::uuid;

-- The program's clock, set with each transaction, so that a test or a seed at another time is
-- consistent down to the defaults of columns.
create function platform.clock_now() returns timestamptz
  language sql stable parallel safe
  return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());

-- Folds accents, đ and case. unaccent is only STABLE because its dictionary could change; ours
-- does not, and the schema is named, so an index over this function stays right.
create function platform.vn_fold(input text) returns text
  language sql immutable strict parallel safe
  return public.unaccent('public.unaccent'::regdictionary, lower(normalize(input, nfc)));

-- Walls an agency's table: forced row-level security, and what the program may do with it.
-- Usage in a migration: select platform.wall_agency_table('documents.document', 'select, insert');
create function platform.wall_agency_table(wall_table regclass, privileges text) returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', wall_table);
  execute format('alter table %s force row level security', wall_table);
  execute format(
    'create policy own_agency on %s using (agency_id = (select platform.current_agency()))
       with check (agency_id = (select platform.current_agency()))', wall_table);
  execute format('grant %s on %s to hl_app', privileges, wall_table);
end $$;

create function platform.refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- Keeps records for ever: no update, no delete, not even by the owner.
create function platform.make_append_only(kept_table regclass) returns void
  language plpgsql as $$
begin
  execute format(
    'create trigger append_only before update or delete or truncate on %s
       for each statement execute function platform.refuse_change()', kept_table);
end $$;

revoke execute on function platform.wall_agency_table, platform.make_append_only from public;
