/** Administrators run the exchange; auditors look at it. */
export const rolePermissions = {
  officer: [],
  leader: [],
  clerk: [],
  administrator: ['exchange.administer'],
  agencyAdministrator: [],
  auditor: [],
} as const;
