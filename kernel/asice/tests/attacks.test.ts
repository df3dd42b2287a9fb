import type { ZipFileToWrite } from '@hien-luong/zip';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { augmentAsice } from '../src/augment-asice.ts';
import { createAsice } from '../src/create-asice.ts';
import { readAsice, verifyAsice } from '../src/index.ts';
import { contentOf, rebuild } from '../src/testing/rebuild.ts';
import {
  FILES,
  NOW,
  signingAs,
  testAuthority,
  timestampAt,
  validationDataAt,
} from '../src/testing/test-authority.ts';

const SIGNATURES = 'META-INF/signatures001.xml';
const EVIL: ZipFileToWrite = { name: 'ke-gian.txt', bytes: Buffer.from('chuyển khoản') };

async function sealed(): Promise<Uint8Array> {
  return augmentAsice({
    container: await createAsice({ ...(await signingAs()), files: FILES }),
    validationData: await validationDataAt(NOW),
    archiveTimestamp: await timestampAt(NOW),
    now: NOW,
  });
}

async function judge(container: Uint8Array) {
  const { anchors } = (await testAuthority()).authority;
  return verifyAsice({ container, anchors, now: new Date(NOW.getTime() + 60_000) });
}

const replaced = (name: string, bytes: Uint8Array) => (files: ZipFileToWrite[]) =>
  files.map((file) => (file.name === name ? { ...file, bytes } : file));
const renamed = (from: string, to: string) => (files: ZipFileToWrite[]) =>
  files.map((file) => (file.name === from ? { ...file, name: to } : file));

test('as it is it passes', async () => {
  expect(await judge(await sealed())).toMatchObject({ overall: 'TOTAL_PASSED', warnings: [] });
});

test('a changed file', async () => {
  const attacked = rebuild(await sealed(), replaced('phu-luc/15', Buffer.from('khác')));
  expect(await judge(attacked)).toMatchObject({
    overall: 'TOTAL_FAILED',
    unsignedFiles: FILES.map(({ name }) => name),
    signatures: [{ signature: { reason: 'REFERENCE_DIGEST_MISMATCH' }, covers: [] }],
  });
});

test('a missing file', async () => {
  const attacked = rebuild(await sealed(), (files) =>
    files.filter(({ name }) => name !== 'phu-luc/15'),
  );
  expect(await judge(attacked)).toMatchObject({
    overall: 'INDETERMINATE',
    signatures: [{ validation: { subIndication: 'SIGNED_DATA_NOT_FOUND' } }],
  });
});

test('a file that nobody signed is told, and the container does not pass', async () => {
  const attacked = rebuild(await sealed(), (files) => [...files, EVIL]);
  expect(await judge(attacked)).toMatchObject({
    overall: 'INDETERMINATE',
    unsignedFiles: ['ke-gian.txt'],
    signatures: [{ validation: { indication: 'TOTAL_PASSED' } }],
  });
});

test('two files that change places', async () => {
  const [one, two] = FILES;
  const attacked = rebuild(await sealed(), (files) =>
    replaced(one!.name, two!.bytes)(replaced(two!.name, one!.bytes)(files)),
  );
  expect(await judge(attacked)).toMatchObject({ overall: 'TOTAL_FAILED' });
});

test.each(['signatures001.xml', 'other/signatures001.xml', 'META-INF/deep/signatures001.xml'])(
  'signatures in %s count for nothing',
  async (name) => {
    const attacked = rebuild(await sealed(), renamed(SIGNATURES, name));
    const { overall, signatures, warnings } = await judge(attacked);
    expect([overall, signatures]).toEqual(['UNSIGNED', []]);
    expect(warnings).toEqual([
      {
        code: name.startsWith('META-INF') ? 'META_INF_FILE_UNKNOWN' : 'SIGNATURE_OUTSIDE_META_INF',
        file: name,
      },
    ]);
  },
);

test('a copy under another name is no second signer', async () => {
  const container = await sealed();
  const copy = {
    name: 'META-INF/signatures002.xml',
    bytes: Buffer.from(contentOf(container, SIGNATURES)),
  };
  const attacked = rebuild(container, (files) => [...files, copy]);
  expect(await judge(attacked)).toMatchObject({
    overall: 'TOTAL_PASSED',
    signatures: [{ file: SIGNATURES }],
    warnings: [{ code: 'SIGNATURE_COPIED', file: 'META-INF/signatures002.xml', of: SIGNATURES }],
  });
});

