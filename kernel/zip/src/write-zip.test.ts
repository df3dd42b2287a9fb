import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readZip } from './read-zip.ts';
import { writeZip } from './write-zip.ts';

const NOW = new Date('2026-03-05T03:10:10Z');
const hasUnzip = spawnSync('sh', ['-c', 'command -v unzip']).status === 0;
if (!hasUnzip) process.stderr.write('unzip is not here: cross-checks with it are skipped\n');

const FILES = [
  { name: 'mimetype', bytes: Buffer.from('text/plain'), isStored: true },
  { name: 'Quyết định.txt', bytes: Buffer.from('Xin chào '.repeat(40)) },
  { name: 'a/b/15', bytes: Buffer.from([1]) },
  { name: '15', bytes: Buffer.alloc(0) },
];

test('keeps order and content, also for names that are numbers', () => {
  const read = readZip(writeZip(FILES, NOW));
  expect(read.map(({ name, bytes }) => [name, Buffer.from(bytes)])).toEqual(
    FILES.map(({ name, bytes }) => [name, bytes]),
  );
  expect(read[0]).toMatchObject({ isStored: true, hasExtra: false });
  expect(read[1]).toMatchObject({ isStored: false });
});

test('is read as written, by us and by fflate', () => {
  const file = fc.record({
    name: fc.stringMatching(/^[a-zếệĐ0-9]{1,9}(\/[a-z0-9]{1,3})?$/),
    bytes: fc.uint8Array({ maxLength: 300 }),
    isStored: fc.boolean(),
  });
  const files = fc.uniqueArray(file, {
    selector: ({ name }) => name.split('/')[0]?.toLowerCase().normalize('NFC'),
  });
  fc.assert(
    fc.property(files, (written) => {
      const zip = writeZip(written, NOW);
      const expected = written.map(({ name, bytes }) => [
        name.normalize('NFC'),
        Buffer.from(bytes),
      ]);
      expect(readZip(zip).map(({ name, bytes }) => [name, Buffer.from(bytes)])).toEqual(expected);
      const theirs = Object.entries(unzipSync(zip)).map(([name, bytes]) => [
        name,
        Buffer.from(bytes),
      ]);
      expect(new Map(theirs as [string, Buffer][])).toEqual(
        new Map(expected as [string, Buffer][]),
      );
    }),
  );
});

test('the same files give the same bytes, in any zone', () => {
  expect(writeZip(FILES, NOW)).toEqual(writeZip(FILES, new Date(NOW)));
});

test.skipIf(!hasUnzip)('unzip finds nothing wrong', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  try {
    writeFileSync(join(folder, 'a.zip'), writeZip(FILES, NOW));
    const { status, stdout } = spawnSync('unzip', ['-t', 'a.zip'], { cwd: folder });
    expect(stdout.toString()).toContain('No errors detected');
    expect(status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  ['../a', 'ZIP_NAME_REFUSED'],
  ['a\\b', 'ZIP_NAME_REFUSED'],
  ['MIMETYPE', 'ZIP_NAME_TWICE'],
])('will not write %s', (name, code) => {
  const files = [
    { name: 'mimetype', bytes: Buffer.alloc(0) },
    { name, bytes: Buffer.alloc(0) },
  ];
  expect(() => writeZip(files, NOW)).toThrow(expect.objectContaining({ code }));
});
