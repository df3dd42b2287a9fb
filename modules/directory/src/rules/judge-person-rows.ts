import type { Role } from '@hien-luong/platform/contract';
import {
  type PersonColumn,
  ROLE_WORDS,
  STANDING_WORDS,
  type Standing,
  Username,
} from '../contract/index.ts';
import { type Administrator, mayGrant } from './administration.ts';
import { agencyOf, findNamedUnit, type KnownUnit, type UnitIndex } from './find-named-unit.ts';
import { type CellFault, comparable, findByWord, type ReadCells } from './read-sheet-cells.ts';

export type PersonSheetRow = ReadCells<PersonColumn>;
type Values = PersonSheetRow['values'];
type Fault = CellFault<PersonColumn>;

export type KnownPeople = {
  /** `name unit` of posts that go on, comparable. */
  posts: ReadonlySet<string>;
  usernames: ReadonlySet<string>;
};

export type JudgedPerson = {
  values: Values;
  faults: readonly Fault[];
  unit: KnownUnit | undefined;
  roles: Role[];
  standing: Standing;
  username: string | null;
};

/** Each row with all that is wrong about it, also beside the other rows of its sheet. */
export function judgePersonRows(
  rows: readonly PersonSheetRow[],
  units: UnitIndex,
  people: KnownPeople,
  by: Administrator,
): JudgedPerson[] {
  const seen = new Set<string>();
  return rows.map(({ values, faults: cellFaults }) => {
    const named = findNamedUnit(units, values.unit, values.agency);
    const unit = 'unit' in named ? named.unit : undefined;
    const roles = readRoles(values.roles);
    const standing =
      values.standing === '' ? 'member' : findByWord(STANDING_WORDS, values.standing);
    const username = Username.safeParse(values.username);
    const found: Fault[] = [
      ...('fault' in named && values.unit !== '' ? [fault('unit', named.fault)] : []),
      ...(roles === undefined && values.roles !== '' ? [fault('roles', 'WORD_UNKNOWN')] : []),
      ...(standing === undefined ? [fault('standing', 'WORD_UNKNOWN')] : []),
      ...usernameFaults(values.username, username.data, people),
      ...(unit ? unitFaults(values, unit, roles ?? [], people, by) : []),
      ...repeats(values, unit, standing, username.data, seen),
    ];
    const already = new Set(cellFaults.map(({ column }) => column));
    return {
      values,
      faults: [...cellFaults, ...found.filter(({ column }) => !already.has(column))],
      unit,
      roles: roles ?? [],
      standing: standing ?? 'member',
      username: username.data ?? null,
    };
  });
}

export function postKey(name: string, unitId: string): string {
  return `${comparable(name)} ${unitId}`;
}

function fault(column: PersonColumn, name: Fault['fault']): Fault {
  return { column, fault: name };
}

/** `Chuyên viên; Văn thư`; undefined when one of them is no role. */
function readRoles(said: string): Role[] | undefined {
  const words = said.split(/[;,]/).map((word) => word.trim());
  const roles = words.filter(Boolean).map((word) => findByWord<Role>(ROLE_WORDS, word));
  const known = roles.filter((role) => role !== undefined);
  return known.length === roles.length && known.length > 0 ? [...new Set(known)] : undefined;
}

function usernameFaults(
  typed: string,
  username: string | undefined,
  { usernames }: KnownPeople,
): Fault[] {
  if (typed === '') return [];
  if (username === undefined) return [fault('username', 'USERNAME_INVALID')];
  return usernames.has(username) ? [fault('username', 'USERNAME_TAKEN')] : [];
}

function unitFaults(
  values: Values,
  unit: KnownUnit,
  roles: readonly Role[],
  people: KnownPeople,
  by: Administrator,
): Fault[] {
  const isElsewhere = !by.wholeProvince && agencyOf(unit) !== by.agencyId;
  const isKnown = people.posts.has(postKey(values.name, unit.id));
  const isEarly = values.validFrom !== '' && values.validFrom < unit.begins;
  return [
    ...(isElsewhere ? [fault('unit', 'NOT_YOURS')] : []),
    ...(mayGrant(by, roles) ? [] : [fault('roles', 'NOT_YOURS')]),
    ...(isKnown ? [fault('name', 'PERSON_KNOWN')] : []),
    ...(isEarly ? [fault('validFrom', 'UNIT_LATER')] : []),
  ];
}

/** The first row that says something keeps it; later ones repeat it. */
function repeats(
  values: Values,
  unit: KnownUnit | undefined,
  standing: Standing | undefined,
  username: string | undefined,
  seen: Set<string>,
): Fault[] {
  const leads = standing === 'head' || standing === 'acting';
  const said: readonly [PersonColumn, string, Fault['fault']][] = [
    ['name', unit && values.name ? `post ${postKey(values.name, unit.id)}` : '', 'DUPLICATE'],
    ['standing', unit && leads ? `head ${unit.id}` : '', 'HEAD_TAKEN'],
    ['username', username ? `username ${username}` : '', 'DUPLICATE'],
  ];
  const again = said.flatMap(([column, key, name]) => {
    if (key === '') return [];
    const repeated = seen.has(key);
    seen.add(key);
    return repeated ? [fault(column, name)] : [];
  });
  return leads && unit?.hasHead ? [...again, fault('standing', 'HEAD_TAKEN')] : again;
}
