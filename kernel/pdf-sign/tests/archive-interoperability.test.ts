import { beforeAll, describe, expect, test } from 'vitest';
import { extendPdf } from '../src/archive/extend-pdf.ts';
import { readValidationData } from '../src/archive/read-validation-data.ts';
import type { CoveredSignature, ValidationData } from '../src/archive/validation-data.ts';
import { openPdf } from '../src/document/pdf-document.ts';
import { collectEvidence } from '../src/testing/archive-samples.ts';
import { hasProgram, qpdfConverted, run, withFiles } from '../src/testing/command-line.ts';
import { sealed, sealedOver } from '../src/testing/signed-samples.ts';
import type { TestAuthority } from '../src/testing/test-authority.ts';
import { NOW, testAuthority, timestampBy } from '../src/testing/test-authority.ts';
import { typeset } from '../src/testing/typeset.ts';

const hasPdfsig = hasProgram('pdfsig');
const hasQpdf = hasProgram('qpdf');
const hasOpenssl = hasProgram('openssl');
const AT = ['-attime', String(NOW.getTime() / 1000)] as const;

let shared: TestAuthority;
beforeAll(async () => {
  shared = await testAuthority();
});

async function archived(signed: Uint8Array): Promise<Buffer> {
  const { authority, leader, agency } = shared;
  const holders = [leader['p-256'].certificate, agency.certificate];
  const result = await extendPdf({
    level: 'LTA',
    pdf: signed,
    anchors: authority.anchors,
    collectedAt: NOW,
    timestamp: timestampBy(authority, NOW),
    ...collectEvidence(authority, holders, NOW),
  });
  if (!result.ok) throw new Error(result.reason);
  return Buffer.from(result.pdf);
}

function pem(der: Uint8Array, label = 'CERTIFICATE'): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

function covered(pdf: Buffer, { covered: spans = [] as never }: CoveredSignature): Buffer {
  return Buffer.concat(spans.map(({ start, end }) => pdf.subarray(start, end)));
}

