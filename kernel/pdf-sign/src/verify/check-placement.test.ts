import { beforeAll, describe, expect, test } from 'vitest';
import { openPdf } from '../document/pdf-document.ts';
import { leaderSigned } from '../testing/signed-samples.ts';
import type { TestAuthority } from '../testing/test-authority.ts';
import { NOW, testAuthority } from '../testing/test-authority.ts';
import { checkPlacement } from './check-placement.ts';
import { listSignatureValues } from './signature-value.ts';
import type { CheckCode } from './verification-report.ts';
import { verifyPdf } from './verify-pdf.ts';

let shared: TestAuthority;
let signed: string;
beforeAll(async () => {
  shared = await testAuthority();
  signed = Buffer.from(await leaderSigned()).toString('latin1');
});

function verify(text: string) {
  const pdf = Buffer.from(text, 'latin1');
  return verifyPdf({ pdf, anchors: shared.authority.anchors, now: NOW });
}

/** Writes another array over `/ByteRange` without moving a byte of the file. */
function withByteRange(change: (numbers: number[]) => (number | string)[]): string {
  return signed.replace(/\/ByteRange \[([\d ]+)\] */, (whole, list: string) => {
    const numbers = list.trim().split(/ +/).map(Number);
    return `/ByteRange [${change(numbers).join(' ')}]`.padEnd(whole.length);
  });
}

test('a signature that stands rightly covers all but its own contents', () => {
  const document = openPdf(Buffer.from(signed, 'latin1'));
  const [value] = listSignatureValues(document);
  const placed = checkPlacement(document, value!, [value!]);
  if (typeof placed === 'string') throw new Error(placed);
  const [before, after] = placed.signedBytes.map((part) => Buffer.from(part).toString('latin1'));
  const between = signed.slice(before!.length, signed.length - after!.length);
  expect(between).toMatch(/^<[0-9a-f]+>$/);
  const cms = Buffer.from(placed.cms).toString('hex');
  expect(between.startsWith(`<${cms}`)).toBe(true);
  expect(between.slice(1 + cms.length)).toMatch(/^0*>$/);
  expect(placed.end).toBe(signed.length);
});

describe('a signature that stands wrongly in the file', () => {
  test.each<[string, () => string, CheckCode]>([
    [
      'begins late',
      () => withByteRange(([, b, c, d]) => [1, b! - 1, c!, d!]),
      'BYTE_RANGE_INVALID',
    ],
    ['has three numbers', () => withByteRange((n) => n.slice(0, 3)), 'BYTE_RANGE_INVALID'],
    ['has six numbers', () => withByteRange((n) => [...n, 1, 1]), 'BYTE_RANGE_INVALID'],
    [
      'has a fraction',
      () => withByteRange(([a, b, c, d]) => [a!, `${b}.5`, c!, d!]),
      'BYTE_RANGE_INVALID',
    ],
    ['is negative', () => withByteRange(([a, b, c]) => [a!, b!, c!, -1]), 'BYTE_RANGE_INVALID'],
    [
      'runs past the end',
      () => withByteRange(([a, b, c, d]) => [a!, b!, c!, d! + 1]),
      'BYTE_RANGE_INVALID',
    ],
    [
      'overlaps itself',
      () => withByteRange(([a, b, , d]) => [a!, b!, b! - 5, d!]),
      'BYTE_RANGE_INVALID',
    ],
    [
      'leaves more out before',
      () => withByteRange(([a, b, c, d]) => [a!, b! - 9, c!, d!]),
      'BYTE_RANGE_GAP_MISMATCH',
    ],
    [
      'leaves more out behind',
      () => withByteRange(([a, b, c, d]) => [a!, b!, c! + 9, d! - 9]),
      'BYTE_RANGE_GAP_MISMATCH',
    ],
    [
      'covers its own contents',
      () => withByteRange(([a, b, c, d]) => [a!, b! + 4, c!, d!]),
      'BYTE_RANGE_GAP_MISMATCH',
    ],
    [
      'stops before the end',
      () => withByteRange(([a, b, c, d]) => [a!, b!, c!, d! - 40]),
      'COVERAGE_BROKEN',
    ],
    [
      'hides bytes in the padding',
      () => signed.replace(/0000>/, '0001>'),
      'CONTENTS_TRAILING_BYTES',
    ],
    [
      'has another format',
      () => signed.replace('/ETSI.CAdES.detached', '/adbe.x509.rsa_sha1 '),
      'SUB_FILTER_UNSUPPORTED',
    ],
    [
      'poses as a timestamp',
      () => signed.replace('/ETSI.CAdES.detached', '/ETSI.RFC3161       '),
      'SUB_FILTER_UNSUPPORTED',
    ],
    [
      'says a thing twice',
      () => signed.replace(/\/M \(D:[^)]*\)/, (m) => '/Filter /Adobe.PPKLite'.padEnd(m.length)),
      'SIGNATURE_DICTIONARY_DUPLICATE_KEY',
    ],
    [
      'has its contents in text',
      () => signed.replace(/\/Contents <[0-9a-f]+>/, (m) => `/Contents (${m.slice(11, -1)})`),
      'SIGNATURE_DICTIONARY_INVALID',
    ],
  ])('%s', (_, attack, code) => {
    const text = attack();
    expect(text).not.toBe(signed);
    expect(text.length).toBe(signed.length);
    const { overall, signatures } = verify(text);
    expect(overall).toBe('TOTAL_FAILED');
    expect(signatures[0]).toMatchObject({
      subIndication: 'FORMAT_FAILURE',
      checks: expect.arrayContaining([{ name: 'PLACEMENT', ok: false, code }]),
    });
  });

  test('is followed by bytes that belong to no revision', () => {
    const { overall, signatures, unsignedTrailingBytes } = verify(`${signed}hidden`);
    expect(overall).toBe('TOTAL_FAILED');
    expect(unsignedTrailingBytes).toBe(6);
    expect(signatures[0]?.laterChanges.forbidden).toEqual([{ kind: 'TRAILING_DATA' }]);
  });

  test('but white space at the end is nobody’s business', () => {
    expect(verify(`${signed}\r\n\n`).overall).toBe('TOTAL_PASSED');
  });

  test('is the value of two fields', () => {
    // The text field becomes a second signature field over the same value.
    const value = /\/FT \/Sig[^\n]*\/V (\d+ 0 R)/.exec(signed)?.[1] ?? '';
    const text = signed.replace(/\/FT \/Tx\/T \(number\)\/Ff 1/, (m) =>
      `/FT/Sig/T(no)/V ${value}`.padEnd(m.length),
    );
    expect(text).not.toBe(signed);
    const codes = verify(text).signatures.flatMap(({ checks }) =>
      checks.map((check) => (check.ok ? 'OK' : check.code)),
    );
    expect(codes).toEqual(['SIGNATURE_VALUE_SHARED', 'SIGNATURE_VALUE_SHARED']);
  });
});
