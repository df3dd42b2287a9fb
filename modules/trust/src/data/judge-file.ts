import { createHash } from 'node:crypto';
import type { PdfLimits } from '@hien-luong/pdf-sign';
import { type Platform, platformAt } from '@hien-luong/platform';
import type { JudgingLane } from '../adapters/judging/judging-threads.ts';
import type { SignatureVerdict, Verdict } from '../contract/index.ts';
import { fileWords } from '../rules/file-words.ts';
import { TrustError } from '../rules/trust-error.ts';
import { type HeldSignature, type JudgedContent, judgeContent } from './judge-content.ts';
import { formatOf } from './judging/file-format.ts';
import { NOTHING_JUDGED } from './judging/judged-file.ts';
import { readTrustStore } from './trust-store.ts';
import { verdictCacheOf } from './verdict-cache.ts';

type Options = { at?: Date; forget?: boolean; limits?: PdfLimits; lane?: JudgingLane };

/**
 * The judgement on one file, in the words of the contract; of anything, be it signed or not. The
 * same content is judged anew after a minute, since certificates may have been revoked. With
 * `forget` neither the file nor anything about it stays in memory.
 */
export async function judgeFile(
  platform: Platform,
  bytes: Uint8Array,
  { at, forget, limits, lane }: Options = {},
): Promise<Verdict> {
  const then = at ? platformAt(platform, at) : platform;
  const store = await readTrustStore(platform);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const now = then.clock.now();
  const cache = forget ? undefined : verdictCacheOf(platform.config);
  const known = cache?.find(`${sha256}\n${store.version}`, now);
  if (known !== undefined) return known;
  const judged = await orOverTime(bytes, () => judgeContent(then, bytes, { store, limits, lane }));
  const { format, outcome, problem, unsignedFiles, signatures } = judged;
  const verdict: Verdict = {
    format,
    outcome,
    problem,
    ...fileWords(outcome, problem),
    unsignedFiles,
    signatures: signatures.map(toVerdict),
    checkedAt: now.toISOString(),
    sha256,
  };
  cache?.keep(`${sha256}\n${store.version}`, now, verdict);
  return verdict;
}

/** That a file asks for too much is a finding about the file. */
async function orOverTime(
  bytes: Uint8Array,
  judge: () => Promise<JudgedContent>,
): Promise<JudgedContent> {
  try {
    return await judge();
  } catch (error) {
    if (!(error instanceof TrustError) || error.code !== 'CHECK_TOO_LARGE') throw error;
    const nothing = { ...NOTHING_JUDGED, signatures: [] };
    return { ...nothing, format: formatOf(bytes), problem: 'CHECK_OVER_TIME' };
  }
}

function toVerdict({ verdict, holder, guessedKind }: HeldSignature): SignatureVerdict {
  return {
    ...verdict,
    holderKind: holder?.kind ?? guessedKind,
    holderId: holder?.holderId ?? null,
  };
}
