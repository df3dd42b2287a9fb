import type { PdfLimits } from '@hien-luong/pdf-sign';
import type { Platform } from '@hien-luong/platform';
import type { PublicVerdict } from '../contract/index.ts';
import { judgeFile } from './judge-file.ts';

/** A stranger's file may cost less than one of our own. */
const LIMITS: Omit<PdfLimits, 'maxBytes'> = {
  maxObjects: 200_000,
  maxDepth: 64,
  maxSections: 130,
  maxPages: 5_000,
  maxInflatedBytes: 64 * 1024 * 1024,
};

/** Limits of the public check on one file. */
export function publicLimitsOf({ config }: Platform): PdfLimits {
  return { ...LIMITS, maxBytes: config.publicCheck.maxBytes };
}

/** Judges a file for anybody, outside the thread that serves people, and leaves nothing behind. */
export async function checkDocument(platform: Platform, bytes: Uint8Array): Promise<PublicVerdict> {
  const limits = publicLimitsOf(platform);
  const options = { forget: true, limits, lane: 'public' } as const;
  const { signatures, ...verdict } = await judgeFile(platform, bytes, options);
  return { ...verdict, signatures: signatures.map(({ holderId: _ours, ...shown }) => shown) };
}
