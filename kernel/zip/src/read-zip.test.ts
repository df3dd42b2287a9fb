import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readEntryName } from './entry-name.ts';
import { findDirectory } from './find-directory.ts';
import { placeEntry } from './place-entry.ts';
import { readDirectory } from './read-directory.ts';
import { readZip } from './read-zip.ts';
import type { CraftedArchive, CraftedEntry } from './testing/craft-zip.ts';
import { craftZip, fields } from './testing/craft-zip.ts';
import { writeZip } from './write-zip.ts';
import { ZipError, type ZipErrorCode } from './zip-error.ts';

const FINE: CraftedEntry = { name: 'a.txt' };
const END = craftZip([]);

test.each<[string, readonly CraftedEntry[], CraftedArchive, ZipErrorCode]>([
  ['a name twice', [FINE, FINE], {}, 'ZIP_NAME_TWICE'],
  ['a name twice but for its case', [FINE, { name: 'A.TXT' }], {}, 'ZIP_NAME_TWICE'],
  [
    'a name in two forms of Unicode',
    [{ name: 'ệ'.normalize('NFC') }, { name: 'ệ'.normalize('NFD') }],
    {},
    'ZIP_NAME_TWICE',
  ],
  [
    'a file and a folder of one name',
    [{ name: 'a' }, { name: 'a/', content: '' }],
    {},
    'ZIP_NAME_TWICE',
  ],
  ['a way up', [{ name: '../a' }], {}, 'ZIP_NAME_REFUSED'],
  ['a way up in the middle', [{ name: 'a/../../b' }], {}, 'ZIP_NAME_REFUSED'],
  ['a way up by backslash', [{ name: '..\\a' }], {}, 'ZIP_NAME_REFUSED'],
  ['a root', [{ name: '/etc/passwd' }], {}, 'ZIP_NAME_REFUSED'],
  ['a drive', [{ name: 'C:a' }], {}, 'ZIP_NAME_REFUSED'],
  ['a stream', [{ name: 'a.txt:b' }], {}, 'ZIP_NAME_REFUSED'],
  ['an empty name', [{ name: '' }], {}, 'ZIP_NAME_REFUSED'],
  ['a dot', [{ name: './a' }], {}, 'ZIP_NAME_REFUSED'],
  ['an empty step', [{ name: 'a//b' }], {}, 'ZIP_NAME_REFUSED'],
  ['a nought in a name', [{ name: 'a.txt\0.exe' }], {}, 'ZIP_NAME_REFUSED'],
  ['a broken letter', [{ name: Buffer.from([0x61, 0xff]) }], {}, 'ZIP_NAME_REFUSED'],
  ['letters of unknown code', [{ name: 'ệ', flags: 0 }], {}, 'ZIP_NAME_REFUSED'],
  [
    'a second name in an extra field',
    [{ ...FINE, extra: fields([2, 0x7075], [2, 0]) }],
    {},
    'ZIP_NAME_REFUSED',
  ],
  ['encryption', [{ ...FINE, flags: 0x0801 }], {}, 'ZIP_ENCRYPTED'],
  ['strong encryption', [{ ...FINE, flags: 0x0841 }], {}, 'ZIP_ENCRYPTED'],
  ['a hidden directory', [{ ...FINE, flags: 0x2800 }], {}, 'ZIP_ENCRYPTED'],
  ['a patch', [{ ...FINE, flags: 0x0820 }], {}, 'ZIP_METHOD_UNSUPPORTED'],
  ['another packing', [{ ...FINE, method: 14 }], {}, 'ZIP_METHOD_UNSUPPORTED'],
  ['a symbolic link', [{ ...FINE, madeBy: 0x0314, attributes: 0xa1ff0000 }], {}, 'ZIP_NOT_A_FILE'],
  [
    'a folder by its attributes',
    [{ ...FINE, madeBy: 0x0314, attributes: 0x41ff0000 }],
    {},
    'ZIP_NOT_A_FILE',
  ],
  ['another name in its header', [{ ...FINE, localName: 'b.txt' }], {}, 'ZIP_HEADERS_DIFFER'],
  ['another size in its header', [{ ...FINE, localSize: 3 }], {}, 'ZIP_HEADERS_DIFFER'],
  ['another checksum in its header', [{ ...FINE, localCrc: 3 }], {}, 'ZIP_HEADERS_DIFFER'],
  ['other flags in its header', [{ ...FINE, localFlags: 0x0801 }], {}, 'ZIP_HEADERS_DIFFER'],
  ['no header where it should be', [{ ...FINE, offset: 4 }, { name: 'b' }], {}, 'ZIP_HIDDEN_DATA'],
  ['two lines for one entry', [FINE, { name: 'b.txt', offset: 0 }], {}, 'ZIP_HEADERS_DIFFER'],
  [
    'sizes behind the data that differ',
    [{ ...FINE, flags: 0x0808, after: fields([4, 0x08074b50], [4, 1], [4, 2], [4, 3]) }],
    {},
    'ZIP_HEADERS_DIFFER',
  ],
  [
    'bytes between entries',
    [FINE, { name: 'b', before: Buffer.from('ẩn') }],
    {},
    'ZIP_HIDDEN_DATA',
  ],
  [
    'an entry that the directory leaves out',
    [{ ...FINE, before: craftZip([{ name: 'b' }]).subarray(0, 40) }],
    {},
    'ZIP_HIDDEN_DATA',
  ],
  ['bytes before the archive', [FINE], { prefix: Buffer.from('MZ') }, 'ZIP_HIDDEN_DATA'],
  ['bytes before the directory', [FINE], { beforeDirectory: Buffer.from('ẩn') }, 'ZIP_HIDDEN_DATA'],
  ['bytes behind the directory', [FINE], { afterDirectory: Buffer.from('ẩn') }, 'ZIP_HIDDEN_DATA'],
  ['bytes behind the archive', [FINE], { trailing: Buffer.from('ẩn') }, 'ZIP_HIDDEN_DATA'],
  [
    'bytes behind the packed data',
    [
      {
        ...FINE,
        content: 'x',
        method: 8,
        packed: Buffer.concat([deflateRawSync('x'), Buffer.from('ẩn')]),
      },
    ],
    {},
    'ZIP_CONTENT_DAMAGED',
  ],
  ['an end within the comment', [FINE], { comment: END }, 'ZIP_AMBIGUOUS'],
  ['two archives in one file', [FINE], { prefix: craftZip([FINE]) }, 'ZIP_AMBIGUOUS'],
  ['more lines than are counted', [FINE, { name: 'b' }], { count: 1 }, 'ZIP_HIDDEN_DATA'],
  ['fewer lines than are counted', [FINE], { count: 2 }, 'ZIP_MALFORMED'],
  ['a part of a divided archive', [FINE], { diskCount: 0 }, 'ZIP_MALFORMED'],
  ['a directory out of the file', [FINE], { directoryOffset: 1 << 30 }, 'ZIP_MALFORMED'],
  ['a directory elsewhere', [FINE], { directoryOffset: 0 }, 'ZIP_HIDDEN_DATA'],
  [
    'ZIP64 by its locator',
    [FINE],
    { afterDirectory: fields([4, 0x07064b50], [4, 0], [4, 0], [4, 0], [4, 1]) },
    'ZIP64_UNSUPPORTED',
  ],
  [
    'ZIP64 by its extra field',
    [{ ...FINE, extra: fields([2, 1], [2, 0]) }],
    {},
    'ZIP64_UNSUPPORTED',
  ],
  ['ZIP64 by an unknown size', [{ ...FINE, size: 0xffffffff, method: 8 }], {}, 'ZIP64_UNSUPPORTED'],
  ['ZIP64 by an unknown place', [FINE], { directoryOffset: 0xffffffff }, 'ZIP64_UNSUPPORTED'],
  ['a wrong checksum', [{ ...FINE, crc: 1 }], {}, 'ZIP_CONTENT_DAMAGED'],
  ['two sizes of stored data', [{ ...FINE, size: 3 }], {}, 'ZIP_MALFORMED'],
  [
    'packed data that is longer than it says',
    [{ ...FINE, content: 'dài hơn', isDeflated: true, size: 3 }],
    {},
    'ZIP_CONTENT_DAMAGED',
  ],
  ['a folder with content', [{ name: 'a/' }], {}, 'ZIP_MALFORMED'],
  ['extra fields of another length', [{ ...FINE, extra: Buffer.from([9]) }], {}, 'ZIP_MALFORMED'],
])('refuses %s', (_, entries, archive, code) => {
  const zip = craftZip(entries, archive);
  expect(() => readZip(zip)).toThrow(expect.objectContaining({ name: 'ZipError', code }));
});

