import type { ImportFault, ImportHolder } from '../contract/index.ts';

/** What a certificate says of whom it stands for. */
export type NamedHolder = {
  commonName: string;
  /** O, then OU from the highest level down. */
  organisations: readonly string[];
};

export type HolderMatch = {
  holder: ImportHolder | null;
  candidates: readonly ImportHolder[];
  faults: ImportFault[];
};

/**
 * Whom of the candidates, all of that name, a certificate stands for. People share names, so one
 * is found only where the certificate names their agency; else somebody has to choose.
 */
export function matchHolder(
  named: NamedHolder,
  candidates: readonly ImportHolder[],
  chosen: ImportHolder | undefined,
): HolderMatch {
  if (chosen !== undefined) return checkChosen(named, candidates, chosen);
  if (candidates.length === 0) return { holder: null, candidates, faults: ['HOLDER_UNKNOWN'] };
  const fitting = candidates.filter((candidate) => fitsAgency(named, candidate));
  const present = fitting.filter(({ endedOn }) => endedOn === null);
  const [only, ...others] = present.length > 0 ? present : fitting;
  if (only === undefined) {
    return { holder: null, candidates, faults: ['HOLDER_AGENCY_DIFFERENT'] };
  }
  if (others.length > 0) return { holder: null, candidates, faults: ['HOLDER_AMBIGUOUS'] };
  return { holder: only, candidates, faults: retiredFaults(only) };
}

function checkChosen(
  named: NamedHolder,
  candidates: readonly ImportHolder[],
  chosen: ImportHolder,
): HolderMatch {
  const fits = sameText(chosen.name, named.commonName);
  const faults: ImportFault[] = fits ? [] : ['HOLDER_NAME_DIFFERENT'];
  return { holder: chosen, candidates, faults: [...faults, ...retiredFaults(chosen)] };
}

/** Nobody who has left may get a certificate. @law NĐ 68/2024/NĐ-CP Đ.10 */
function retiredFaults({ endedOn }: ImportHolder): ImportFault[] {
  return endedOn === null ? [] : ['HOLDER_RETIRED'];
}

/** An agency's certificate bears its own name; a person's and a device's that of their agency. */
function fitsAgency(named: NamedHolder, candidate: ImportHolder): boolean {
  if (candidate.kind === 'agency') return true;
  return named.organisations.some((one) => sameText(one, candidate.agency.name));
}

/** Whether two names are the same but for case and spaces: `SỞ NỘI VỤ` is `Sở Nội vụ`. */
export function sameText(a: string, b: string): boolean {
  return comparable(a) === comparable(b);
}

/** A name as it is compared. The demo marks what could mislead anybody with `DEMO`. */
export function comparable(name: string): string {
  return name
    .normalize('NFC')
    .replace(/^DEMO | \(DEMO\)$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('vi');
}
