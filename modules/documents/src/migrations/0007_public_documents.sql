-- What anybody may learn of an issued document who has the reference printed on it: who issued
-- which number on which day, and the digest of the file. Nothing of its content is here.
create table documents.public_document (
  agency_id         uuid not null,
  document_id       uuid not null,
  -- 80 random bits; whoever has not seen the document cannot guess it.
  reference         text not null unique check (reference ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  agency_name       text not null,
  number_and_symbol text not null,
  issued_on         date not null,
  sha256            text not null,
  size              bigint not null,
  primary key (agency_id, document_id),
  foreign key (agency_id, document_id) references documents.outgoing
);
select platform.wall_agency_table('documents.public_document', 'select, insert');
select platform.make_append_only('documents.public_document');

-- A stranger acts for no agency, so row-level security shows him nothing. This runs as the owner and
-- answers one reference at a time: there is no way to list them.
create policy owner_answers on documents.public_document for select to hl_owner using (true);
create function documents.find_public_document(wanted text)
  returns table (reference text, agency_name text, number_and_symbol text, issued_on text,
    sha256 text, size bigint, state text,
    replaced_by text, replaced_on text)
  language sql stable security definer set search_path = '' as $$
  select found.reference, found.agency_name, found.number_and_symbol, found.issued_on::text,
    found.sha256, found.size, document.state, newer.number_and_symbol, newer.issued_on::text
  from documents.public_document found
  join documents.outgoing document
    on document.agency_id = found.agency_id and document.id = found.document_id
  left join lateral (
    select replacing.number_and_symbol, replacing.issued_on
    from documents.outgoing replacing
    where replacing.agency_id = found.agency_id and replacing.replaces_id = found.document_id
      and replacing.state in ('issued', 'recalled', 'replaced')
    order by replacing.updated_at desc
    limit 1
  ) newer on document.state = 'replaced'
  where found.reference = wanted;
$$;
grant execute on function documents.find_public_document to hl_app;