test('refuses bombs by what they declare, before unpacking', () => {
  const content = Buffer.alloc(2 * 1024 * 1024);
  const bomb = craftZip([{ name: 'a', content, isDeflated: true }]);
  expect(() => readZip(bomb)).toThrow(expect.objectContaining({ code: 'ZIP_BOMB' }));
  const several = craftZip(['a', 'b', 'c'].map((name) => ({ name, content: 'x'.repeat(400) })));
  for (const limits of [
    { maxEntryBytes: 399 },
    { maxTotalBytes: 1199 },
    { maxEntries: 2 },
    { maxBytes: 1000 },
  ]) {
    expect(() => readZip(several, limits)).toThrow(
      expect.objectContaining({ code: 'ZIP_TOO_LARGE' }),
    );
  }
  expect(readZip(several, { maxEntryBytes: 400, maxTotalBytes: 1200, maxEntries: 3 })).toHaveLength(
    3,
  );
});

test('nothing at all, and no archive', () => {
  expect(readZip(END)).toEqual([]);
  for (const bytes of [Buffer.alloc(0), Buffer.from('không phải zip'), END.subarray(1)]) {
    expect(() => readZip(bytes)).toThrow(expect.objectContaining({ code: 'ZIP_MALFORMED' }));
  }
});

test('reads what others write: folders, sizes behind the data, comments', () => {
  const content = Buffer.from('nội dung');
  const late = fields(
    [4, 0x08074b50],
    [4, crc32(content)],
    [4, content.length],
    [4, content.length],
  );
  for (const after of [late, late.subarray(4)]) {
    const zip = craftZip(
      [
        { name: 'META-INF/', content: '' },
        { name: 'META-INF/a.xml', content, flags: 0x0808, localSize: 0, localCrc: 0, after },
      ],
      { comment: Buffer.from('mimetype=application/vnd.etsi.asic-e+zip') },
    );
    expect(readZip(zip)).toMatchObject([
      { name: 'META-INF/a.xml', bytes: content, isStored: true },
    ]);
  }
  const zip = zipSync({ 'thư mục/tên.txt': content, '15': content });
  expect(readZip(zip).map(({ name }) => name)).toEqual(['15', 'thư mục/tên.txt']);
});

