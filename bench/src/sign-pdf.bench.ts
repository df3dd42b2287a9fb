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

const SMALL = 15_000;
const LARGE = 5_000_000;
const RUNS = 200;
/** For files whose reading, and not the signature, is the work. */
const RUNS_OF_LARGE = 40;

type Stand = {
  readonly signer: DemoKeyType;
  readonly clock: DemoKeyType;
  readonly bytes: number;
};

const STANDS: readonly Stand[] = [
  { signer: 'rsa-2048', clock: 'rsa-2048', bytes: SMALL },
  { signer: 'rsa-2048', clock: 'p-256', bytes: SMALL },
  { signer: 'p-256', clock: 'rsa-2048', bytes: SMALL },
  { signer: 'p-256', clock: 'p-256', bytes: SMALL },
  { signer: 'rsa-2048', clock: 'p-256', bytes: LARGE },
  { signer: 'p-256', clock: 'p-256', bytes: LARGE },
];

/** Signatures at level B-T a second, beside the bare signature of the same key and beside another library. */
export async function benchSigning(): Promise<Section> {
  const rows: string[][] = [];
  const bounds: string[] = [];
  for (const { signer, clock, bytes } of STANDS) {
    const pdf = await samplePdf(bytes);
    const stand = await openSigningStand(signer, clock);
    const runs = bytes === SMALL ? RUNS : RUNS_OF_LARGE;
    const timings = await compare(await contendersOf(stand, { pdf, clock }), runs);
    rows.push(...rowsOf({ signer, clock, bytes: pdf.length }, timings));
    if (bytes === SMALL) bounds.push(boundOf({ signer, clock, bytes }, timings));
  }
  return {
    title: 'Signing a PDF (PAdES B-T)',
    method: `One page, ${RUNS} signatures of each after a warm-up (${RUNS_OF_LARGE} of 5 MB), in turn, one thread. The timestamp comes from an authority in the same process: its own signature, with the key in the second column, is part of every B-T figure. Ratios are of tenth percentiles.`,
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
    remark: `What a ratio of twenty to @libpdf/core leaves for a whole B-T signature, beside what the bare signatures in it take: ${bounds.join('; ')}. Where the second is the larger, no program reaches twenty with these keys.`,
  };
}

/** Bare signatures in a B-T file: the signer's, and the clock's. */
function boundOf({ signer, clock }: Stand, timings: readonly Timing[]): string {
  const budget = timingOf(timings, RIVAL).p10 / 20;
  const bare = timingOf(timings, BARE).p10 + timingOf(timings, BARE_CLOCK).p10;
  return `${signer} with ${clock} clock ${figure(budget)} ms, ${figure(bare)} ms`;
}

const BARE = 'bare crypto.sign';
const BARE_CLOCK = "bare crypto.sign with the clock's key";
const RIVAL = '@libpdf/core, B-T';

function timingOf(timings: readonly Timing[], name: string): Timing {
  const timing = timings.find((one) => one.name === name);
  if (timing === undefined) throw new Error(`${name} was not measured`);
  return timing;
}

/** As long as what a clock signs. */
const CLOCK_CONTENT = new Uint8Array(160);

async function contendersOf(
  stand: SigningStand,
  { pdf, clock }: { pdf: Uint8Array; clock: DemoKeyType },
): Promise<Contender[]> {
  const { authority, identity } = stand;
  const chain = [...authority.intermediates];
  const { key: clockKey } = await authority.issueAgency({
    agencyName: 'DEMO Clock',
    keyType: clock,
    notBefore: new Date(),
    notAfter: new Date(Date.now() + 3_600_000),
  });
  const order = { pdf, signer: identity.signer, chain };
  const rival = await stand.rival();
  const timestampAuthority = {
    timestamp: (digest: Uint8Array) => stand.timestamp({ hashAlgorithm: 'sha256', digest }),
  };
  return [
    { name: BARE, run: () => sign('sha256', pdf, identity.key) },
    { name: BARE_CLOCK, run: () => sign('sha256', CLOCK_CONTENT, clockKey) },
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
      name: RIVAL,
      run: async () => {
        const document = await PDF.load(pdf);
        await document.sign({ signer: rival, level: 'B-T', timestampAuthority });
      },
    },
  ];
}

function rowsOf({ signer, clock, bytes }: Stand, timings: readonly Timing[]): string[][] {
  const bare = timingOf(timings, BARE);
  const rival = timingOf(timings, RIVAL);
  return timings
    .filter(({ name }) => name !== BARE_CLOCK)
    .map((timing) => [
      timing.name,
      timing === bare ? signer : `${signer}, ${clock}`,
      bytes.toLocaleString('en'),
      figure(timing.p10),
      figure(timing.median),
      figure(1000 / timing.p10),
      (timing.p10 / bare.p10).toFixed(1),
      (rival.p10 / timing.p10).toFixed(1),
    ]);
}
