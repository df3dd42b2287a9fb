import { contextTag, ia5String, integer, sequence } from '@hien-luong/asn1';
import { expect, test } from 'vitest';
import { generalNameKey } from '../name/general-name.ts';
import { nameOf } from '../name/name.ts';
import { nameConstraintsExtension, parseNameConstraints } from './name-constraints.ts';

const CONSTRAINTS = {
  permitted: [
    { kind: 'directory', name: nameOf(['C', 'VN'], ['O', 'Sở Nội vụ']) },
    { kind: 'dns', value: 'tinh.vn' },
    { kind: 'ip', bytes: Uint8Array.of(10, 0, 0, 0, 255, 0, 0, 0) },
  ],
  excluded: [
    { kind: 'email', value: 'khach@tinh.vn' },
    { kind: 'uri', value: '.tinh.vn' },
    { kind: 'other', tag: 8, der: Uint8Array.of(0x88, 1, 42) },
  ],
} as const;

test('what was written is read back', () => {
  const { value, critical } = nameConstraintsExtension(CONSTRAINTS);
  expect(critical).toBe(true);
  const read = parseNameConstraints(value);
  expect(read.permitted.map(generalNameKey)).toEqual(CONSTRAINTS.permitted.map(generalNameKey));
  expect(read.excluded.map(generalNameKey)).toEqual(CONSTRAINTS.excluded.map(generalNameKey));
});

test('a subtree with bounds is refused, as the standard has none', () => {
  const base = contextTag(2, ia5String('tinh.vn'), { explicit: false });
  const minimum = contextTag(0, integer(1), { explicit: false });
  const value = sequence(contextTag(0, sequence(sequence(base, minimum)), { explicit: false }));
  expect(() => parseNameConstraints(value)).toThrow('bounds');
});
