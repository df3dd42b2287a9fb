import { createHash, sign } from 'node:crypto';
import type { TimestampImprint } from '@hien-luong/pdf-sign';
import { signPdf } from '@hien-luong/pdf-sign';
import { createTimestampRequest, parseTimestampResponse } from '@hien-luong/pki';
import type { MockAuthority, MockIdentity } from '@hien-luong/pki/mock';
import { createMockAuthority } from '@hien-luong/pki/mock';
import { CryptoKeySigner, PDF } from '@libpdf/core';
import type { Contender, Timing } from './measure.ts';
import { compare } from './measure.ts';
import { samplePdf } from './sample-pdf.ts';
import type { Section } from './table.ts';
import { figure } from './table.ts';

const RUNS = 60;
const PDF_BYTES = 15_000;
const KEY_TYPES = ['rsa-2048', 'p-256'] as const;
type KeyType = (typeof KEY_TYPES)[number];

/** Signatures at level B-T a second, beside the bare signature of the same key and beside another library. */
export async function benchSigning(): Promise<Section> {
  const now = new Date();
  const authority = await createMockAuthority({ now });
  const pdf = await samplePdf(PDF_BYTES);
  const rows: string[][] = [];
  for (const keyType of KEY_TYPES) {
    const identity = await authority.issueAgency({
      agencyName: 'DEMO Benchmark',
      keyType,
      notBefore: new Date(now.getTime() - 86_400_000),
      notAfter: new Date(now.getTime() + 86_400_000),
    });
    const timings = await compare(await contendersOf(authority, identity, keyType, pdf), RUNS);
    rows.push(...timings.map((timing) => rowOf(keyType, timing, timings[0] as Timing)));
  }
  return {
    title: 'Signing a PDF (PAdES B-T)',
    method: `One page of ${pdf.length.toLocaleString('en')} bytes, ${RUNS} signatures of each after a warm-up, in turn, one thread. The timestamp comes from an authority in the same process with an RSA-2048 key, so every B-T signature holds one more RSA signature.`,
    head: ['what', 'key', 'median ms', 'p90 ms', 'per second', '× bare signature'],
    rows,
  };
}

async function contendersOf(
  authority: MockAuthority,
  identity: MockIdentity,
  keyType: KeyType,
  pdf: Uint8Array,
): Promise<Contender[]> {
  const chain = [...authority.intermediates];
  const rival = await rivalSigner(authority, identity, keyType);
  const stamp = { timestamp: (digest: Uint8Array) => token(authority, digest) };
  return [
    { name: 'bare crypto.sign', run: () => sign('sha256', pdf, identity.key) },
    {
      name: 'ours, B-B',
      run: () => signPdf({ pdf, signer: identity.signer, chain, signedAt: new Date() }),
    },
    {
      name: 'ours, B-T',
      run: () =>
        signPdf({
          pdf,
          signer: identity.signer,
          chain,
          signedAt: new Date(),
          timestamp: (imprint: TimestampImprint) => token(authority, imprint.digest),
        }),
    },
    {
      name: '@libpdf/core, B-T',
      run: async () => {
        const document = await PDF.load(pdf);
        await document.sign({ signer: rival, level: 'B-T', timestampAuthority: stamp });
      },
    },
  ];
}

async function rivalSigner(
  authority: MockAuthority,
  identity: MockIdentity,
  keyType: KeyType,
): Promise<CryptoKeySigner> {
  const rsa = keyType === 'rsa-2048';
  const algorithm = rsa
    ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
    : { name: 'ECDSA', namedCurve: 'P-256' };
  const pkcs8 = identity.key.export({ type: 'pkcs8', format: 'der' });
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
  const chain = authority.intermediates.map((certificate) => certificate.der);
  return new CryptoKeySigner(
    key,
    identity.certificate.der,
    rsa ? 'RSA' : 'EC',
    rsa ? 'RSASSA-PKCS1-v1_5' : 'ECDSA',
    chain,
  );
}

async function token(authority: MockAuthority, digest: Uint8Array): Promise<Uint8Array> {
  if (digest.length !== createHash('sha256').digest().length) throw new RangeError('not SHA-256');
  const request = createTimestampRequest({
    messageImprint: digest,
    hashAlgorithm: 'sha256',
    certReq: true,
  });
  const response = await authority.timestamp(request, new Date());
  return parseTimestampResponse(response, request);
}

function rowOf(keyType: string, timing: Timing, bare: Timing): string[] {
  return [
    timing.name,
    keyType,
    figure(timing.median),
    figure(timing.p90),
    figure(timing.perSecond),
    (timing.median / bare.median).toFixed(1),
  ];
}
