import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { ecdsaFromXml, ecdsaToXml } from './ecdsa-value.ts';

const DATA = Buffer.from('dữ liệu');

test.each([
  ['P-256', 'prime256v1', 64],
  ['P-384', 'secp384r1', 96],
  ['P-521', 'secp521r1', 132],
])('%s: r and s side by side, as long as the field', (namedCurve, curve, length) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve });
  // Often enough that some r or s is shorter than the field.
  for (let round = 0; round < 40; round += 1) {
    const der = new Uint8Array(sign('sha256', DATA, privateKey));
    const value = ecdsaToXml(der, curve)!;
    expect(value).toHaveLength(length);
    const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', DATA, key, value)).toBe(true);
    expect(ecdsaFromXml(value, curve)).toEqual(der);
  }
});

test('other lengths and curves are no values', () => {
  expect(ecdsaFromXml(new Uint8Array(63), 'prime256v1')).toBeUndefined();
  expect(ecdsaFromXml(new Uint8Array(65), 'prime256v1')).toBeUndefined();
  expect(ecdsaFromXml(new Uint8Array(64), 'secp256k1')).toBeUndefined();
  expect(ecdsaFromXml(new Uint8Array(64), undefined)).toBeUndefined();
});
