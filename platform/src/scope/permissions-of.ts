import type { Role } from '../contract.ts';
import type { ServerModule } from '../server-module.ts';
import { platformRolePermissions } from './platform-role-permissions.ts';

/** What a post with these roles permits: the union over its roles and over all modules. */
export function permissionsOf(
  roles: readonly Role[],
  modules: readonly Pick<ServerModule, 'rolePermissions'>[],
): ReadonlySet<string> {
  const tables = [platformRolePermissions, ...modules.map((module) => module.rolePermissions)];
  return new Set(tables.flatMap((table) => roles.flatMap((role) => table[role])));
}
