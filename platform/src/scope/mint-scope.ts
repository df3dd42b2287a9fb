import type { AuthorizedScope, PlatformScope, SystemScope } from './scope.ts';

type Unbranded<Branded, Kind extends string> = Omit<
  Branded,
  'kind' | keyof { [Key in keyof Branded as Key extends symbol ? Key : never]: unknown }
> & { kind?: Kind };

export type AuthorizedScopeFields = Unbranded<AuthorizedScope, 'person'>;
export type SystemScopeFields = Unbranded<SystemScope, 'system'>;

/** Not exported from the package: the session gate and the testing entry alone call it. */
export function mintAuthorizedScope(fields: AuthorizedScopeFields): AuthorizedScope {
  return Object.freeze({ ...fields, kind: 'person' }) as AuthorizedScope;
}

/** Not exported from the package: the runner of jobs and listeners calls it, and the gate. */
export function mintSystemScope(fields: SystemScopeFields): SystemScope {
  return Object.freeze({ ...fields, kind: 'system' }) as SystemScope;
}

/** Not exported from the package: sessions and accounts alone use it. */
export const platformScope = Object.freeze({ kind: 'platform' }) as PlatformScope;