test('a broken copy before the original does not hide it', async () => {
  const container = await sealed();
  const text = contentOf(container, SIGNATURES).replace(
    '<ds:SignedInfo>',
    '<ds:SignedInfo><!---->',
  );
  const copy = { name: 'META-INF/signatures000.xml', bytes: Buffer.from(text) };
  const attacked = rebuild(container, ([type, ...files]) => [type!, copy, ...files]);
  const { signatures } = await judge(attacked);
  expect(signatures.filter(({ signature }) => signature.ok)).toMatchObject([{ file: SIGNATURES }]);
});

describe('references that lead elsewhere', () => {
  test.each([
    'file:///etc/passwd',
    'http://vd.invalid/a',
    '../mimetype',
    'phu-luc/../phu-luc/15',
    '//phu-luc/15',
    'mimetype',
    'META-INF/manifest.xml',
    'phu-luc/15?x',
    'phu-luc/15#x',
    'phu-luc%5C15',
    '%E1',
  ])('%s', async (uri) => {
    const container = await sealed();
    const text = contentOf(container, SIGNATURES).replace('URI="phu-luc/15"', `URI="${uri}"`);
    const attacked = rebuild(container, replaced(SIGNATURES, Buffer.from(text)));
    const { overall, signatures } = await judge(attacked);
    expect(overall).not.toBe('TOTAL_PASSED');
    expect(signatures[0]!.signature).toMatchObject({ ok: false, reason: 'REFERENCE_NOT_FOUND' });
  });
});

test.each([
  ['no type', (files: ZipFileToWrite[]) => files.slice(1), 'ASICE_TYPE_MISSING'],
  ['another type', replaced('mimetype', Buffer.from('application/zip')), 'ASICE_TYPE_MISSING'],
  [
    'a type with a line behind',
    replaced('mimetype', Buffer.from('application/vnd.etsi.asic-e+zip\n')),
    'ASICE_TYPE_MISSING',
  ],
  ['the type in capitals', renamed('mimetype', 'MIMETYPE'), 'ASICE_TYPE_MISSING'],
])('refuses %s', async (_, change, code) => {
  const attacked = rebuild(await sealed(), change);
  expect(() => readAsice({ container: attacked })).toThrow(expect.objectContaining({ code }));
});

test('a type that is not first, or packed, is a warning', async () => {
  const files = Object.fromEntries(FILES.map(({ name, bytes }) => [name, new Uint8Array(bytes)]));
  const container = await sealed();
  const moved = rebuild(container, ([type, ...others]) => [...others, type!]);
  expect((await judge(moved)).warnings).toEqual([{ code: 'MIMETYPE_NOT_FIRST' }]);
  const packed = zipSync({
    mimetype: Buffer.from('application/vnd.etsi.asic-e+zip'),
    ...files,
    [SIGNATURES]: new Uint8Array(Buffer.from(contentOf(container, SIGNATURES))),
  });
  expect(await judge(packed)).toMatchObject({
    overall: 'TOTAL_PASSED',
    warnings: [{ code: 'MIMETYPE_PACKED' }],
  });
});

test('a signature file that cannot be read is told', async () => {
  const evil = { name: 'META-INF/signatures002.xml', bytes: Buffer.from('<!DOCTYPE a><a/>') };
  const attacked = rebuild(await sealed(), (files) => [...files, evil]);
  expect((await judge(attacked)).warnings).toEqual([
    { code: 'SIGNATURE_FILE_UNREADABLE', file: evil.name, reason: 'XML_DTD_REFUSED' },
  ]);
});

test('any damage is seen', async () => {
  const container = await sealed();
  const { anchors } = (await testAuthority()).authority;
  const names = FILES.map(({ name }) => name);
  fc.assert(
    fc.property(fc.nat(container.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const damaged = Buffer.from(container);
      damaged[at] = (damaged[at] ?? 0) ^ flip;
      try {
        const { overall, dataFiles } = verifyAsice({ container: damaged, anchors, now: NOW });
        // Dates, versions and attributes of the archive are nobody's content.
        if (overall !== 'TOTAL_PASSED') return;
        expect(dataFiles.map(({ name }) => name)).toEqual(names);
        expect(dataFiles.map(({ bytes }) => Buffer.from(bytes))).toEqual(
          FILES.map(({ bytes }) => bytes),
        );
      } catch (error) {
        expect(error).toMatchObject({ name: expect.stringMatching(/^(?:Zip|Asice)Error$/) });
      }
    }),
    { numRuns: 60 },
  );
});
