import { readZip } from '@hien-luong/zip';
import { expect, test } from 'vitest';
import { addSignature } from './add-signature.ts';
import { augmentAsice } from './augment-asice.ts';
import { createAsice } from './create-asice.ts';
import { readAsice } from './read-asice.ts';
import { contentOf, rebuild } from './testing/rebuild.ts';
import {
  FILES,
  NOW,
  signingAs,
  testAuthority,
  timestampAt,
  validationDataAt,
} from './testing/test-authority.ts';
import { verifyAsice } from './verify-asice.ts';

const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const NAMES = FILES.map(({ name }) => name);

test('a container holds its files under their names, the type first and stored', async () => {
  const container = await createAsice({ ...(await signingAs()), files: FILES });
  expect(readZip(container).map(({ name, isStored }) => [name, isStored])).toEqual([
    ['mimetype', true],
    [NAMES[0], true],
    [NAMES[1], false],
    ['META-INF/manifest.xml', false],
    ['META-INF/signatures001.xml', false],
  ]);
  expect(contentOf(container, 'META-INF/signatures001.xml')).toContain('<asic:XAdESSignatures ');
  expect(contentOf(container, 'META-INF/manifest.xml')).toContain(
    'manifest:full-path="Quyết định 15.pdf" manifest:media-type="application/pdf"',
  );
  const { signatures, dataFiles, unsignedFiles, warnings } = readAsice({ container });
  expect(signatures).toMatchObject([{ file: 'META-INF/signatures001.xml', covers: NAMES }]);
  expect(dataFiles).toMatchObject(NAMES.map((name) => ({ name, signedBy: [0] })));
  expect([unsignedFiles, warnings]).toEqual([[], []]);
});

test('a second signer signs the same files and touches nothing', async () => {
  const first = await createAsice({ ...(await signingAs()), files: FILES });
  const container = await addSignature({ ...(await signingAs('agency')), container: first });
  const before = readZip(first);
  expect(readZip(container).slice(0, before.length)).toEqual(before);
  const { signatures, dataFiles } = readAsice({ container });
  expect(signatures).toMatchObject([
    { file: 'META-INF/signatures001.xml', signature: { ok: true } },
    { file: 'META-INF/signatures002.xml', signature: { ok: true } },
  ]);
  expect(dataFiles).toMatchObject(NAMES.map(() => ({ signedBy: [0, 1] })));
});

test('both are raised to B-LTA, and pass years later with what they carry', async () => {
  const first = await createAsice({ ...(await signingAs()), files: FILES });
  let container = await addSignature({ ...(await signingAs('agency')), container: first });
  for (const signatureFile of ['META-INF/signatures001.xml', 'META-INF/signatures002.xml']) {
    container = await augmentAsice({
      container,
      signatureFile,
      validationData: await validationDataAt(NOW),
      archiveTimestamp: await timestampAt(NOW),
      now: NOW,
    });
  }
  const { anchors } = (await testAuthority()).authority;
  const { overall, signatures } = verifyAsice({ container, anchors, now: later(900) });
  expect(overall).toBe('TOTAL_PASSED');
  expect(signatures.map(({ validation }) => validation.level)).toEqual(['B-LTA', 'B-LTA']);
  expect(signatures[0]!.validation.signature.coverage).toEqual({ kind: 'whole' });
  const renewed = await augmentAsice({
    container,
    signatureFile: 'META-INF/signatures001.xml',
    validationData: await validationDataAt(later(900)),
    archiveTimestamp: await timestampAt(later(900)),
    now: later(900),
  });
  const [signature] = readAsice({ container: renewed }).signatures;
  expect(signature!.signature.timestamps.map(({ kind, imprint }) => [kind, imprint])).toEqual([
    ['signature', 'matches'],
    ['archive', 'matches'],
    ['archive', 'matches'],
  ]);
});

test('a file that only one of two signed is signed by that one', async () => {
  const [one, two] = FILES;
  const container = await createAsice({ ...(await signingAs()), files: [one!] });
  const { anchors } = (await testAuthority()).authority;
  const more = rebuild(container, (files) => [...files, two!]);
  const both = await addSignature({ ...(await signingAs('agency')), container: more });
  const { dataFiles, signatures, unsignedFiles } = verifyAsice({
    container: both,
    anchors,
    now: NOW,
  });
  expect(dataFiles).toMatchObject([{ signedBy: [0, 1] }, { signedBy: [1] }]);
  expect(unsignedFiles).toEqual([]);
  expect(signatures[0]!.validation.signature.coverage).toEqual({ kind: 'files', number: 1, of: 2 });
});

test.each([
  [
    'a name of the container',
    [{ ...FILES[0]!, name: 'META-INF/x.xml' }],
    'ASICE_FILE_NAME_REFUSED',
  ],
  ['the name of the type', [{ ...FILES[0]!, name: 'mimetype' }], 'ASICE_FILE_NAME_REFUSED'],
  ['no files', [], 'ASICE_NOTHING_TO_SIGN'],
  ['a way up', [{ ...FILES[0]!, name: '../a' }], 'ZIP_NAME_REFUSED'],
  ['a name twice', [FILES[0]!, FILES[0]!], 'ZIP_NAME_TWICE'],
])('will not make a container with %s', async (_, files, code) => {
  await expect(createAsice({ ...(await signingAs()), files })).rejects.toMatchObject({ code });
});

test('names keep their letters, whatever form they come in', async () => {
  const names = ['Tờ trình số 5.txt', 'a b+c&d%41#1?.txt', "o'x(1)!*~.txt", '15'];
  const files = names.map((name) => ({ ...FILES[0]!, name: name.normalize('NFD') }));
  const container = await createAsice({ ...(await signingAs()), files });
  expect(readAsice({ container })).toMatchObject({
    signatures: [{ signature: { ok: true }, covers: names }],
    unsignedFiles: [],
  });
});

test('nothing is raised where it is not clear what', async () => {
  const container = await createAsice({ ...(await signingAs()), files: FILES });
  const both = await addSignature({ ...(await signingAs('agency')), container });
  const archiveTimestamp = await timestampAt(NOW);
  for (const options of [{ container: both }, { container, signatureFile: 'META-INF/x.xml' }]) {
    await expect(augmentAsice({ ...options, archiveTimestamp, now: NOW })).rejects.toMatchObject({
      code: 'ASICE_SIGNATURE_NOT_FOUND',
    });
  }
});
