import { changesSince, inspectPdf, PdfSignError } from '@hien-luong/pdf-sign';
import { parseCertificate } from '@hien-luong/pki';
import type { Platform } from '@hien-luong/platform';
import type { ReturnedFault, SigningHolder } from '../contract/index.ts';
import { acceptSignedElsewhere } from '../rules/accept-signed-elsewhere.ts';
import { TrustError } from '../rules/trust-error.ts';
import { type CheckedCertificate, checkSignerCertificate } from './check-signer-certificate.ts';
import { type JudgedSignature, judgeSignatures } from './judge-signatures.ts';
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
  try {
    const judged = await judgeSignatures(platform, returned);
    const verdict = acceptSignedElsewhere(
      {
        beginning,
        givenRevisions: inspectPdf(given).revisions,
        changes: changesSince(given, returned).map(({ kind }) => kind),
        signatures: judged.signatures.map(describe),
      },
      expected,
    );
    return verdict.ok ? await keepStatus(platform, verdict.signature.judged) : verdict;
  } catch (error) {
    if (error instanceof PdfSignError) return notAPdf();
    throw error;
  }
}

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

function describe(judged: JudgedSignature) {
  const { verification, holder, judgement } = judged;
  return {
    isTimestamp: verification.type === 'DOCUMENT_TIMESTAMP',
    revision: verification.covers?.revision ?? 0,
    outcome: judgement.outcome,
    holder: holder && { kind: holder.kind, holderId: holder.holderId },
    certifies: verification.docMdp !== undefined,
    judged,
  };
}

/** A certificate that was revoked between the two questions is one that was revoked. */
async function keepStatus(
  platform: Platform,
  { verification, holder }: JudgedSignature,
): Promise<Judged> {
  const { signer, level } = verification;
  if (!signer || !holder) return { ok: false, reason: 'RETURNED_SIGNER_UNEXPECTED' };
  try {
    const store = await readTrustStore(platform);
    const certificate = parseCertificate(signer.certificate.der);
    const { revokedAt, certificateId } = holder;
    const checked = await checkSignerCertificate(platform, store, { certificate, revokedAt });
    const { statusSource, ocspResponse } = checked;
    return { ok: true, certificateId, level, statusSource, ocspResponse };
  } catch (error) {
    if (!(error instanceof TrustError)) throw error;
    return { ok: false, reason: 'RETURNED_SIGNATURE_INVALID' };
  }
}
