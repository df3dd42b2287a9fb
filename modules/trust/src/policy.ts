/**
 * What each role may do here. Signing needs no permission of this module: a person's key answers
 * to that person's PIN, an agency's to the clerk's post (NĐ 30/2020/NĐ-CP Đ.32, Đ.33).
 */
export const rolePermissions = {
  officer: ['trust.read'],
  leader: ['trust.read'],
  clerk: ['trust.read'],
  administrator: ['trust.read', 'trust.devices'],
  auditor: ['trust.read'],
} as const;
