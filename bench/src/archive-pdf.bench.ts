import type { Evidence } from '@hien-luong/pdf-sign';
import { extendPdf, signPdf, verifyPdf } from '@hien-luong/pdf-sign';
import { PDF } from '@libpdf/core';
import type { Contender, Timing } from './measure.ts';
import { compare } from './measure.ts';
import { samplePdf } from './sample-pdf.ts';
import type { SigningStand } from './signing-stand.ts';
import { openSigningStand } from './signing-stand.ts';
import type { Section } from './table.ts';
import { figure } from './table.ts';

const SIZES = [15_000, 5_000_000] as const;
const RUNS = 40;

/** Level B-LTA with all evidence in hand, and checking such a file. */
export async function benchArchiving(): Promise<Section> {
  const stand = await openSigningStand('p-256', 'p-256');
  const rows: string[][] = [];
  for (const size of SIZES) {
    const pdf = await samplePdf(size);
    const timings = await compare(await contendersOf(stand, pdf), RUNS);
    rows.push(...timings.map((timing) => rowOf(pdf.length, timing)));
  }
  return {
    title: 'Archiving a PDF (PAdES B-LTA)',
    method: `A signature with its timestamp, then revocation lists, status answers and certificates, then a document timestamp over it all; keys P-256, authority in the same process, the evidence fetched beforehand for both libraries. ${RUNS} of each after a warm-up, in turn, one thread. @libpdf/core does not verify.`,
    head: ['what', 'bytes', 'median ms', 'p90 ms', 'per second'],
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
    { name: 'ours, B-LTA', run: () => archive(stand, pdf, evidence) },
    {
      name: '@libpdf/core, B-LTA',
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

function rowOf(bytes: number, timing: Timing): string[] {
  return [
    timing.name,
    bytes.toLocaleString('en'),
    figure(timing.median),
    figure(timing.p90),
    figure(timing.perSecond),
  ];
}
