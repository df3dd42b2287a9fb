import { AgencyCode, AgencyCode102 } from '@hien-luong/vn';
import { KIND_WORDS, type UnitColumn, type UnitKind } from '../contract/index.ts';
import { type Administrator, fitCodes, looksAfterUnit, mayStandUnder } from './administration.ts';
import { findNamedUnit, type KnownUnit, type UnitIndex } from './find-named-unit.ts';
import { type CellFault, comparable, findByWord, type ReadCells } from './read-sheet-cells.ts';

export type UnitRow = ReadCells<UnitColumn>;
type Values = UnitRow['values'];
type Fault = CellFault<UnitColumn>;

/** A superior that is there already, or the row of the same sheet that will be it. */
export type Superior = { unit: KnownUnit } | { row: number; kind: UnitKind };

export type JudgedUnit = {
  values: Values;
  faults: readonly Fault[];
  kind: UnitKind | undefined;
  superior: Superior | undefined;
};

/** Each row with all that is wrong about it, also beside the other rows of its sheet. */
export function judgeUnitRows(
  rows: readonly UnitRow[],
  known: UnitIndex,
  by: Administrator,
): JudgedUnit[] {
  const own = indexRows(rows);
  const kinds = rows.map(({ values }) => findByWord<UnitKind>(KIND_WORDS as never, values.kind));
  const seen = new Set<string>();
  return rows.map(({ values, faults: cellFaults }, index) => {
    const kind = kinds[index];
    const superior = findSuperior(values, index, { own, kinds, known });
    const found: Fault[] = [
      ...(values.kind !== '' && kind === undefined ? [fault('kind', 'WORD_UNKNOWN')] : []),
      ...('fault' in superior && values.parent !== '' ? [fault('parent', superior.fault)] : []),
      ...codeFaults(values, kind, known),
      ...repeats(values, seen),
      ...('fault' in superior ? [] : placeFaults(values, kind, superior, by, known)),
      ...(isCircle(index, rows, own) ? [fault('parent', 'PLACE_INVALID')] : []),
    ];
    const named = new Set(cellFaults.map(({ column }) => column));
    const faults = [...cellFaults, ...found.filter(({ column }) => !named.has(column))];
    return { values, faults, kind, superior: 'fault' in superior ? undefined : superior };
  });
}

type SheetIndex = ReadonlyMap<string, readonly number[]>;

function indexRows(rows: readonly UnitRow[]): SheetIndex {
  const index = new Map<string, number[]>();
  for (const [row, { values }] of rows.entries()) {
    const called = [values.name, values.shortName, values.code, values.code102];
    for (const name of new Set(called.map(comparable))) {
      if (name !== '') index.set(name, [...(index.get(name) ?? []), row]);
    }
  }
  return index;
}

type Around = {
  own: SheetIndex;
  kinds: readonly (UnitKind | undefined)[];
  known: UnitIndex;
};

function findSuperior(
  { parent }: Values,
  row: number,
  { own, kinds, known }: Around,
): Superior | { fault: 'UNIT_UNKNOWN' | 'UNIT_AMBIGUOUS' } {
  const inSheet = (own.get(comparable(parent)) ?? []).filter((other) => other !== row);
  const there = findNamedUnit(known, parent);
  const [first, ...others] = inSheet;
  if (first === undefined) return there;
  if (others.length > 0 || 'unit' in there) return { fault: 'UNIT_AMBIGUOUS' };
  return { row: first, kind: kinds[first] ?? 'subordinate' };
}

function fault(column: UnitColumn, name: Fault['fault']): Fault {
  return { column, fault: name };
}

function codeFaults(values: Values, kind: UnitKind | undefined, known: UnitIndex): Fault[] {
  const { code, code102, statisticalCode } = values;
  const isTaken = (one: string) =>
    (known.get(comparable(one)) ?? []).some(({ codes }) => codes.includes(one));
  const check = (column: UnitColumn, value: string, fits: boolean): Fault[] => {
    if (value === '') return [];
    if (!fits || (kind && !fitCodes(kind, [value]))) return [fault(column, 'CODE_INVALID')];
    return column !== 'statisticalCode' && isTaken(value) ? [fault(column, 'CODE_TAKEN')] : [];
  };
  return [
    ...check('code', code, AgencyCode.safeParse(code).success),
    ...check('code102', code102, AgencyCode102.safeParse(code102).success),
    ...check('statisticalCode', statisticalCode, /^\d{2,5}$/.test(statisticalCode)),
  ];
}

/** The first row that says something keeps it; later ones repeat it. */
function repeats(values: Values, seen: Set<string>): Fault[] {
  const said: readonly [UnitColumn, string][] = [
    ['name', values.name && `name ${comparable(values.name)} ${comparable(values.parent)}`],
    ['code', values.code && `code ${values.code}`],
    ['code102', values.code102 && `code102 ${values.code102}`],
  ];
  return said.flatMap(([column, key]) => {
    if (key === '') return [];
    const again = seen.has(key);
    seen.add(key);
    return again ? [fault(column, 'DUPLICATE')] : [];
  });
}

function placeFaults(
  values: Values,
  kind: UnitKind | undefined,
  superior: Superior,
  by: Administrator,
  known: UnitIndex,
): Fault[] {
  if (kind === undefined) return [];
  const parent = 'unit' in superior ? superior.unit : undefined;
  const faults: Fault[] = [];
  if (!mayStandUnder(kind, parent?.kind ?? ('row' in superior ? superior.kind : null))) {
    faults.push(fault('parent', 'PLACE_INVALID'));
  }
  if (!looksAfterUnit(by, { kind, parentId: parent?.id ?? null })) {
    faults.push(fault('parent', 'NOT_YOURS'));
  }
  if (parent === undefined) return faults;
  if (values.validFrom !== '' && values.validFrom < parent.begins) {
    faults.push(fault('validFrom', 'UNIT_LATER'));
  }
  const same = known.get(comparable(values.name)) ?? [];
  if (same.some(({ parentId }) => parentId === parent.id)) faults.push(fault('name', 'DUPLICATE'));
  return faults;
}

/** Whether a row stands, by way of others, below itself. */
function isCircle(row: number, rows: readonly UnitRow[], own: SheetIndex): boolean {
  const met = new Set<number>();
  let at: number | undefined = row;
  while (at !== undefined && !met.has(at)) {
    met.add(at);
    const current: number = at;
    const named: readonly number[] = own.get(comparable(rows[at]?.values.parent ?? '')) ?? [];
    at = named.find((other) => other !== current);
  }
  return at === row;
}
