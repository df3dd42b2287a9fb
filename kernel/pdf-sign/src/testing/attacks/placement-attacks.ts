import { objectText, rewriteObjects, streamObject } from '../attack.ts';
import { appendRawRevision } from '../build-test-pdf.ts';
import { leaderSigned } from '../signed-samples.ts';
import type { AttackCase } from './attack-case.ts';

const CHANGED_PAGE = streamObject('BT /F1 18 Tf 72 760 Td (Pay 9 000) Tj ET');

/** Revisions appended to a signed file, with all, some or none of what makes a revision. */
export const INCREMENTAL_ATTACKS: readonly AttackCase[] = [
  {
    name: 'the page is rewritten',
    family: 'incremental saving',
    make: async () => rewriteObjects(await leaderSigned(), { 11: () => CHANGED_PAGE }),
    expect: { failed: 'MODIFIED_AFTER_SIGNING' },
  },
  {
    name: 'the page is rewritten without a table, for readers that repair',
    family: 'incremental saving',
    make: async () => append(await leaderSigned(), `11 0 obj\n${CHANGED_PAGE}\nendobj\n%%EOF\n`),
    expect: { failed: 'MODIFIED_AFTER_SIGNING' },
  },
  {
    name: 'the page is rewritten with a trailer and no table',
    family: 'incremental saving',
    make: async () =>
      append(
        await leaderSigned(),
        `11 0 obj\n${CHANGED_PAGE}\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`,
      ),
    expect: { failed: 'MODIFIED_AFTER_SIGNING' },
  },
  {
    name: 'the page is rewritten, and the signature dictionary copied behind it',
    family: 'incremental saving',
    make: async () => {
      const signed = await leaderSigned();
      const num = signatureNumber(signed);
      const copy = { [num]: (text: string) => text, 11: () => CHANGED_PAGE };
      return rewriteObjects(signed, copy);
    },
    // The copy stands where its own `/ByteRange` does not lead.
    expect: { failed: 'BYTE_RANGE_GAP_MISMATCH' },
  },
  {
    name: 'the page is rewritten and put back in a third revision',
    family: 'incremental saving',
    make: async () => {
      const signed = await leaderSigned();
      const original = objectText(signed, 11);
      const changed = rewriteObjects(signed, { 11: () => CHANGED_PAGE });
      return appendRawRevision(changed, new Map([[11, original]]));
    },
    expect: { failed: 'MODIFIED_AFTER_SIGNING' },
  },
  {
    name: 'the form is cut off, so that the file seems never signed',
    family: 'incremental saving',
    make: async () =>
      rewriteObjects(await leaderSigned(), {
        1: (text) => text.replace(/\/AcroForm <<.*?>>/, ''),
      }),
    expect: { failed: 'STRAY_SIGNATURE' },
  },
  {
    name: 'the form is cut off and the signature dictionary overwritten',
    family: 'incremental saving',
    make: async () => {
      const signed = await leaderSigned();
      return rewriteObjects(signed, {
        1: (text) => text.replace(/\/AcroForm <<.*?>>/, ''),
        [signatureNumber(signed)]: () => '<< >>',
      });
    },
    expect: { failed: 'STRAY_SIGNATURE' },
  },
];

/** Bytes moved about inside the file, between or around the two signed parts. */
export const WRAPPING_ATTACKS: readonly AttackCase[] = [
  {
    name: 'the gap is widened and holds an object',
    family: 'signature wrapping',
    make: async () => {
      const text = latin1(await leaderSigned());
      // Behind a comment sign, for the dictionary to stay one.
      const evil = `%\r11 0 obj\r${CHANGED_PAGE.replaceAll('\n', '\r')}\rendobj`;
      const [gapStart, gapEnd] = gapOf(text);
      const contents = text.slice(gapStart, gapEnd - 1 - evil.length);
      const commented = `${contents}>${evil.replaceAll('\r', ' ')}`;
      return fromLatin1(text.slice(0, gapStart) + commented + text.slice(gapEnd));
    },
    expect: { failed: 'BYTE_RANGE_GAP_MISMATCH' },
  },
  {
    name: 'the second part is moved to the end, other objects between',
    family: 'signature wrapping',
    make: async () => {
      const text = latin1(await leaderSigned());
      const [, gapEnd] = gapOf(text);
      const evil = `\n11 0 obj\n${CHANGED_PAGE}\nendobj\n`;
      const moved = text.slice(0, gapEnd) + evil + text.slice(gapEnd);
      return fromLatin1(withByteRange(moved, ([a, b, c, d]) => [a, b, Number(c) + evil.length, d]));
    },
    // Every offset behind the insertion is wrong, so nothing of it is read.
    expect: { refused: 'PDF_DAMAGED' },
  },
  {
    name: 'a second byte range stands in the dictionary',
    family: 'signature wrapping',
    make: async () =>
      fromLatin1(
        latin1(await leaderSigned()).replace(/\/M \(D:[^)]*\)/, (found) =>
          '/ByteRange [0 1 2 3]'.padEnd(found.length),
        ),
      ),
    expect: { refused: 'PDF_DAMAGED' },
  },
];

