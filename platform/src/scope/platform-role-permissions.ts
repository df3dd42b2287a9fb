import type { ServerModule } from '../server-module.ts';

export const platformRolePermissions: ServerModule['rolePermissions'] = {
  officer: [],
  leader: [],
  clerk: [],
  administrator: ['audit.read'],
  agencyAdministrator: ['audit.read'],
  auditor: ['audit.read'],
};
