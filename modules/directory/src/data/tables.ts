import type { Tx } from '@hien-luong/platform';
import type { ColumnType, Generated, Transaction } from 'kysely';

/** A day: the driver would read it as local midnight, so queries ask for text (`dateText`). */
type Day = ColumnType<never, string, string>;
type OptionalDay = ColumnType<never, string | null, string | null>;

type UnitVersionTable = {
  unit_id: string;
  valid_from: Day;
  valid_to: OptionalDay;
  name: string;
  short_name: string;
  abbreviation: string;
  kind: string;
  parent_id: string | null;
  head_title: string;
  code: string | null;
  code102: string | null;
  code_is_demo: boolean;
  statistical_code: string | null;
  place: string;
  position: number;
  search_fold: Generated<string>;
};

type PostTable = {
  id: string;
  person_id: string;
  unit_id: string;
  agency_id: string;
  title: string;
  roles: string[];
  standing: string;
  position: number;
  valid_from: Day;
  valid_to: OptionalDay;
  version: Generated<number>;
  start_document: ColumnType<string | null, string | null | undefined, string | null>;
  end_document: ColumnType<string | null, string | null | undefined, string | null>;
};

type DelegationTable = {
  agency_id: string;
  id: string;
  from_post_id: string;
  to_post_id: string;
  capacity: string;
  legal_document: string;
  valid_from: Day;
  valid_to: Day;
  created_at: Generated<Date>;
  ended_at: Date | null;
};

type SuccessionTable = {
  id: string;
  kind: string;
  from_unit_ids: string[];
  to_unit_ids: string[];
  legal_document: string;
  effective_on: Day;
  recorded_at: Generated<Date>;
  outside_names: Generated<string[]>;
};

type SheetImportTable = {
  agency_id: string;
  sha256: string;
  kind: string;
  row_count: number;
  person_id: string;
  imported_at: Generated<Date>;
};

type ChangePlanRunTable = {
  plan: string;
  effective_on: Day;
  legal_document: string;
  person_id: string;
  recorded_at: Generated<Date>;
};

type PostSuccessionTable = {
  from_post_id: string;
  to_post_id: string;
  from_agency_id: string;
};

type PersonTable = {
  id: string;
  family_and_middle: string;
  given: string;
  person_fold: Generated<string>;
  version: Generated<number>;
};

export type DirectoryTables = {
  'directory.unit': { id: string; created_at: Generated<Date>; version: Generated<number> };
  'directory.unit_version': UnitVersionTable;
  'directory.succession': SuccessionTable;
  'directory.person': PersonTable;
  'directory.post': PostTable;
  'directory.sheet_import': SheetImportTable;
  'directory.change_plan_run': ChangePlanRunTable;
  'directory.post_succession': PostSuccessionTable;
  'directory.delegation': DelegationTable;
};

export type DirectoryTx = Transaction<DirectoryTables>;

/** The same transaction, seen with this module's tables alone. */
export function directoryTx(tx: Tx): DirectoryTx {
  return tx.withTables<DirectoryTables>() as unknown as DirectoryTx;
}
