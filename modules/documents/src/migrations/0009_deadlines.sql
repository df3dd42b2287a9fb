-- Agencies with something to remind of, for the timetable, which acts for each of them in turn.
-- It says which, and not of what.
create function documents.agencies_with_deadlines(since date, until date)
  returns table (agency_id uuid)
  language sql stable security definer set search_path = '' as $$
  select distinct found.agency_id from documents.incoming found
  where found.due_on is not null and found.completed_on is null
    and found.due_on between since and until;
$$;
revoke execute on function documents.agencies_with_deadlines from public;
grant execute on function documents.agencies_with_deadlines to hl_app;

-- Whose work is due, by the post that leads it.
create index incoming_lead on documents.incoming (agency_id, lead_post_id, due_on)
  where completed_on is null;