describe('a B-LTA file', () => {
  const shapes = [
    ['table', () => sealed()],
    ['stream', () => sealed({ form: 'stream' })],
    ['hybrid', () => sealed({ form: 'hybrid' })],
    ['Typst', () => sealedOver(typeset('#set page(paper: "a4")\n= Quyết định'))],
  ] as const;
  test.skipIf(!hasQpdf).each(shapes)('%s: is sound for qpdf', async (_, make) => {
    withFiles({ pdf: await archived(await make()) }, ({ pdf }) => {
      const { status, output } = run('qpdf', '--check', pdf);
      expect(`${status} ${output}`).toMatch(/^0 .*No syntax or stream encoding errors/s);
    });
  });

  test.skipIf(!hasQpdf)('is sound over a file that qpdf linearized', async () => {
    const flat = await archived(await sealed());
    const linear = qpdfConverted(typeset('= Quyết định'), '--linearize');
    const pdf = await archived(await sealedOver(linear));
    expect(pdf.length).toBeGreaterThan(flat.length / 2);
    withFiles({ pdf }, (paths) => expect(run('qpdf', '--check', paths.pdf).status).toBe(0));
  });

  test.skipIf(!hasPdfsig).each(shapes)('%s: pdfsig finds the signatures valid', async (_, make) => {
    withFiles({ pdf: await archived(await make()) }, ({ pdf }) => {
      const { output } = run('pdfsig', '-nocert', pdf);
      expect(output.match(/Signature is Valid/g)).toHaveLength(2);
      // It reads a document timestamp's place and coverage, and judges no tokens.
      expect(output).toMatch(/Field Name: Timestamp1[\s\S]*Total document signed/);
      expect(output.match(/Not total document signed/g)).toHaveLength(2);
      expect(output).not.toMatch(/Invalid|mismatch/i);
    });
  });

  test.skipIf(!hasOpenssl)('openssl verifies each signature over its bytes', async () => {
    const pdf = await archived(await sealed());
    const [first, second] = read(pdf).signatures;
    for (const signature of [first!, second!]) {
      const files = { cms: signature.cms, content: covered(pdf, signature), ca: anchorPem() };
      withFiles(files, ({ cms, content, ca }) => {
        const input = ['-inform', 'DER', '-in', cms, '-content', content, '-CAfile', ca];
        const options = ['-cades', '-binary', '-purpose', 'any', '-out', '/dev/null', ...AT];
        expect(run('openssl', 'cms', '-verify', ...options, ...input).output).toContain(
          'successful',
        );
      });
    }
  });

  test.skipIf(!hasOpenssl)(
    'openssl verifies the timestamp over the file, and only it',
    async () => {
      const pdf = await archived(await sealed());
      const stamp = read(pdf).signatures.at(-1)!;
      const verify = (data: Buffer) =>
        withFiles({ token: stamp.cms, data, ca: anchorPem() }, (paths) => {
          const input = ['-token_in', '-in', paths.token, '-data', paths.data];
          return run('openssl', 'ts', '-verify', ...input, '-CAfile', paths.ca, ...AT);
        });
      expect(verify(covered(pdf, stamp)).output).toContain('Verification: OK');
      const changed = covered(pdf, stamp);
      changed[changed.length >> 1]! ^= 1;
      expect(verify(changed).status).toBe(1);
    },
  );

  test.skipIf(!hasOpenssl)('openssl proves every chain from the store alone', async () => {
    const data = read(await archived(await sealed()));
    const { leader, agency, authority } = shared;
    const chain = pemOf(data, 'certificates');
    for (const holder of [leader['p-256'], agency, { certificate: authority.tsaCertificate }]) {
      const files = {
        holder: pem(holder.certificate.der),
        chain,
        crls: pemOf(data, 'crls'),
        root: pem(authority.root.der),
      };
      withFiles(files, (paths) => {
        const trust = ['-CAfile', paths.root, '-untrusted', paths.chain, '-CRLfile', paths.crls];
        const checks = ['-crl_check_all', '-x509_strict', '-purpose', 'any', ...AT];
        const { output } = run('openssl', 'verify', ...checks, ...trust, paths.holder);
        expect(output).toContain(': OK');
      });
    }
  });

  test.skipIf(!hasOpenssl)('openssl accepts every status answer in the store', async () => {
    const data = read(await archived(await sealed()));
    const { authority, leader, agency } = shared;
    const serials = [leader['p-256'], agency, { certificate: authority.tsaCertificate }].map(
      ({ certificate }) => certificate.serialNumber,
    );
    expect(data.ocspResponses).toHaveLength(serials.length);
    for (const [index, { bytes }] of data.ocspResponses.entries()) {
      const files = { answer: bytes, issuer: pem(authority.intermediate.der), ca: anchorPem() };
      withFiles(files, ({ answer, issuer, ca }) => {
        const about = ['-sha256', '-issuer', issuer, '-serial', `0x${serials[index]}`];
        const trust = ['-CAfile', ca, '-respin', answer, '-validity_period', '999999999', ...AT];
        const { output } = run('openssl', 'ocsp', ...about, ...trust);
        expect(output).toContain('Response verify OK');
        expect(output).toContain(`0x${serials[index]}: good`);
      });
    }
  });
});

function read(pdf: Uint8Array): ValidationData {
  return readValidationData(openPdf(pdf));
}

function anchorPem(): string {
  const { root, intermediate } = shared.authority;
  return pem(root.der) + pem(intermediate.der);
}

function pemOf(data: ValidationData, kind: 'certificates' | 'crls'): string {
  const label = kind === 'crls' ? 'X509 CRL' : 'CERTIFICATE';
  return data[kind].map(({ bytes }) => pem(bytes, label)).join('');
}
