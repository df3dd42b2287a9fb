import { deflateSync } from 'node:zlib';
import { objectText, rewriteObjects } from '../attack.ts';
import { appendRawRevision, buildTestPdf } from '../build-test-pdf.ts';
import { leaderSigned } from '../signed-samples.ts';
import type { AttackCase } from './attack-case.ts';
import { fromLatin1, latin1, signatureNumber } from './placement-attacks.ts';

function refused(
  name: string,
  make: () => Promise<Uint8Array>,
  code: 'PDF_DAMAGED' | 'PDF_LIMIT_EXCEEDED' = 'PDF_DAMAGED',
): AttackCase {
  return { name, family: 'structure', make, expect: { refused: code } };
}

/** Files that two readers see differently, or that cost more than they are. */
export const STRUCTURE_ATTACKS: readonly AttackCase[] = [
  {
    name: 'one signature is the value of two fields',
    family: 'structure',
    make: async () => {
      const signed = await leaderSigned();
      const value = `/V ${signatureNumber(signed)} 0 R`;
      const field = `<< /Type /Annot /Subtype /Widget /FT /Sig /T (twin) /Rect [0 0 0 0] ${value} >>`;
      const inForm = (text: string) => text.replace('/Fields [', '/Fields [70 0 R ');
      return rewriteObjects(signed, { 1: inForm }, [[70, field]]);
    },
    expect: { failed: 'SIGNATURE_VALUE_SHARED' },
  },
  {
    name: 'a signature calls itself a document timestamp',
    family: 'structure',
    make: async () =>
      fromLatin1(
        latin1(await leaderSigned()).replace(
          '/Type /Sig\n/Filter /Adobe.PPKLite',
          '/Type /DocTimeStamp /Filter /Adobe',
        ),
      ),
    expect: { failed: 'SUB_FILTER_UNSUPPORTED' },
  },
  {
    name: 'a signature names the format of a timestamp',
    family: 'structure',
    make: async () =>
      fromLatin1(
        latin1(await leaderSigned()).replace('/ETSI.CAdES.detached', '/ETSI.RFC3161       '),
      ),
    expect: { failed: 'SUB_FILTER_UNSUPPORTED' },
  },
  {
    name: 'the catalog names two page trees',
    family: 'structure',
    make: async () =>
      rewriteObjects(
        await leaderSigned(),
        {
          1: (text) => text.replace('/Pages 2 0 R', '/Pages 2 0 R /Pages 70 0 R'),
        },
        [[70, '<< /Type /Pages /Kids [10 0 R] /Count 1 >>']],
      ),
    expect: { refused: 'PDF_DAMAGED' },
  },
  refused('a page names two contents', async () =>
    rewriteObjects(await leaderSigned(), {
      10: (text) => text.replace('/Contents 11 0 R', '/Contents 11 0 R /Contents 4 0 R'),
    }),
  ),
  refused('a hybrid file says two things', async () => {
    const text = latin1(buildTestPdf({ form: 'hybrid' }));
    const at = text.lastIndexOf('\nxref\n') + 1;
    const shadow = text.slice(at).replace('trailer', '11 1\n0000000099 00000 n \ntrailer');
    return fromLatin1(text.slice(0, at) + shadow);
  }),
  refused('an object stands under another number', async () => {
    const text = latin1(buildTestPdf({ extra: ['<< >>'] }));
    return fromLatin1(text.replace('\n10 0 obj', '\n90 0 obj'));
  }),
  refused('cross-references in a circle', async () => {
    const later = latin1(appendRawRevision(buildTestPdf(), new Map([[70, '<< >>']])));
    const [, start = ''] = /startxref\n(\d+)\n%%EOF\n$/.exec(later) ?? [];
    return fromLatin1(later.replace(/\/Prev \d+/, `/Prev ${start}`));
  }),
  refused('an object that is its own length', async () =>
    buildTestPdf({
      extra: ['<< /Length 100 0 R >>\nstream\nx\nendstream'],
      catalogEntries: '/AcroForm 100 0 R ',
    }),
  ),
  refused('a page that is its own parent and child', async () =>
    rewriteObjects(buildTestPdf(), { 2: (text) => text.replace('[10 0 R]', '[2 0 R]') }),
  ),
  refused('a field that is its own child', async () =>
    buildTestPdf({
      extra: ['<< /T (a) /FT /Sig /Kids [100 0 R] >>'],
      catalogEntries: '/AcroForm << /Fields [100 0 R] >> ',
    }),
  ),
  refused(
    'a stream that inflates to a thousand times itself',
    async () => inflateBomb(300 * 1024 * 1024),
    'PDF_LIMIT_EXCEEDED',
  ),
  refused(
    'arrays in arrays, ten thousand deep',
    async () => buildTestPdf({ catalogEntries: `/X ${'['.repeat(10_000)}${']'.repeat(10_000)} ` }),
    'PDF_LIMIT_EXCEEDED',
  ),
  refused(
    'a table that announces four thousand million objects',
    async () => fromLatin1(latin1(buildTestPdf()).replace(/xref\n0 \d+/, 'xref\n0 4000000000')),
    'PDF_LIMIT_EXCEEDED',
  ),
];

/** An object stream that holds the catalog and a mountain of blanks. */
function inflateBomb(bytes: number): Buffer {
  const pdf = buildTestPdf({ form: 'stream' });
  const [, container = ''] = /\n(\d+) 0 obj\n<< \/Type \/ObjStm/.exec(latin1(pdf)) ?? [];
  const [, first = ''] = /\/First (\d+)/.exec(objectText(pdf, Number(container))) ?? [];
  const data = deflateSync(Buffer.alloc(bytes, 0x20)).toString('latin1');
  const dict = `<< /Type /ObjStm /N 7 /First ${first} /Filter /FlateDecode /Length ${data.length} >>`;
  const bomb = `${dict}\nstream\n${data}\nendstream`;
  return appendRawRevision(pdf, new Map([[Number(container), bomb]]));
}
