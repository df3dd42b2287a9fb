create table directory.person (
  id                uuid primary key,
  family_and_middle text not null,
  given             text not null,
  person_fold       text not null generated always as
    (platform.vn_fold(family_and_middle || ' ' || given)) stored
);
create index person_search on directory.person using gin (person_fold public.gin_trgm_ops);
create index person_order on directory.person
  (given collate "vi-x-icu", family_and_middle collate "vi-x-icu", id);

-- A person in a unit from one day to another, both included. `agency_id` is the unit itself or
-- the agency that the division belongs to.
create table directory.post (
  id         uuid primary key,
  person_id  uuid not null references directory.person,
  unit_id    uuid not null references directory.unit,
  agency_id  uuid not null references directory.unit,
  title      text not null,
  roles      text[] not null check
    (roles <@ array['officer', 'leader', 'clerk', 'administrator', 'auditor']),
  standing   text not null check (standing in ('head', 'acting', 'deputy', 'member')),
  -- Order of a person's posts: the main one first.
  position   integer not null default 0,
  valid_from date not null,
  valid_to   date check (valid_to >= valid_from)
);
create index post_agency on directory.post (agency_id, unit_id);
create index post_unit on directory.post (unit_id);
create index post_person on directory.post (person_id, position);
create unique index post_one_head on directory.post (unit_id)
  where valid_to is null and standing in ('head', 'acting');

-- The head of an agency lets another post sign. Ending it early is a mark; nothing is deleted.
create table directory.delegation (
  agency_id      uuid not null references directory.unit,
  id             uuid not null,
  from_post_id   uuid not null references directory.post,
  to_post_id     uuid not null references directory.post,
  capacity       text not null check (capacity in ('TL', 'TUQ')),
  legal_document text not null check (legal_document <> ''),
  valid_from     date not null,
  valid_to       date not null check (valid_to >= valid_from),
  created_at     timestamptz not null default platform.clock_now(),
  ended_at       timestamptz,
  primary key (agency_id, id)
);
create index delegation_to on directory.delegation (agency_id, to_post_id);
select platform.wall_agency_table('directory.delegation', 'select, insert, update');
