import type { Certificate } from '@hien-luong/pki';
import type { EvidenceQuestion, EvidenceSurvey } from './survey-evidence.ts';
import { surveyEvidence } from './survey-evidence.ts';
import type { StatusTime, TracedCertificate } from './trace-certificates.ts';
import type { TracedSignature } from './trace-signatures.ts';

/** What keeps a signature from being provable later, and what would have to be fetched. */
export type MissingEvidence = { readonly fieldName: string } & (
  | { readonly kind: 'SIGNER_CERTIFICATE' }
  /** Level LT is about a signature whose time is proven: sign with a timestamp first. */
  | { readonly kind: 'SIGNATURE_TIMESTAMP' }
  | { readonly kind: 'ISSUER'; readonly certificate: Certificate }
  | { readonly kind: 'STATUS'; readonly certificate: Certificate }
  /** The status there is was taken before `neededAfter`: what happened until then is not known. */
  | {
      readonly kind: 'FRESH_STATUS';
      readonly certificate: Certificate;
      readonly neededAfter: Date;
      /** When the authority said it would speak next. */
      readonly expectedAt: Date | undefined;
    }
);

/**
 * How recent the status of a signer's certificate has to be: taken after the signature, or only not
 * yet overdue at that time. The second accepts a revocation list that was issued before the signing
 * and would not yet know of a key lost in between.
 */
export type StatusFreshness = 'AFTER_SIGNATURE' | 'NOT_OVERDUE';

export type MissingEvidenceQuestion = EvidenceQuestion & {
  /** `AFTER_SIGNATURE` unless given. */
  readonly freshness?: StatusFreshness | undefined;
};

/**
 * What is still wanted, besides the evidence given and that in the file, before all signatures and
 * document timestamps of the file can be proven without asking anybody. Empty when nothing is.
 *
 * @throws PdfSignError for a file that cannot be read
 * @spec EN 319 142-1 §6.3
 */
export function listMissingEvidence(question: MissingEvidenceQuestion): MissingEvidence[] {
  return missingIn(surveyEvidence(question), question.freshness);
}

/** The same from a survey that was made before. */
export function missingIn(
  { traced }: EvidenceSurvey,
  freshness: StatusFreshness = 'AFTER_SIGNATURE',
): MissingEvidence[] {
  return traced.flatMap((signature) => missingFor(signature, freshness));
}

function missingFor(
  { signature, holder, provenAt, traced }: TracedSignature,
  freshness: StatusFreshness,
): MissingEvidence[] {
  const { fieldName } = signature;
  if (holder === undefined) return [{ fieldName, kind: 'SIGNER_CERTIFICATE' }];
  if (provenAt === undefined) return [{ fieldName, kind: 'SIGNATURE_TIMESTAMP' }];
  return traced.flatMap((entry): MissingEvidence[] => {
    const { certificate, isAnchor, issuers, sources, statusFree } = entry;
    if (isAnchor) return [];
    if (issuers.length === 0) return [{ fieldName, kind: 'ISSUER', certificate }];
    if (statusFree) return [];
    if (sources.length === 0) return [{ fieldName, kind: 'STATUS', certificate }];
    const isSigner = certificate.fingerprintSha256 === holder.fingerprintSha256;
    const after = isSigner && signature.type === 'SIGNATURE' && freshness === 'AFTER_SIGNATURE';
    if (sources.some((source) => isFresh(source, provenAt, after))) return [];
    const expectedAt = latestUpdate(entry);
    return [{ fieldName, kind: 'FRESH_STATUS', certificate, neededAfter: provenAt, expectedAt }];
  });
}

/** Times of authorities are in whole seconds, those of timestamps finer. */
function isFresh({ thisUpdate, nextUpdate }: StatusTime, provenAt: Date, after: boolean): boolean {
  const second = Math.floor(provenAt.getTime() / 1000) * 1000;
  if (thisUpdate.getTime() >= second) return true;
  return !after && nextUpdate !== undefined && nextUpdate.getTime() >= second;
}

function latestUpdate({ sources }: TracedCertificate): Date | undefined {
  const times = sources.flatMap(({ nextUpdate }) => nextUpdate ?? []);
  return times.toSorted((a, b) => b.getTime() - a.getTime())[0];
}
