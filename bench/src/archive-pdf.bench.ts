import { sign } from 'node:crypto';
import type { Evidence } from '@hien-luong/pdf-sign';
import { extendPdf, signPdf, verifyPdf } from '@hien-luong/pdf-sign';
import type { DemoKeyType } from '@hien-luong/pki/mock';
import { PDF } from '@libpdf/core';
import type { Contender, Timing } from './measure.ts';
import { compare } from './measure.ts';
import { samplePdf } from './sample-pdf.ts';
import type { SigningStand } from './signing-stand.ts';
import { openSigningStand } from './signing-stand.ts';
import type { Section } from './table.ts';
import { figure } from './table.ts';

const RUNS = 40;
const STANDS: readonly { key: DemoKeyType; clock: DemoKeyType; bytes: number }[] = [
  { key: 'rsa-2048', clock: 'rsa-2048', bytes: 15_000 },
  { key: 'p-256', clock: 'p-256', bytes: 15_000 },
  { key: 'p-256', clock: 'p-256', bytes: 5_000_000 },
];

/** Level B-LTA with all evidence in hand, and checking such a file. */
export async function benchArchiving(): Promise<Section> {
  const rows: string[][] = [];
  for (const { key, clock, bytes } of STANDS) {
    const stand = await openSigningStand(key, clock);
    const pdf = await samplePdf(bytes);
    const timings = await compare(await contendersOf(stand, pdf), RUNS);
    const keys = `${key}, ${clock}`;
    rows.push(...timings.map((timing) => rowOf(timing, { keys, bytes: pdf.length, timings })));
  }
  return {
    title: 'Archiving a PDF (PAdES B-LTA)',
    method: `A signature with its timestamp, then revocation lists, status answers and certificates, then a document timestamp over it all; authority in the same process, the evidence fetched beforehand for both libraries. ${RUNS} of each after a warm-up, in turn, one thread. @libpdf/core does not verify. Ratios are of tenth percentiles.`,
    head: [
      'what',
      'key, clock',
      'bytes',
      'p10 ms',
      'median ms',
      'per second at p10',
      '× bare signature',
      '@libpdf/core takes ×',
    ],
    rows,
  };
}

async function contendersOf(stand: SigningStand, pdf: Uint8Array): Promise<Contender[]> {
  const { anchors } = stand.authority;
  const evidence = stand.evidence();
  const archived = await archive(stand, pdf, evidence);
  const rival = await stand.rival();
  const [rootList] = evidence.crls ?? [];
  const statusOf = new Map([
    [Buffer.from(stand.identity.certificate.der).toString('hex'), evidence.ocspResponses?.[0]],
    [Buffer.from(stand.authority.tsaCertificate.der).toString('hex'), evidence.ocspResponses?.[1]],
  ]);
  const order = {
    signer: rival,
    level: 'B-LTA' as const,
    timestampAuthority: {
      timestamp: (digest: Uint8Array) => stand.timestamp({ hashAlgorithm: 'sha256', digest }),
    },
    revocationProvider: {
      getOCSP: async (certificate: Uint8Array) =>
        statusOf.get(Buffer.from(certificate).toString('hex')) ?? null,
      getCRL: async () => rootList ?? null,
    },
  };
  return [
    { name: BARE, run: () => sign('sha256', pdf, stand.identity.key) },
    { name: 'ours, B-LTA', run: () => archive(stand, pdf, evidence) },
    {
      name: RIVAL,
      run: async () => {
        const document = await PDF.load(pdf);
        await document.sign(order);
      },
    },
    {
      name: 'ours, verifying B-LTA',
      run: () => verifyPdf({ pdf: archived, anchors, now: new Date() }),
    },
  ];
}

async function archive(
  stand: SigningStand,
  pdf: Uint8Array,
  evidence: Evidence,
): Promise<Uint8Array> {
  const { authority, identity } = stand;
  const timestamp = stand.timestamp;
  const signed = await signPdf({
    pdf,
    signer: identity.signer,
    chain: [...authority.intermediates],
    signedAt: new Date(),
    timestamp,
  });
  const result = await extendPdf({
    level: 'LTA',
    pdf: signed,
    anchors: authority.anchors,
    collectedAt: new Date(),
    timestamp,
    ...evidence,
  });
  if (!result.ok) throw new Error(result.missing.map(({ kind }) => kind).join());
  return result.pdf;
}

const BARE = 'bare crypto.sign';
const RIVAL = '@libpdf/core, B-LTA';

function rowOf(
  { name, p10, median }: Timing,
  { keys, bytes, timings }: { keys: string; bytes: number; timings: readonly Timing[] },
): string[] {
  const p10Of = (wanted: string) => timings.find((one) => one.name === wanted)?.p10 ?? Number.NaN;
  const isSigning = !name.includes('verifying');
  return [
    name,
    keys,
    bytes.toLocaleString('en'),
    figure(p10),
    figure(median),
    figure(1000 / p10),
    isSigning ? (p10 / p10Of(BARE)).toFixed(1) : '',
    isSigning ? (p10Of(RIVAL) / p10).toFixed(1) : '',
  ];
}
