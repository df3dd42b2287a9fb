import type { PdfLimits } from '@hien-luong/pdf-sign';
import type { Platform } from '@hien-luong/platform';
import { type JudgingLane, judgingThreadOf } from '../adapters/judging/judging-threads.ts';
import { gatherStatuses } from './gather-statuses.ts';
import { type FileQuestion, plainTrust } from './judging/file-question.ts';
import type { JudgedFile, JudgedSignature } from './judging/judged-file.ts';
import { findRegisteredHolders, type RegisteredHolder } from './registered-holders.ts';
import { readTrustStore, type TrustStore } from './trust-store.ts';

export type JudgingOptions = {
  store?: TrustStore | undefined;
  limits?: PdfLimits | undefined;
  lane?: JudgingLane | undefined;
};

/** A judged signature with whom our register says its certificate stands for. */
export type HeldSignature = JudgedSignature & {
  /** Undefined for a certificate that is not in our register. */
  holder: RegisteredHolder | undefined;
};

export type JudgedContent = Omit<JudgedFile, 'signatures'> & { signatures: HeldSignature[] };

/** Every signature is one more walk over the file. */
const MOST_SIGNATURES = 64;

/**
 * All that a judgement on these bytes stands on, gathered before it is made: whom the file names,
 * what our register knows of them, what their CAs say.
 */
export async function prepareQuestion(
  platform: Platform,
  bytes: Uint8Array,
  options: JudgingOptions = {},
): Promise<FileQuestion & { holders: ReadonlyMap<string, RegisteredHolder> }> {
  const { lane = 'house' } = options;
  const store = options.store ?? (await readTrustStore(platform));
  const sent = {
    bytes,
    now: platform.clock.now(),
    trust: plainTrust(store),
    limits: { maxSignatures: MOST_SIGNATURES, pdf: options.limits },
  };
  const survey = await judgingThreadOf(platform, lane).ask('survey', sent);
  const [holders, statuses] = await Promise.all([
    findRegisteredHolders(platform, survey.fingerprints),
    gatherStatuses(platform, survey.wanted),
  ]);
  const records = [...holders].flatMap(([fingerprint, { record }]) =>
    record === null ? [] : [{ fingerprint, ...record }],
  );
  return { ...sent, ...statuses, records, holders };
}

/**
 * Judges every signature of a file, in the thread for such files. Throws `CHECK_TOO_LARGE` where it
 * asks for more than it may.
 */
export async function judgeContent(
  platform: Platform,
  bytes: Uint8Array,
  options: JudgingOptions = {},
): Promise<JudgedContent> {
  const { holders, ...question } = await prepareQuestion(platform, bytes, options);
  const judged = await judgingThreadOf(platform, options.lane ?? 'house').ask('judge', question);
  const signatures = judged.signatures.map((signature) => ({
    ...signature,
    holder: signature.certificate && holders.get(signature.certificate.fingerprint),
  }));
  return { ...judged, signatures };
}
