grant usage on schema directory to hl_app;

-- A unit is only an identity; everything that changes about it lives in its versions.
create table directory.unit (
  id         uuid primary key,
  created_at timestamptz not null default platform.clock_now()
);

-- What a unit was from one day to another, both included; no end: until further notice.
create table directory.unit_version (
  unit_id          uuid not null references directory.unit,
  valid_from       date not null,
  valid_to         date check (valid_to >= valid_from),
  name             text not null,
  short_name       text not null,
  abbreviation     text not null,
  kind             text not null check (kind in
    ('province', 'provincialBody', 'district', 'commune', 'subordinate', 'division')),
  parent_id        uuid references directory.unit,
  head_title       text not null,
  code             text,
  code102          text,
  code_is_demo     boolean not null,
  statistical_code text,
  place            text not null,
  position         integer not null,
  search_fold      text not null generated always as (platform.vn_fold(
    name || ' ' || short_name || ' ' || coalesce(code, '') || ' ' || coalesce(code102, ''))) stored,
  primary key (unit_id, valid_from)
);
create unique index unit_version_open on directory.unit_version (unit_id) where valid_to is null;
create unique index unit_version_code on directory.unit_version (code) where valid_to is null;
create unique index unit_version_code102 on directory.unit_version (code102) where valid_to is null;
create index unit_version_parent on directory.unit_version (parent_id, position, unit_id);
create index unit_version_kind on directory.unit_version (kind, position, unit_id);
create index unit_version_search on directory.unit_version
  using gin (search_fold public.gin_trgm_ops);

-- How units became others, each by a legal document.
create table directory.succession (
  id             uuid primary key,
  kind           text not null check (kind in ('rename', 'merge', 'split', 'dissolve', 'reparent')),
  from_unit_ids  uuid[] not null,
  to_unit_ids    uuid[] not null,
  legal_document text not null check (legal_document <> ''),
  effective_on   date not null,
  recorded_at    timestamptz not null default platform.clock_now()
);
create index succession_from on directory.succession using gin (from_unit_ids);
create index succession_to on directory.succession using gin (to_unit_ids);
select platform.make_append_only('directory.succession');
