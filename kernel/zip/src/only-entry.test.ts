import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { findEntryContent, findOnlyEntry } from './only-entry.ts';

const UUID = '0b6e1f29-0000-4fa7-8391-442e8566f140';
const content = new TextEncoder().encode('Xin chào '.repeat(40));

test.each([0, 6] as const)('finds the only entry, packed at level %d', (level) => {
  const zip = zipSync({ 'tên.txt': content }, { level });
  const entry = findOnlyEntry(zip)!;
  expect(entry).toMatchObject({ name: 'tên.txt', size: content.length, encrypted: false });
  expect(findEntryContent(zip, entry)).toEqual(content);
});

test('does not choose among several entries', () => {
  expect(findOnlyEntry(zipSync({ a: content, b: content }))).toBeUndefined();
});

test('any damage is seen, and never throws', () => {
  const zip = zipSync({ [`${UUID}.txt`]: content });
  fc.assert(
    fc.property(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const damaged = zip.slice();
      damaged[at] = (damaged[at] ?? 0) ^ flip;
      const entry = findOnlyEntry(damaged);
      const read = entry && findEntryContent(damaged, entry);
      // Names, dates and attributes are not what the checksum covers.
      expect(read === undefined || Buffer.compare(read, content) === 0).toBe(true);
    }),
  );
});
