import { PlatformError } from '../platform-error.ts';
import type { AuthorizedScope } from './scope.ts';

/** Throws `FORBIDDEN` unless the acting post permits it; the routes' own guard is the first wall. */
export function requirePermission(scope: AuthorizedScope, permission: string): void {
  if (scope.permissions.has(permission)) return;
  throw new PlatformError('FORBIDDEN', `The acting post lacks ${permission}`);
}
