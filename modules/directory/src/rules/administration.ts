import type { Role } from '@hien-luong/platform/contract';
import type { UnitKind } from '../contract/index.ts';

/** Who looks after the directory: all of it, or one agency's people and divisions. */
export type Administrator = { agencyId: string; wholeProvince: boolean };

type UnitPlace = { kind: UnitKind; parentId: string | null };
type PostPlace = { agencyId: string; roles: readonly string[]; validTo: string | null };

const ROLES_OF_WORK: readonly Role[] = ['officer', 'leader', 'clerk'];

/** An agency stands in the province's structure, so only its divisions are its own to change. */
export function looksAfterUnit(by: Administrator, { kind, parentId }: UnitPlace): boolean {
  return by.wholeProvince || (kind === 'division' && parentId === by.agencyId);
}

/**
 * Somebody who serves in another agency too, or who oversees others, is the province's to look
 * after: else the administrator of one agency could sign in as somebody of another.
 */
export function looksAfterPerson(
  by: Administrator,
  posts: readonly PostPlace[],
  today: string,
): boolean {
  if (by.wholeProvince) return true;
  const open = posts.filter(({ validTo }) => validTo === null || validTo >= today);
  const isOwn = ({ agencyId, roles }: PostPlace) => agencyId === by.agencyId && mayGrant(by, roles);
  return open.length > 0 && open.every(isOwn);
}

/** Whoever oversees others is appointed by the province. */
export function mayGrant(by: Administrator, roles: readonly string[]): boolean {
  return by.wholeProvince || roles.every((role) => ROLES_OF_WORK.includes(role as Role));
}

/** Units that may stand below one of a kind; null is the top. */
const KINDS_BELOW: Readonly<Record<UnitKind | 'top', readonly UnitKind[]>> = {
  top: ['province'],
  province: ['provincialBody', 'district', 'commune', 'subordinate', 'division'],
  provincialBody: ['subordinate', 'division'],
  district: ['commune', 'subordinate', 'division'],
  commune: ['subordinate', 'division'],
  subordinate: ['subordinate', 'division'],
  division: [],
  outside: [],
};

export function mayStandUnder(kind: UnitKind, parent: UnitKind | null): boolean {
  return KINDS_BELOW[parent ?? 'top'].includes(kind);
}

/** A division has no code of its own: it neither seals nor exchanges documents. */
export function fitCodes(kind: UnitKind, codes: readonly (string | null)[]): boolean {
  return kind !== 'division' || codes.every((code) => code === null);
}
