import type { Role } from '../contract.ts';
import { newId } from '../new-id.ts';
import { mintAuthorizedScope } from './mint-scope.ts';
import type { AuthorizedScope } from './scope.ts';

export type SeedScopeFields = {
  personId: string;
  personName: string;
  postId: string;
  postTitle: string;
  agencyId: string;
  unitId: string;
  roles: readonly Role[];
  permissions: Iterable<string>;
};

/**
 * A scope for demo data and for the command line of who runs the machine: whoever calls it says
 * that nobody signed in. Never in a route.
 */
export function seedScope(fields: SeedScopeFields): AuthorizedScope {
  return mintAuthorizedScope({
    ...fields,
    permissions: new Set(fields.permissions),
    accountId: fields.personId,
    sessionId: newId(),
    requestId: 'seed',
  });
}
