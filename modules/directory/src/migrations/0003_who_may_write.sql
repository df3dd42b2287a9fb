-- Everyone may read the directory, only administrators write it. An empty directory lets in the
-- first administrator, since there is nobody yet who could appoint one.
create function directory.may_administer() returns boolean
  language sql stable security definer set search_path = '' as $$
  select not exists (select from directory.post)
    or exists (
      select from directory.post
      where person_id = platform.current_person()
        and agency_id = platform.current_agency()
        and 'administrator' = any (roles)
        and (platform.clock_now() at time zone 'Asia/Ho_Chi_Minh')::date
          between valid_from and coalesce(valid_to, 'infinity')
    );
$$;
grant execute on function directory.may_administer to hl_app;

do $$
declare
  shared text;
begin
  foreach shared in array array['unit', 'unit_version', 'succession', 'person', 'post'] loop
    execute format('alter table directory.%I enable row level security', shared);
    execute format('alter table directory.%I force row level security', shared);
    execute format('create policy everyone_reads on directory.%I for select using (true)', shared);
    execute format('create policy administrator_adds on directory.%I for insert
      with check ((select directory.may_administer()))', shared);
    execute format('create policy administrator_changes on directory.%I for update
      using ((select directory.may_administer()))', shared);
    execute format('grant select, insert on directory.%I to hl_app', shared);
  end loop;
end $$;

-- A version or a post is ended, a name corrected; identities and successions stay as they are.
grant update on directory.unit_version, directory.person, directory.post to hl_app;
