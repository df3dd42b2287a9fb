import { expect, test } from 'vitest';
import { listDemoAccounts } from './list-demo-accounts.ts';

test('lists somebody for every step of a document, with the agency PIN for clerks alone', () => {
  const accounts = listDemoAccounts();
  const names = accounts.map(({ username }) => username);
  expect(names).toEqual(
    expect.arrayContaining([
      'cv.stttt',
      'ld.stttt',
      'vt.stttt',
      'vt.snv',
      'vt.hailang',
      'quantri',
      'kiemtra',
    ]),
  );
  expect(new Set(accounts.flatMap(({ roles }) => roles)).size).toBe(6);
  for (const account of accounts) {
    expect(account.agencyPin !== undefined).toBe(account.roles.includes('clerk'));
  }
});
