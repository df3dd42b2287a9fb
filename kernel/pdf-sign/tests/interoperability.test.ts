import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoKeyType } from '@hien-luong/pki/mock';
import { beforeAll, describe, expect, test } from 'vitest';
import { signPdf } from '../src/sign/sign-pdf.ts';
import { buildTestPdf } from '../src/testing/build-test-pdf.ts';
import { hasProgram, qpdfConverted, run, withFiles } from '../src/testing/command-line.ts';
import { appearanceSheet } from '../src/testing/signed-samples.ts';
import type { TestAuthority } from '../src/testing/test-authority.ts';
import { NOW, signingWith, testAuthority, timestampBy } from '../src/testing/test-authority.ts';
import { typeset } from '../src/testing/typeset.ts';
import { verifyPdf } from '../src/verify/verify-pdf.ts';

const hasPdfsig = hasProgram('pdfsig');
const hasQpdf = hasProgram('qpdf');
const hasOpenssl = hasProgram('openssl');
const hasCertutil = hasProgram('certutil');

let shared: TestAuthority;
let anchorPem: string;
beforeAll(async () => {
  shared = await testAuthority();
  anchorPem = [shared.authority.root, shared.authority.intermediate]
    .map(({ der }) => pem(der))
    .join('');
});

function pem(der: Uint8Array): string {
  const base64 = Buffer.from(der)
    .toString('base64')
    .replace(/.{64}(?!$)/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;
}

type Shape = { name: string; needsQpdf?: boolean; make: () => Uint8Array };
const page = '#set page(paper: "a4")\n#set text(lang: "vi")\n= Quyết định\nỦy ban nhân dân tỉnh';
const SHAPES: readonly Shape[] = [
  { name: 'table', make: () => buildTestPdf() },
  { name: 'table, annotations apart', make: () => buildTestPdf({ indirectAnnots: true }) },
  { name: 'stream', make: () => buildTestPdf({ form: 'stream', pages: 3 }) },
  { name: 'hybrid', make: () => buildTestPdf({ form: 'hybrid' }) },
  { name: 'Typst', make: () => typeset(page) },
  {
    name: 'qpdf with object streams',
    needsQpdf: true,
    make: () => qpdfConverted(buildTestPdf({ pages: 2 }), '--object-streams=generate'),
  },
  {
    name: 'qpdf linearized',
    needsQpdf: true,
    make: () => qpdfConverted(buildTestPdf({ pages: 2 }), '--linearize'),
  },
  {
    name: 'qpdf linearized with object streams',
    needsQpdf: true,
    make: () => qpdfConverted(typeset(page), '--linearize', '--object-streams=generate'),
  },
];
const KEYS: readonly DemoKeyType[] = ['rsa-2048', 'p-256'];

/** Leader, then clerk who fills in the number and seals. */
async function signTwice(pdf: Uint8Array, key: DemoKeyType, stamped: boolean, visible: boolean) {
  const { authority, leader, agency } = shared;
  const timestamp = stamped ? timestampBy(authority, NOW) : undefined;
  const first = await signPdf({
    ...signingWith(authority, leader[key].signer),
    pdf,
    timestamp,
    appearance: visible ? { page: 1, rect: [320, 300, 160, 60], pdf: typeset(NAME) } : undefined,
    textFields: [{ name: 'number', page: 1, rect: [72, 700, 100, 20] }],
  });
  return signPdf({
    ...signingWith(authority, agency.signer),
    pdf: first,
    timestamp,
    appearance: visible
      ? { page: 1, rect: [260, 280, 100, 100], pdf: appearanceSheet(100, 100) }
      : undefined,
    fieldValues: [{ name: 'number', value: '15/QĐ-UBND', appearance: typeset(NUMBER) }],
  });
}

const NAME = '#set page(width: 160pt, height: 60pt, margin: 4pt, fill: none)\nNguyễn Văn Mẫu';
const NUMBER = '#set page(width: 100pt, height: 20pt, margin: 2pt, fill: none)\n15/QĐ-UBND';

const CASES = SHAPES.flatMap((shape) =>
  KEYS.flatMap((key) =>
    [true, false].flatMap((stamped) =>
      [true, false].map((visible) => ({
        title: `${shape.name}, ${key}, ${stamped ? 'B-T' : 'B-B'}, ${visible ? 'visible' : 'invisible'}`,
        shape,
        key,
        stamped,
        visible,
      })),
    ),
  ),
);

describe('two signatures and a number between them', () => {
  for (const { title, shape, key, stamped, visible } of CASES) {
    test.skipIf(shape.needsQpdf && !hasQpdf)(title, async () => {
      const signed = await signTwice(shape.make(), key, stamped, visible);
      const verdict = verifyPdf({ pdf: signed, anchors: shared.authority.anchors, now: NOW });
      expect(verdict).toMatchObject({ overall: 'TOTAL_PASSED', revisions: 3 });
      expect(verdict.signatures.map(({ level }) => level)).toEqual(
        stamped ? ['B-T', 'B-T'] : ['B-B', 'B-B'],
      );
      withFiles({ pdf: signed }, ({ pdf }) => {
        if (hasQpdf) expect(run('qpdf', '--check', pdf)).toMatchObject({ status: 0 });
        if (hasPdfsig) {
          const { output } = run('pdfsig', '-nocert', pdf);
          expect(output.match(/Signature is Valid/g)).toHaveLength(2);
          expect(output.match(/Total document signed/g)).toHaveLength(1);
        }
      });
      if (hasOpenssl) for (const part of signedParts(signed)) expectOpenssl(part);
    });
  }
});

type SignedPart = { content: Buffer; cms: Buffer };

function signedParts(pdf: Uint8Array): SignedPart[] {
  const bytes = Buffer.from(pdf);
  const ranges = bytes.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)\]/g);
  return [...ranges].map(([, first, second, length]) => {
    const [start, end] = [Number(first), Number(second)];
    return {
      content: Buffer.concat([bytes.subarray(0, start), bytes.subarray(end, end + Number(length))]),
      cms: Buffer.from(bytes.toString('latin1', start + 1, end - 1), 'hex'),
    };
  });
}

