-- Open documents of an agency that ended pass to its successor: here they are closed by that act,
-- there they begin with it.
alter table documents.outgoing drop constraint outgoing_state_check;
alter table documents.outgoing add constraint outgoing_state_check check (state in
  ('drafting', 'submitted', 'signed', 'sealed', 'issued', 'cancelled', 'recalled', 'replaced',
    'transferred'));
alter table documents.incoming drop constraint incoming_state_check;
alter table documents.incoming add constraint incoming_state_check check (state in
  ('arrived', 'returned', 'recorded', 'directed', 'inProgress', 'completed', 'recalled', 'replaced',
    'transferred'));

-- How much is open in agencies, for whoever looks after the province; numbers, no documents.
create function documents.open_work(agencies uuid[])
  returns table (agency_id uuid, kind text, total integer)
  language sql stable security definer set search_path = '' as $$
  select found.agency_id, 'incoming', count(*)::integer
  from documents.incoming found
  where found.agency_id = any (agencies) and directory.may_administer()
    and found.state in ('arrived', 'recorded', 'directed', 'inProgress')
  group by found.agency_id
  union all
  select found.agency_id,
    case when found.copy_kind is not null then 'copies'
      when found.state in ('drafting', 'submitted') then 'drafts'
      else 'unissued' end as what,
    count(*)::integer
  from documents.outgoing found
  where found.agency_id = any (agencies) and directory.may_administer()
    and not found.given_up and found.state in ('drafting', 'submitted', 'signed', 'sealed')
  group by found.agency_id, what;
$$;
grant execute on function documents.open_work to hl_app;
