-- Text search under row-level security. A policy is judged before any condition that might leak
-- what it sees, and `@@` and `like` count as such, so as hl_app the indexes above could never be
-- used. These functions run as the owner, who may read, and ask for the agency themselves.
create policy owner_searches on documents.outgoing for select to hl_owner using (true);
create policy owner_searches on documents.incoming for select to hl_owner using (true);

-- A query in the words of a search engine: signs inside numbers and symbols are gaps, as in the
-- index; quotes and a minus before a word keep their meaning.
create function documents.word_query(input text) returns tsquery
  language sql immutable strict parallel safe
  return websearch_to_tsquery('simple',
    regexp_replace(input, '[^[:alnum:]\s"-]+|(?<=[[:alnum:]])-', ' ', 'g'));

-- What the text is searched for as a part of words; null where operators say more than the text,
-- or where it is too short for the index.
create function documents.part_pattern(query text) returns text
  language sql immutable strict parallel safe
  return case when query !~ '(^|\s)-|"' and length(trim(documents.folded_words(query))) > 2
    then '%' || trim(documents.folded_words(query)) || '%' end;

-- Documents of my agency that hold all words, or the text as a part of one.
create function documents.matching_outgoing(query text) returns table (id uuid, exact boolean)
  language sql stable security definer set search_path = '' as $$
  select found.id,
    found.search_exact operator(pg_catalog.@@) documents.word_query(lower(normalize(query, nfc)))
  from documents.outgoing found
  where found.agency_id = (select platform.current_agency())
    and not found.given_up
    and (found.search operator(pg_catalog.@@) documents.word_query(platform.vn_fold(query))
      or found.search_text like documents.part_pattern(query));
$$;

create function documents.matching_incoming(query text) returns table (id uuid, exact boolean)
  language sql stable security definer set search_path = '' as $$
  select found.id,
    found.search_exact operator(pg_catalog.@@) documents.word_query(lower(normalize(query, nfc)))
  from documents.incoming found
  where found.agency_id = (select platform.current_agency())
    and (found.search operator(pg_catalog.@@) documents.word_query(platform.vn_fold(query))
      or found.search_text like documents.part_pattern(query));
$$;
grant execute on function documents.matching_outgoing, documents.matching_incoming to hl_app;