test('directory, line, header: each says where the next is', () => {
  const zip = craftZip([{ name: 'tên' }, { name: 'b', content: 'xyz' }]);
  const directory = findDirectory(zip);
  expect(directory.count).toBe(2);
  const [first, second] = readDirectory(zip, directory);
  expect([first?.name, second?.name]).toEqual(['tên', 'b']);
  expect(placeEntry(zip, first!, directory.offset).end).toBe(second!.offset);
  const place = placeEntry(zip, second!, directory.offset);
  expect(Buffer.from(place.packed).toString()).toBe('xyz');
  expect(place.end).toBe(directory.offset);
  expect(readEntryName(Buffer.from('tên'), true)).toBe('tên');
});

test('any damage is seen, and throws nothing but a ZipError', () => {
  const files = [
    { name: 'mimetype', bytes: Buffer.from('text/plain'), isStored: true },
    { name: 'a.txt', bytes: Buffer.from('Xin chào '.repeat(40)) },
  ];
  const zip = writeZip(files, new Date(0));
  fc.assert(
    fc.property(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const damaged = Buffer.from(zip);
      damaged[at] = (damaged[at] ?? 0) ^ flip;
      const read = findFiles(damaged);
      // Dates, versions and attributes are nobody's content.
      const expected = files.map(({ bytes }) => Buffer.from(bytes));
      expect(read ?? expected).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

function findFiles(zip: Uint8Array): Buffer[] | undefined {
  try {
    return readZip(zip).map(({ bytes }) => Buffer.from(bytes));
  } catch (error) {
    if (error instanceof ZipError) return undefined;
    throw error;
  }
}
