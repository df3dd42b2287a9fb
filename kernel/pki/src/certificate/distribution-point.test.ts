import { sequence } from '@hien-luong/asn1';
import { expect, test } from 'vitest';
import { nameOf } from '../name/name.ts';
import type { DistributionPoint } from './distribution-point.ts';
import {
  distributionPointAt,
  namesOfPoint,
  parseDistributionPoints,
} from './distribution-point.ts';
import { crlDistributionPointsExtension } from './encode-extensions.ts';

const [PART] = nameOf(['CN', 'Phần 1']);

test('what was written is read back', () => {
  const points: readonly DistributionPoint[] = [
    distributionPointAt('http://a.invalid/1.crl', 'http://b.invalid/1.crl'),
    {
      name: { kind: 'relative', rdn: PART! },
      reasons: ['keyCompromise', 'aACompromise'],
      crlIssuer: [{ kind: 'directory', name: nameOf(['C', 'VN'], ['CN', 'Ký danh sách']) }],
    },
    {
      name: undefined,
      reasons: undefined,
      crlIssuer: [{ kind: 'directory', name: nameOf(['CN', 'X']) }],
    },
  ];
  expect(parseDistributionPoints(crlDistributionPointsExtension(points).value)).toEqual(points);
});

test('a relative name continues that of the issuer of the list', () => {
  const issuer = nameOf(['C', 'VN'], ['CN', 'CA']);
  const name = { kind: 'relative', rdn: PART! } as const;
  expect(namesOfPoint(name, issuer)).toEqual([{ kind: 'directory', name: [...issuer, PART] }]);
  expect(namesOfPoint(name, undefined)).toEqual([]);
});

test('a point that names nothing is refused', () => {
  expect(() => parseDistributionPoints(sequence(sequence()))).toThrow('names nothing');
});
