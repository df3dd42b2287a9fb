import { type AuthorizedScope, PlatformError } from '@hien-luong/platform';
import type { UnitKind } from '../contract/index.ts';
import { type Administrator, looksAfterUnit, mayGrant } from '../rules/administration.ts';
import { DirectoryError } from '../rules/directory-error.ts';

/** Throws `FORBIDDEN` for whoever looks after nothing. */
export function getAdministrator(scope: AuthorizedScope): Administrator {
  if (!scope.permissions.has('directory.manage')) {
    throw new PlatformError('FORBIDDEN', 'The acting post lacks directory.manage');
  }
  return {
    agencyId: scope.agencyId,
    wholeProvince: scope.permissions.has('directory.administer'),
  };
}

/** Throws `ADMINISTRATION_FORBIDDEN`. */
export function requireUnitCare(
  by: Administrator,
  unit: { kind: UnitKind; parentId: string | null },
): void {
  if (!looksAfterUnit(by, unit)) throw notYours();
}

/** People are placed in one's own agency, in roles of work. */
export function requirePostCare(
  by: Administrator,
  post: { agencyId: string; roles: readonly string[] },
): void {
  if (!by.wholeProvince && post.agencyId !== by.agencyId) throw notYours();
  if (mayGrant(by, post.roles)) return;
  throw new DirectoryError('POST_ROLES_FORBIDDEN', 'a role that the province gives');
}

export function notYours(): DirectoryError {
  return new DirectoryError('ADMINISTRATION_FORBIDDEN', 'looked after by somebody else');
}
