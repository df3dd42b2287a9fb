import { createHash } from 'node:crypto';
import { inspectPdf, type PdfLimits, PdfSignError } from '@hien-luong/pdf-sign';
import type { Platform } from '@hien-luong/platform';
import type { PublicVerdict } from '../contract/index.ts';
import { judgePdf } from './judge-pdf.ts';

/** A stranger's file may cost less than one of our own. */
const LIMITS: Omit<PdfLimits, 'maxBytes'> = {
  maxObjects: 200_000,
  maxDepth: 64,
  maxSections: 130,
  maxPages: 5_000,
  maxInflatedBytes: 64 * 1024 * 1024,
};

/** Every signature is one more walk over the file. */
const MOST_SIGNATURES = 64;

/** Limits of the public check on one file. */
export function publicLimitsOf({ config }: Platform): PdfLimits {
  return { ...LIMITS, maxBytes: config.publicCheck.maxBytes };
}

/** Judges a file for anybody, and leaves nothing of it behind. */
export async function checkDocument(platform: Platform, bytes: Uint8Array): Promise<PublicVerdict> {
  const limits = publicLimitsOf(platform);
  if (countSignatures(bytes, limits) > MOST_SIGNATURES) return overLimit(platform, bytes);
  const { signatures, ...verdict } = await judgePdf(platform, bytes, { forget: true, limits });
  return { ...verdict, signatures: signatures.map(({ holderId: _ours, ...shown }) => shown) };
}

/** What cannot be read has none; the judgement says why it cannot. */
function countSignatures(bytes: Uint8Array, limits: PdfLimits): number {
  try {
    return inspectPdf(bytes, limits).signatureFields.filter(({ signed }) => signed).length;
  } catch (error) {
    if (error instanceof PdfSignError) return 0;
    throw error;
  }
}

function overLimit({ clock }: Platform, bytes: Uint8Array): PublicVerdict {
  return {
    outcome: 'indeterminate',
    signatures: [],
    problem: 'SIGNATURES_OVER_LIMIT',
    checkedAt: clock.now().toISOString(),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}
