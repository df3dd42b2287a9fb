import { parseCertificate } from '@hien-luong/pki';
import type { Platform } from '@hien-luong/platform';
import { judgingThreadOf } from '../adapters/judging/judging-threads.ts';
import type { ReturnedFault, SigningHolder } from '../contract/index.ts';
import { acceptSignedElsewhere } from '../rules/accept-signed-elsewhere.ts';
import { TrustError } from '../rules/trust-error.ts';
import { type CheckedCertificate, checkSignerCertificate } from './check-signer-certificate.ts';
import { type HeldSignature, judgeContent } from './judge-content.ts';
import { readTrustStore } from './trust-store.ts';

export type AcceptedFile = {
  ok: true;
  certificateId: string;
  level: string;
} & Pick<CheckedCertificate, 'statusSource' | 'ocspResponse'>;
export type Judged = AcceptedFile | { ok: false; reason: ReturnedFault };

/**
 * Judges what came back beside what was given away, and once more the certificate, whose status at
 * this hour is kept as evidence. Nothing of it is believed before.
 */
export async function judgeReturned(
  platform: Platform,
  { given, returned }: { given: Uint8Array; returned: Uint8Array },
  expected: { kind: SigningHolder; holderId: string },
): Promise<Judged> {
  const beginning = beginningOf(given, returned);
  if (beginning !== 'ours') {
    const empty = { beginning, givenRevisions: 0, changes: [], signatures: [] };
    const verdict = acceptSignedElsewhere(empty, expected);
    return verdict.ok || !isPdf(returned) ? notAPdf() : verdict;
  }
  const judged = await judgeContent(platform, returned);
  if (judged.format !== 'pdf' || isUnreadable(judged.problem)) return notAPdf();
  const limits = { maxSignatures: 0, pdf: undefined };
  const changes = await judgingThreadOf(platform, 'house').ask('listChanges', {
    given,
    bytes: returned,
    limits,
  });
  const verdict = acceptSignedElsewhere(
    {
      beginning,
      givenRevisions: changes.revisions,
      changes: changes.kinds,
      signatures: judged.signatures.map(describe),
    },
    expected,
  );
  return verdict.ok ? await keepStatus(platform, verdict.signature.judged) : verdict;
}

/** What is said of a file that could be read is for the acceptance to weigh. */
function isUnreadable(problem: string | null): boolean {
  return problem !== null && !READABLE.includes(problem);
}

const READABLE = ['NOT_SIGNED', 'ONLY_TIMESTAMPS', 'UNSIGNED_CHANGES', 'SIGNATURE_REMOVED'];

function notAPdf(): Judged {
  return { ok: false, reason: 'RETURNED_NOT_A_PDF' };
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

function beginningOf(given: Uint8Array, returned: Uint8Array) {
  const head = Buffer.from(returned.buffer, returned.byteOffset, returned.length);
  const isOurs =
    returned.length >= given.length && head.subarray(0, given.length).equals(Buffer.from(given));
  if (!isOurs) return 'another' as const;
  return returned.length === given.length ? ('oursAlone' as const) : ('ours' as const);
}

function describe(judged: HeldSignature) {
  const { verdict, holder, certifies } = judged;
  return {
    isTimestamp: verdict.kind === 'timestamp',
    revision: verdict.revision,
    outcome: verdict.outcome,
    holder: holder && { kind: holder.kind, holderId: holder.holderId },
    certifies,
    judged,
  };
}

/** A certificate that was revoked between the two questions is one that was revoked. */
async function keepStatus(
  platform: Platform,
  { verdict, certificate: signer, holder }: HeldSignature,
): Promise<Judged> {
  if (!signer || !holder) return { ok: false, reason: 'RETURNED_SIGNER_UNEXPECTED' };
  try {
    const store = await readTrustStore(platform);
    const certificate = parseCertificate(signer.der);
    const { revokedAt, record, certificateId } = holder;
    const heldAt = record?.kind === 'suspended' ? record.at : null;
    const key = { certificate, revokedAt, heldAt };
    const checked = await checkSignerCertificate(platform, store, key);
    const { statusSource, ocspResponse } = checked;
    return { ok: true, certificateId, level: verdict.level, statusSource, ocspResponse };
  } catch (error) {
    if (!(error instanceof TrustError)) throw error;
    return { ok: false, reason: 'RETURNED_SIGNATURE_INVALID' };
  }
}