function opensslVerify(part: SignedPart, cades: boolean) {
  return withFiles({ ...part, ca: anchorPem }, ({ content, cms, ca }) =>
    run(
      'openssl',
      'cms',
      '-verify',
      ...(cades ? ['-cades'] : []),
      '-binary',
      '-inform',
      'DER',
      '-in',
      cms,
      '-content',
      content,
      '-CAfile',
      ca,
      '-purpose',
      'any',
      '-attime',
      String(NOW.getTime() / 1000),
      '-out',
      '/dev/null',
    ),
  );
}

function expectOpenssl(part: SignedPart): void {
  for (const cades of [false, true]) {
    expect(opensslVerify(part, cades).output).toContain('successful');
  }
}

test.skipIf(!hasPdfsig || !hasOpenssl)('other programs refuse one changed byte', async () => {
  const signed = Buffer.from(await signTwice(buildTestPdf(), 'p-256', true, true));
  for (const text of ['Hien Luong 1', '/Rect', '/T (Signature2)']) {
    const changed = Buffer.from(signed);
    const at = changed.indexOf(text) + text.length - 1;
    changed[at] = changed[at]! ^ 1;
    withFiles({ pdf: changed }, ({ pdf }) => {
      const { output } = run('pdfsig', '-nocert', pdf);
      expect(output).not.toMatch(/Signature is Valid[\s\S]*Signature is Valid/);
    });
    const outputs = signedParts(changed).map((part) => opensslVerify(part, true).status);
    expect(outputs).toContain(4);
  }
});

test.skipIf(!hasPdfsig || !hasCertutil)('pdfsig trusts what our authority issued', async () => {
  const signed = await signTwice(buildTestPdf(), 'p-256', false, false);
  withFiles({ pdf: signed, ca: pem(shared.authority.root.der) }, ({ pdf, ca }, folder) => {
    const nss = join(folder, 'nss');
    mkdirSync(nss);
    run('certutil', '-N', '-d', `sql:${nss}`, '--empty-password');
    run('certutil', '-A', '-d', `sql:${nss}`, '-n', 'demo', '-t', 'CT,C,C', '-i', ca);
    const { output } = run('pdfsig', '-nssdir', nss, '-no-ocsp', pdf);
    expect(output.match(/Certificate is Trusted/g)).toHaveLength(2);
  });
});
