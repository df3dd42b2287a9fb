-- Text search under row-level security. A policy is judged before any condition that might leak
-- what it sees, and `@@` and `like` count as such, so as hl_app the indexes above could never be
-- used. These functions run as the owner, who may read, and ask for the agency themselves.
create policy owner_searches on documents.outgoing for select to hl_owner using (true);
create policy owner_searches on documents.incoming for select to hl_owner using (true);

-- Documents of my agency that hold all words, or the text as part of a word; `-word` excludes.
create function documents.matching_outgoing(query text) returns table (id uuid, exact boolean)
  language sql stable security definer set search_path = '' as $$
  select found.id, found.search_exact operator(pg_catalog.@@) websearch_to_tsquery('simple',
    regexp_replace(lower(normalize(query, nfc)), '[^[:alnum:]\s"-]+|(?<=[[:alnum:]])-', ' ', 'g'))
  from documents.outgoing found
  where found.agency_id = platform.current_agency()
    and not found.given_up
    and (found.search operator(pg_catalog.@@) websearch_to_tsquery('simple',
        regexp_replace(platform.vn_fold(query), '[^[:alnum:]\s"-]+|(?<=[[:alnum:]])-', ' ', 'g'))
      or (length(documents.folded_words(query)) > 2
        and found.search_text like '%' || trim(documents.folded_words(query)) || '%'));
$$;

create function documents.matching_incoming(query text) returns table (id uuid, exact boolean)
  language sql stable security definer set search_path = '' as $$
  select found.id, found.search_exact operator(pg_catalog.@@) websearch_to_tsquery('simple',
    regexp_replace(lower(normalize(query, nfc)), '[^[:alnum:]\s"-]+|(?<=[[:alnum:]])-', ' ', 'g'))
  from documents.incoming found
  where found.agency_id = platform.current_agency()
    and (found.search operator(pg_catalog.@@) websearch_to_tsquery('simple',
        regexp_replace(platform.vn_fold(query), '[^[:alnum:]\s"-]+|(?<=[[:alnum:]])-', ' ', 'g'))
      or (length(documents.folded_words(query)) > 2
        and found.search_text like '%' || trim(documents.folded_words(query)) || '%'));
$$;
grant execute on function documents.matching_outgoing, documents.matching_incoming to hl_app;
