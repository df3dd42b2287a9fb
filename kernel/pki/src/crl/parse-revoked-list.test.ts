import { integer, readDer, sequence, utcOrGeneralizedTime } from '@hien-luong/asn1';
import { expect, test } from 'vitest';
import { days, makeRevocationScene } from '../../tests/revocation-scene.ts';
import { nameOf } from '../name/name.ts';
import { nameKey } from '../name/same-name.ts';
import type { RevokedCertificate } from './certificate-list.ts';
import { parseRevokedList } from './parse-revoked-list.ts';

const one = (serial: string, entry: Partial<RevokedCertificate> = {}) =>
  new Map([[serial, { at: days(-1), reason: 'unspecified', ...entry } as const]]);

test('entries go to the issuer named last, and to the list’s own before', async () => {
  const { list } = await makeRevocationScene();
  const [x, y] = [nameOf(['CN', 'X']), nameOf(['CN', 'Y'])];
  const crl = list({
    scope: { indirectCrl: true },
    revoked: one('01'),
    revokedOfOthers: [
      { issuer: x, revoked: new Map([...one('02'), ...one('03')]) },
      { issuer: y, revoked: one('02', { invalidityDate: days(-9) }) },
      // Back to the list's own.
      { issuer: nameOf(['CN', 'CA']), revoked: one('04') },
    ],
  });
  expect([...crl.revoked.keys()]).toEqual(['01', '04']);
  expect([...(crl.revokedOfOthers.get(nameKey(x))?.keys() ?? [])]).toEqual(['02', '03']);
  expect([...(crl.revokedOfOthers.get(nameKey(y)) ?? [])]).toEqual([
    ['02', { at: days(-1), reason: 'unspecified', invalidityDate: days(-9) }],
  ]);
});

test('a list of others must say that it is indirect', async () => {
  const { list } = await makeRevocationScene();
  const revokedOfOthers = [{ issuer: nameOf(['CN', 'X']), revoked: one('02') }];
  expect(() => list({ revokedOfOthers })).toThrow('indirect');
});

test('of two entries for one certificate the earlier revocation counts', () => {
  const entry = (at: Date) => readDer(sequence(integer(1), utcOrGeneralizedTime(at)));
  const { own } = parseRevokedList([entry(days(-1)), entry(days(-3)), entry(days(-2))], []);
  expect([...own.values()]).toEqual([{ at: days(-3), reason: 'unspecified' }]);
});
