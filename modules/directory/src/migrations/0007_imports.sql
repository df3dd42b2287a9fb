-- Sheets that were imported: the very same file is recognised, so nobody is entered twice.
create table directory.sheet_import (
  agency_id   uuid not null,
  sha256      text not null,
  kind        text not null check (kind in ('units', 'people')),
  row_count   integer not null,
  person_id   uuid not null,
  imported_at timestamptz not null default platform.clock_now(),
  primary key (agency_id, sha256, kind)
);
select platform.wall_agency_table('directory.sheet_import', 'select, insert');
select platform.make_append_only('directory.sheet_import');