function usf(name: string, change: (text: string) => string, failed: string): AttackCase {
  const make = async () => fromLatin1(change(latin1(await leaderSigned())));
  return { name, family: 'universal forgery', make, expect: { failed } };
}

/** Entries left out or given values under which a careless reader verifies nothing. */
export const FORGERY_ATTACKS: readonly AttackCase[] = [
  usf('no byte range', (text) => text.replace('/ByteRange', '/BiteRange'), 'BYTE_RANGE_INVALID'),
  usf('byte range null', (text) => withValue(text, 'null'), 'BYTE_RANGE_INVALID'),
  usf('byte range empty', (text) => withValue(text, '[]'), 'BYTE_RANGE_INVALID'),
  usf('byte range a text', (text) => withValue(text, '(0 1 2 3)'), 'BYTE_RANGE_INVALID'),
  usf(
    'byte range with nothing behind the gap',
    (text) => withByteRange(text, ([a, b, c]) => [a, b, c, 0]),
    'COVERAGE_BROKEN',
  ),
  usf(
    'byte range negative',
    (text) => withByteRange(text, ([a, b, c]) => [a, b, c, -1]),
    'BYTE_RANGE_INVALID',
  ),
  usf(
    'byte range beyond what numbers hold',
    (text) => withByteRange(text, ([a, b]) => [a, b, '9223372036854775807', 1]),
    'BYTE_RANGE_INVALID',
  ),
  usf('byte range of zeros', (text) => withValue(text, '[0 0 0 0]'), 'BYTE_RANGE_INVALID'),
  usf(
    'no contents',
    (text) => text.replace('/Contents <', '/Cantents <'),
    'SIGNATURE_DICTIONARY_INVALID',
  ),
  usf('contents null', (text) => withContents(text, 'null'), 'SIGNATURE_DICTIONARY_INVALID'),
  usf('contents empty', (text) => withContents(text, '<>'), 'BYTE_RANGE_GAP_MISMATCH'),
  usf('contents zero', (text) => withContents(text, '<00>'), 'BYTE_RANGE_GAP_MISMATCH'),
  usf(
    'contents all zeros in their place',
    (text) => text.replace(/<[0-9a-f]{2000,}>/, (found) => `<${'0'.repeat(found.length - 2)}>`),
    'SIGNED_DATA_MALFORMED',
  ),
  usf('no format', (text) => text.replace('/SubFilter', '/SabFilter'), 'SUB_FILTER_UNSUPPORTED'),
];

export function latin1(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString('latin1');
}

export function fromLatin1(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

export function signatureNumber(pdf: Uint8Array): number {
  return Number(/\n(\d+) 0 obj\n<<\n\/Type \/Sig\n/.exec(latin1(pdf))?.[1]);
}

/** From `<` to behind `>` of the first signature's contents. */
function gapOf(text: string): [number, number] {
  const [, start, end] = /\/ByteRange \[0 (\d+) (\d+)/.exec(text) ?? [];
  return [Number(start), Number(end)];
}

type Numbers = readonly (number | string | undefined)[];

function withByteRange(text: string, change: (numbers: Numbers) => Numbers): string {
  const [, list = ''] = /\/ByteRange \[([\d ]+)\]/.exec(text) ?? [];
  return withValue(text, `[${change(list.trim().split(/ +/).map(Number)).join(' ')}]`);
}

/** Writes over the value of `/ByteRange` and its padding; nothing in the file moves. */
function withValue(text: string, value: string): string {
  return text.replace(/\/ByteRange \[[\d ]+\] */, (found) =>
    `/ByteRange ${value}`.padEnd(found.length),
  );
}

function withContents(text: string, value: string): string {
  return text.replace(/<[0-9a-f]{2000,}>/, (found) => value.padEnd(found.length));
}

function append(pdf: Uint8Array, text: string): Buffer {
  return Buffer.concat([pdf, Buffer.from(text, 'latin1')]);
}
