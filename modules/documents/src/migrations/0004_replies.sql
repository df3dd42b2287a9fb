-- From a document of ours to what came back in answer to it. Few documents are answers, so the index
-- holds those alone. As with searches, `@>` would not reach the index under row-level security.
create index incoming_action_in_reply_to on documents.incoming_action
  using gin ((detail -> 'inReplyTo') jsonb_path_ops)
  where action = 'arrived' and detail -> 'inReplyTo' <> '[]'::jsonb;

create policy owner_searches on documents.incoming_action for select to hl_owner using (true);

-- Incoming documents of my agency that answer the outgoing one.
create function documents.answers_to(outgoing uuid) returns table (id uuid)
  language sql stable security definer set search_path = '' as $$
  select found.document_id
  from documents.incoming_action found
  where found.agency_id = (select platform.current_agency())
    and found.action = 'arrived'
    and found.detail -> 'inReplyTo' <> '[]'::jsonb
    and found.detail -> 'inReplyTo' @> jsonb_build_array(jsonb_build_object('id', outgoing));
$$;
grant execute on function documents.answers_to to hl_app;
