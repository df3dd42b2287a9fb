import { expect, test } from 'vitest';
import { openPdf } from '../document/pdf-document.ts';
import { isKind } from '../syntax/pdf-object.ts';
import { rewriteObjects, streamObject } from '../testing/attack.ts';
import { buildTestPdf } from '../testing/build-test-pdf.ts';
import { joinRevision } from './appended-revision.ts';
import { importAppearance } from './import-appearance.ts';
import { IncrementalUpdate } from './incremental-update.ts';

/** Imports into a fresh file and returns the form as the built file has it. */
function imported(appearance: Uint8Array) {
  const update = new IncrementalUpdate(openPdf(buildTestPdf()));
  const ref = importAppearance(update, appearance);
  const document = openPdf(joinRevision(update.build('seed')));
  const form = document.resolve(ref);
  if (!isKind(form, 'stream')) throw new Error('no form');
  return { document, form };
}

test.each(['table', 'stream'] as const)('brings fonts of a %s file along, renumbered', (form) => {
  const { document, form: xobject } = imported(buildTestPdf({ form, text: 'Stamp' }));
  expect(Buffer.from(xobject.raw).toString()).toContain('(Stamp 1) Tj');
  const fonts = document.findDict(
    document.findDict(xobject.dict.entries.get('Resources'))?.entries.get('Font'),
  );
  const font = fonts?.entries.get('F1');
  expect(font).toMatchObject({ kind: 'ref' });
  expect(isKind(font, 'ref') && font.num).toBeGreaterThan(11);
  expect(document.findDict(font)?.entries.get('BaseFont')).toMatchObject({ name: 'Times-Roman' });
  expect(document.findArray(xobject.dict.entries.get('BBox'))?.items).toEqual([0, 0, 595, 842]);
});

test('joins several content streams', () => {
  const base = buildTestPdf();
  const split = rewriteObjects(base, { 10: (t) => t.replace('11 0 R', '[50 0 R 51 0 R]') }, [
    [50, streamObject('q')],
    [51, streamObject('Q')],
  ]);
  expect(Buffer.from(imported(split).form.raw).toString()).toBe('q\nQ\n');
});

test('does not drag pages or structure along', () => {
  const base = buildTestPdf();
  const linked = rewriteObjects(
    base,
    {
      3: () => '<< /XObject << /X 50 0 R >> /Properties << /P 10 0 R >> >>',
    },
    [[50, streamObject('', '/Type /XObject /Subtype /Form /StructParents 4 /OC 1 0 R ')]],
  );
  const { document, form } = imported(linked);
  const resources = document.findDict(form.dict.entries.get('Resources'));
  const properties = document.findDict(resources?.entries.get('Properties'));
  expect(properties?.entries.get('P')).toBeNull();
  const inner = document.resolve(
    document.findDict(resources?.entries.get('XObject'))?.entries.get('X'),
  );
  expect(isKind(inner, 'stream') && [...inner.dict.entries.keys()]).toEqual([
    'Type',
    'Subtype',
    'Length',
  ]);
});

test('copies objects that refer to each other once', () => {
  const base = buildTestPdf();
  const looped = rewriteObjects(base, { 3: () => '<< /A 3 0 R /B 4 0 R /C 4 0 R >>' });
  const { document, form } = imported(looped);
  const resources = document.findDict(form.dict.entries.get('Resources'));
  expect(resources?.entries.get('B')).toEqual(resources?.entries.get('C'));
});

test.each([['a filter for images', (t: string) => t.replace('<<', '<< /Filter /DCTDecode')]])(
  'refuses %s among several content streams',
  (_, edit) => {
    const base = buildTestPdf();
    const split = rewriteObjects(base, { 10: (t) => t.replace('11 0 R', '[11 0 R 50 0 R]') }, [
      [50, edit(streamObject('q'))],
    ]);
    expect(() => imported(split)).toThrow(expect.objectContaining({ code: 'APPEARANCE_INVALID' }));
  },
);
