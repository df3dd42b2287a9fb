import { expect, test } from 'vitest';
import { openPdf } from '../document/pdf-document.ts';
import { rewriteObjects, streamObject } from '../testing/attack.ts';
import { buildTestPdf } from '../testing/build-test-pdf.ts';
import { diffCatalog } from './diff-catalog.ts';
import { diffRevisions } from './diff-revisions.ts';

function kinds(before: Buffer, after: Buffer): string[] {
  return diffRevisions(openPdf(before), openPdf(after)).map(({ kind }) => kind);
}

// 100 is the store, 101 its list of certificates, 102 a certificate.
const store = ['<< /Type /DSS /Certs 101 0 R >>', '[102 0 R]', streamObject('certificate')];
const stored = buildTestPdf({ extra: store, catalogEntries: '/DSS 100 0 R ' });

test('validation data may grow', () => {
  const grown = rewriteObjects(stored, { 101: () => '[102 0 R 110 0 R]' }, [
    [110, streamObject('another')],
  ]);
  expect(kinds(stored, grown)).toEqual([]);
  const extended = rewriteObjects(stored, { 100: (text) => text.replace('>>', '/CRLs [] >>') });
  expect(kinds(stored, extended)).toEqual(['VALIDATION_DATA_ADDED']);
});

test('a certificate that is there is not replaced', () => {
  const replaced = rewriteObjects(stored, { 102: () => streamObject('other') });
  expect(kinds(stored, replaced)).toEqual(['OBJECT_CHANGED']);
});

test('a list that the page uses as well is no validation data', () => {
  const shared = buildTestPdf({
    extra: store,
    catalogEntries: '/DSS 100 0 R ',
    pageEntries: '/B 101 0 R ',
  });
  const grown = rewriteObjects(shared, { 101: () => '[102 0 R 103 0 R]' });
  expect(kinds(shared, grown)).toEqual(['OBJECT_CHANGED']);
});

test('metadata may be written anew, unless something else shows it', () => {
  const xmp = (text: string) => streamObject(text, '/Type /Metadata /Subtype /XML ');
  const catalogEntries = '/Metadata 100 0 R ';
  const before = buildTestPdf({ extra: [xmp('one')], catalogEntries });
  expect(kinds(before, rewriteObjects(before, { 100: () => xmp('two') }))).toEqual([
    'DOCUMENT_INFO_CHANGED',
  ]);
  const shown = buildTestPdf({
    extra: [xmp('one')],
    catalogEntries,
    pageEntries: '/Thumb 100 0 R ',
  });
  expect(kinds(shown, rewriteObjects(shown, { 100: () => xmp('two') }))).toContain(
    'OBJECT_CHANGED',
  );
});

test('explains the catalog itself, which the loop over objects then leaves alone', () => {
  const document = openPdf(stored);
  const context = {
    before: document,
    after: document,
    added: new Set<number>(),
    incoming: new Map<number, number>(),
    explained: new Set<number>(),
    newWidgets: new Set<number>(),
    changes: [],
  };
  diffCatalog(context);
  expect([...context.explained]).toEqual([1]);
  expect(context.changes).toEqual([]);
});
