import { signPdf } from '../../sign/sign-pdf.ts';
import { rewriteObjects, streamObject } from '../attack.ts';
import { appendRawRevision, buildTestPdf } from '../build-test-pdf.ts';
import { leaderSigned } from '../signed-samples.ts';
import { signingWith, testAuthority } from '../test-authority.ts';
import type { AttackCase } from './attack-case.ts';

/** The cover that hides what was prepared below it; object 100 of the file that is signed. */
const COVER = streamObject(
  '1 g 0 0 600 800 re f',
  '/Type /XObject /Subtype /Form /BBox [0 0 600 800] ',
);
const OVERLAY = '/B 100 0 R ';
const HIDDEN_PAGES = '<< /Type /Pages /Kids [103 0 R] /Count 1 /MediaBox [0 0 595 842] >>';
const HIDDEN = [
  COVER,
  '<< /Type /Catalog /Pages 102 0 R >>',
  HIDDEN_PAGES,
  '<< /Type /Page /Parent 102 0 R /Resources 3 0 R /Contents 104 0 R >>',
  streamObject('BT /F1 18 Tf 72 760 Td (Pay 9 000) Tj ET'),
];

function prepared(extra: readonly string[] = [COVER]): Promise<Uint8Array> {
  return leaderSigned({ pageEntries: OVERLAY, extra });
}

/** Content that was prepared before the signature and comes to light, or takes over, after it. */
export const SHADOW_ATTACKS: readonly AttackCase[] = [
  {
    name: 'hide: the picture over the page is emptied',
    family: 'shadow',
    make: async () => rewriteObjects(await prepared(), { 100: () => streamObject('') }),
    expect: { failed: 'MODIFIED_AFTER_SIGNING' },
  },
  {
    name: 'hide: the picture over the page is declared free',
    family: 'shadow',
    make: async () => freeObject(await prepared(), 100),
    expect: { failed: 'MODIFIED_AFTER_SIGNING' },
  },
  {
    name: 'replace: the font is exchanged, so that digits read as others',
    family: 'shadow',
    make: async () =>
      rewriteObjects(await prepared(), { 4: (text) => text.replace('Times-Roman', 'Symbol') }),
    expect: { failed: 'MODIFIED_AFTER_SIGNING' },
  },
  {
    name: 'replace: a filled field shows another picture',
    family: 'shadow',
    make: async () => {
      const field = (name: string, more: string) =>
        `<< /Type /Annot /Subtype /Widget /FT /Tx /T (${name}) ${more}/Rect [9 9 99 29] /P 10 0 R /AP << /N 100 0 R >> >>`;
      const pdf = buildTestPdf({
        extra: [COVER, field('sum', '/V (100) ')],
        catalogEntries: '/AcroForm << /Fields [101 0 R] >> ',
        pageEntries: '/Annots [101 0 R] ',
      });
      const { authority, leader } = await testAuthority();
      const signed = await signPdf({
        ...signingWith(authority, leader['p-256'].signer),
        pdf,
      });
      return rewriteObjects(signed, { 101: (text) => text.replace('/N 100', '/N 170') }, [
        [170, streamObject('BT (900) Tj ET', '/Type /XObject /Subtype /Form /BBox [0 0 90 20] ')],
      ]);
    },
    expect: { failed: 'MODIFIED_AFTER_SIGNING' },
  },
  {
    name: 'hide and replace: the trailer leads to the hidden document',
    family: 'shadow',
    make: async () => {
      const later = appendRawRevision(await prepared(HIDDEN), new Map([[170, '<< >>']]));
      const text = later.toString('latin1');
      const at = text.lastIndexOf('/Root 1 0 R');
      return Buffer.from(`${text.slice(0, at)}/Root 101 0 R${text.slice(at + 11)}`, 'latin1');
    },
    // The hidden document has no form: its signature is gone from sight, but not from the file.
    expect: { failed: 'STRAY_SIGNATURE' },
  },
  {
    name: 'hide and replace: the page tree is read from a hidden place of the signed bytes',
    family: 'shadow',
    make: async () => {
      const decoy = `2 0 obj\n${HIDDEN_PAGES}\nendobj`;
      const signed = await prepared([...HIDDEN, streamObject(decoy)]);
      const at = Buffer.from(signed).indexOf(decoy);
      return appendTable(signed, `2 1\n${String(at).padStart(10, '0')} 00000 n \n`);
    },
    expect: { failed: 'MODIFIED_AFTER_SIGNING' },
  },
];

/** A revision that is nothing but a table: it moves objects without writing any. */
function appendTable(pdf: Uint8Array, subsections: string): Buffer {
  const empty = appendRawRevision(pdf, new Map());
  const tail = empty.toString('latin1', pdf.length).replace('xref\n', `xref\n${subsections}`);
  return Buffer.concat([pdf, Buffer.from(tail, 'latin1')]);
}

function freeObject(pdf: Uint8Array, num: number): Buffer {
  return appendTable(pdf, `${num} 1\n0000000000 00001 f \n`);
}
