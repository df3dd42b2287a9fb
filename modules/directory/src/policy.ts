/**
 * What each role may do here; `audit.read` is the platform's, given to those who oversee others.
 * The browser has it too, so a button shows by the rule that guards its route.
 */
export const rolePermissions = {
  officer: ['directory.read'],
  leader: ['directory.read', 'directory.delegate', 'audit.read'],
  clerk: ['directory.read'],
  administrator: ['directory.read', 'directory.manage', 'directory.administer', 'audit.read'],
  agencyAdministrator: ['directory.read', 'directory.manage', 'audit.read'],
  auditor: ['directory.read', 'audit.read'],
} as const;
