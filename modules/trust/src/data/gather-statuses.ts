import { parseCertificate } from '@hien-luong/pki';
import type { Platform } from '@hien-luong/platform';
import { askStatus } from '../adapters/ask-status.ts';
import { listCurrentLists } from '../adapters/current-lists.ts';
import { findKeptStatuses } from './find-kept-statuses.ts';
import type { StatusWanted } from './judging/survey-file.ts';

export type GatheredStatuses = { crls: Uint8Array[]; ocspResponses: Uint8Array[] };

/**
 * What CAs say of certificates: the CA's own answer of this moment where it gives one, else the
 * lists and answers that were kept, else the lists as they are published. What is good of it is for
 * the judgement to say. Each certificate is asked for once and all at the same time, so that a silent
 * CA makes a file with many signatures wait no longer.
 */
export async function gatherStatuses(
  platform: Platform,
  wanted: readonly StatusWanted[],
): Promise<GatheredStatuses> {
  const now = platform.clock.now();
  const questions = wanted.map(({ certificate, issuer }) => ({
    certificate: parseCertificate(certificate),
    issuer: parseCertificate(issuer),
  }));
  const answers = await Promise.all(
    questions.map(async ({ certificate, issuer }) =>
      // A CA need not remember what has ended; what was kept of that time is what counts.
      certificate.notAfter < now ? undefined : await askStatus(platform, certificate, issuer),
    ),
  );
  const ocspResponses = answers.flatMap((answer) => answer?.response ?? []);
  const open = questions.filter((_, index) => answers[index] === undefined);
  if (open.length === 0) return { crls: [], ocspResponses };
  const kept = await findKeptStatuses(platform, open, now);
  const unlisted = open.filter(({ issuer }) => !kept.currentIssuers.has(issuer.fingerprintSha256));
  const fetched = unlisted.length === 0 ? [] : await listCurrentLists(platform);
  return {
    crls: [...kept.crls, ...fetched],
    ocspResponses: [...ocspResponses, ...kept.ocspResponses],
  };
}
