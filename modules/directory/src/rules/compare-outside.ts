/** An agency outside the province, as the list of a partner names it. */
export type OutsideAgency = {
  code: string;
  /** The other code that circulates for it. */
  code102: string | null;
  name: string;
  parentCode: string | null;
};

export type KnownOutside = OutsideAgency & { id: string };

export type OutsideChanges = {
  added: OutsideAgency[];
  changed: (OutsideAgency & { id: string })[];
  ended: string[];
  /** No code, no name, a code that is one of ours or comes a second time. */
  skipped: { code: string; reason: 'MALFORMED' | 'CODE_TAKEN' | 'CODE_REPEATED' }[];
};

const CODE = /^[0-9A-Z][0-9A-Z._-]{0,74}$/i;
const MAX_NAME = 500;

/**
 * What a partner's list changes. `taken` are the codes of agencies that are not this list's: no
 * list can give one of those another name, or be the way to it.
 */
export function compareOutside(
  listed: readonly OutsideAgency[],
  known: readonly KnownOutside[],
  taken: ReadonlySet<string>,
): OutsideChanges {
  const changes: OutsideChanges = { added: [], changed: [], ended: [], skipped: [] };
  const before = new Map(known.map((agency) => [agency.code, agency]));
  const seen = new Set<string>();
  const codes = new Set(listed.map(({ code }) => code.trim()));
  for (const told of listed) {
    const agency = normalized(told, codes);
    const fault = findFault(agency, seen, taken);
    if (fault !== undefined) {
      changes.skipped.push({ code: agency.code, reason: fault });
      continue;
    }
    for (const code of codesOf(agency)) seen.add(code);
    const same = before.get(agency.code);
    if (same === undefined) changes.added.push(agency);
    else if (isOther(agency, same)) changes.changed.push({ ...agency, id: same.id });
  }
  changes.ended = known.filter(({ code }) => !seen.has(code)).map(({ id }) => id);
  return changes;
}

/** A list that lost more than a fifth is more likely cut short than true. */
export function hasShrunk(changes: OutsideChanges, knownCount: number): boolean {
  return changes.ended.length > Math.max(5, knownCount / 5);
}

function findFault(
  agency: OutsideAgency,
  seen: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): OutsideChanges['skipped'][number]['reason'] | undefined {
  const codes = codesOf(agency);
  if (agency.name === '' || !codes.every((code) => CODE.test(code))) return 'MALFORMED';
  if (codes.some((code) => taken.has(code))) return 'CODE_TAKEN';
  return codes.some((code) => seen.has(code)) ? 'CODE_REPEATED' : undefined;
}

function codesOf({ code, code102 }: OutsideAgency): string[] {
  return code102 === null ? [code] : [code, code102];
}

function normalized(told: OutsideAgency, codes: ReadonlySet<string>): OutsideAgency {
  const code = told.code.trim();
  const other = told.code102?.trim() ?? '';
  const parent = told.parentCode?.trim() ?? '';
  return {
    code,
    code102: other === '' || other === code ? null : other,
    name: told.name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().slice(0, MAX_NAME),
    parentCode: parent !== '' && parent !== code && codes.has(parent) ? parent : null,
  };
}

function isOther(one: OutsideAgency, other: OutsideAgency): boolean {
  return (
    one.name !== other.name || one.code102 !== other.code102 || one.parentCode !== other.parentCode
  );
}
