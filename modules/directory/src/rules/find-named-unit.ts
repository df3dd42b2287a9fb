import type { UnitKind } from '../contract/index.ts';
import { comparable } from './read-sheet-cells.ts';

export type KnownUnit = {
  id: string;
  names: readonly string[];
  codes: readonly string[];
  kind: UnitKind;
  parentId: string | null;
  /** Its first day. */
  begins: string;
  hasHead: boolean;
};

export type UnitIndex = ReadonlyMap<string, readonly KnownUnit[]>;

/** Units by every name and code that a sheet may call them. */
export function indexUnits(units: readonly KnownUnit[]): UnitIndex {
  const index = new Map<string, KnownUnit[]>();
  for (const unit of units) {
    for (const called of new Set([...unit.names, ...unit.codes].map(comparable))) {
      index.set(called, [...(index.get(called) ?? []), unit]);
    }
  }
  return index;
}

export type NamedUnit = { unit: KnownUnit } | { fault: 'UNIT_UNKNOWN' | 'UNIT_AMBIGUOUS' };

/** The one unit called so, within an agency where one is named. */
export function findNamedUnit(index: UnitIndex, called: string, agency = ''): NamedUnit {
  const named = index.get(comparable(called)) ?? [];
  const within = agency === '' ? named : named.filter((unit) => isOf(index, unit, agency));
  const [unit, ...others] = within;
  if (unit === undefined) return { fault: 'UNIT_UNKNOWN' };
  return others.length > 0 ? { fault: 'UNIT_AMBIGUOUS' } : { unit };
}

function isOf(index: UnitIndex, unit: KnownUnit, agency: string): boolean {
  const agencies = index.get(comparable(agency)) ?? [];
  return agencies.some(({ id }) => id === agencyOf(unit));
}

/** The unit itself, or the agency of a division. */
export function agencyOf({ id, kind, parentId }: KnownUnit): string {
  return kind === 'division' ? (parentId ?? id) : id;
}
