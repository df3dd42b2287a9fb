import { expect, test } from 'vitest';
import { certificateStatusAt } from './certificate-status.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const times = { notBefore: day('2025-01-01'), notAfter: day('2026-01-01'), revokedAt: null };

test.each([
  ['2024-12-31', null, 'notYetValid'],
  ['2025-01-01', null, 'valid'],
  ['2026-01-01', null, 'valid'],
  ['2026-01-02', null, 'expired'],
  ['2025-05-31', '2025-06-01', 'valid'],
  ['2025-06-01', '2025-06-01', 'revoked'],
  ['2027-01-01', '2025-06-01', 'revoked'],
])('on %s, revoked %s: %s', (at, revoked, status) => {
  const revokedAt = revoked === null ? null : day(revoked);
  expect(certificateStatusAt({ ...times, revokedAt }, day(at))).toBe(status);
});

test.each([
  ['2025-05-31', null, 'valid'],
  ['2025-06-01', null, 'held'],
  ['2026-01-02', null, 'expired'],
  ['2025-06-02', '2025-06-02', 'revoked'],
])('on %s, on hold since 2025-06-01, revoked %s: %s', (at, revoked, status) => {
  const held = { ...times, heldAt: day('2025-06-01'), revokedAt: revoked ? day(revoked) : null };
  expect(certificateStatusAt(held, day(at))).toBe(status);
});
