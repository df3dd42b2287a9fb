import { sign } from 'node:crypto';
import { signPdf } from '@hien-luong/pdf-sign';
import type { DemoKeyType } from '@hien-luong/pki/mock';
import { PDF } from '@libpdf/core';
import type { Contender, Timing } from './measure.ts';
import { compare } from './measure.ts';
import { samplePdf } from './sample-pdf.ts';
import type { SigningStand } from './signing-stand.ts';
import { openSigningStand } from './signing-stand.ts';
import type { Section } from './table.ts';
import { figure } from './table.ts';

const RUNS = 200;
const PDF_BYTES = 15_000;
const STANDS: readonly (readonly [signer: DemoKeyType, authority: DemoKeyType])[] = [
  ['rsa-2048', 'rsa-2048'],
  ['rsa-2048', 'p-256'],
  ['p-256', 'rsa-2048'],
  ['p-256', 'p-256'],
];

/** Signatures at level B-T a second, beside the bare signature of the same key and beside another library. */
export async function benchSigning(): Promise<Section> {
  const pdf = await samplePdf(PDF_BYTES);
  const rows: string[][] = [];
  for (const [keyType, authorityKeyType] of STANDS) {
    const stand = await openSigningStand(keyType, authorityKeyType);
    const timings = await compare(await contendersOf(stand, pdf), RUNS);
    rows.push(
      ...timings.map((timing) => rowOf(keyType, authorityKeyType, timing, timings[0] as Timing)),
    );
  }
  return {
    title: 'Signing a PDF (PAdES B-T)',
    method: `One page of ${pdf.length.toLocaleString('en')} bytes, ${RUNS} signatures of each after a warm-up, in turn, one thread. The timestamp comes from an authority in the same process: its own signature, with the key of the second column, is part of every B-T figure.`,
    head: ['what', 'key', 'authority', 'median ms', 'p90 ms', 'per second', '× bare signature'],
    rows,
  };
}

async function contendersOf(stand: SigningStand, pdf: Uint8Array): Promise<Contender[]> {
  const { authority, identity } = stand;
  const chain = [...authority.intermediates];
  const order = { pdf, signer: identity.signer, chain };
  const rival = await stand.rival();
  const timestampAuthority = {
    timestamp: (digest: Uint8Array) => stand.timestamp({ hashAlgorithm: 'sha256', digest }),
  };
  return [
    { name: 'bare crypto.sign', run: () => sign('sha256', pdf, identity.key) },
    { name: 'ours, B-B', run: () => signPdf({ ...order, signedAt: new Date() }) },
    {
      name: 'ours, B-T',
      run: () =>
        signPdf({
          ...order,
          signedAt: new Date(),
          timestamp: (imprint) => stand.timestamp(imprint),
        }),
    },
    {
      name: '@libpdf/core, B-T',
      run: async () => {
        const document = await PDF.load(pdf);
        await document.sign({ signer: rival, level: 'B-T', timestampAuthority });
      },
    },
  ];
}

function rowOf(keyType: string, authorityKeyType: string, timing: Timing, bare: Timing): string[] {
  return [
    timing.name,
    keyType,
    timing === bare ? '' : authorityKeyType,
    figure(timing.median),
    figure(timing.p90),
    figure(timing.perSecond),
    (timing.median / bare.median).toFixed(1),
  ];
}
