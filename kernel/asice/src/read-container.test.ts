import { writeZip } from '@hien-luong/zip';
import { expect, test } from 'vitest';
import { isSignatureFile, isStraySignatureFile, MEDIA_TYPE } from './container-names.ts';
import { renderManifest } from './manifest.ts';
import { readContainer } from './read-container.ts';

test.each([
  ['META-INF/signatures.xml', true],
  ['META-INF/signatures001.xml', true],
  ['META-INF/Xsignatures-2.xml', true],
  ['META-INF/signature.xml', false],
  ['META-INF/signature001.p7s', false],
  ['META-INF/a/signatures.xml', false],
  ['signatures.xml', false],
])('%s holds signatures: %s', (name, holds) => {
  expect(isSignatureFile(name)).toBe(holds);
  expect(isStraySignatureFile(name)).toBe(!holds);
});

test('parts are told from data, and what is not known from what is', () => {
  const names = [
    'a.txt',
    'META-INF/manifest.xml',
    'META-INF/signature001.p7s',
    'META-INF/signatures.xml',
  ];
  const files = names.map((name) => ({ name, bytes: Buffer.from(name) }));
  const type = { name: 'mimetype', bytes: Buffer.from(MEDIA_TYPE), isStored: true };
  const container = readContainer(writeZip([type, ...files], new Date(0)));
  expect(container.dataFiles.map(({ name }) => name)).toEqual(['a.txt']);
  expect(container.signatureFiles.map(({ name }) => name)).toEqual(['META-INF/signatures.xml']);
  expect(container.warnings).toEqual([
    { code: 'META_INF_FILE_UNKNOWN', file: 'META-INF/signature001.p7s' },
  ]);
});

test('the manifest lists the container and its files', () => {
  expect(renderManifest([{ name: 'a&"b.txt', mimeType: 'text/plain' }])).toContain(
    'manifest:full-path="a&#38;&#34;b.txt" manifest:media-type="text/plain"',
  );
});
