/** Administrators of the installation run the exchange; nobody else sees it. */
export const rolePermissions = {
  officer: [],
  leader: [],
  clerk: [],
  administrator: ['exchange.administer'],
  agencyAdministrator: [],
  auditor: [],
} as const;
