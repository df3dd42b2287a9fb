import type { FuzzTarget } from '@hien-luong/contract';
import { addValidationData, signPdf, verifyPdf } from '../src/index.ts';
import { PdfSignError } from '../src/pdf-sign-error.ts';
import type { FuzzScene } from './fuzz-scene.ts';
import { fuzzScene } from './fuzz-scene.ts';
import { readEverything } from './read-everything.ts';

function target(
  name: string,
  shape: FuzzTarget['shape'],
  seeds: (scene: FuzzScene) => readonly Uint8Array[],
  run: (input: Uint8Array, scene: FuzzScene) => unknown,
): FuzzTarget {
  return {
    name,
    shape,
    seeds: async () => seeds(await fuzzScene()),
    run: async (input) => void (await run(input, await fuzzScene())),
    knownError: (error) => error instanceof PdfSignError,
  };
}

/** Whatever could be signed can be read again, and the file is still the beginning of it. */
async function sign(pdf: Uint8Array, { signer, now }: FuzzScene): Promise<void> {
  const signed = await signPdf({ pdf, signer, signedAt: now });
  if (Buffer.compare(signed.subarray(0, pdf.length), pdf) !== 0) throw new Error('no prefix');
  try {
    verifyPdf({ pdf: signed, anchors: [], now });
  } catch (cause) {
    throw new Error('signed, and cannot be read', { cause });
  }
}

export const fuzzTargets: readonly FuzzTarget[] = [
  target('pdf-read', 'text', ({ plain }) => plain, readEverything),
  target('pdf-read-bytes', 'bytes', ({ plain, signed }) => [...plain, ...signed], readEverything),
  target('pdf-sign', 'text', ({ plain }) => plain, sign),
  target(
    'pdf-verify',
    'text',
    ({ signed }) => signed,
    (pdf, { anchors, now }) => verifyPdf({ pdf, anchors, now }),
  ),
  target(
    'pdf-extend',
    'text',
    ({ signed }) => signed,
    (pdf, { anchors, now, evidence }) =>
      addValidationData({ pdf, anchors, collectedAt: now, ...evidence }),
  ),
];
