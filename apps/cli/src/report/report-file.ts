import type { PdfVerification, SignatureVerification } from '@hien-luong/pdf-sign';
import { concludeFile, concludeSignature } from './conclude.ts';

export type JudgedFile = {
  name: string;
  sha256: string;
  judgedAt: Date;
  verification: PdfVerification;
  /** Without anybody to trust nothing can be valid. */
  hasAnchors: boolean;
};

/** The judgement for programs. Names and values stay; new ones may come. */
export function reportFile({ name, sha256, judgedAt, verification }: JudgedFile) {
  const { revisions, pageCount, strayDictionaries } = verification;
  return {
    file: name,
    sha256,
    judgedAt: judgedAt.toISOString(),
    outcome: concludeFile(verification),
    revisions,
    pages: pageCount,
    signatureRemoved: strayDictionaries > 0,
    signatures: verification.signatures.map(reportSignature),
  };
}

function reportSignature(signature: SignatureVerification) {
  const { fieldName, type, level, signer, bestTime, covers, laterChanges } = signature;
  return {
    fieldName,
    type,
    ...concludeSignature(signature),
    level,
    signer: signer?.subject ?? null,
    organisation: signer?.organisation ?? null,
    issuer: signer?.issuer ?? null,
    serialNumber: signer?.serialNumber ?? null,
    certificateSha256: signer?.fingerprint ?? null,
    signedAt: bestTime?.at.toISOString() ?? null,
    timeSource: bestTime?.source ?? 'none',
    provableUntil: signature.validation?.provableUntil?.toISOString() ?? null,
    coversWholeFile: signature.coverage === 'WHOLE_FILE',
    revision: covers?.revision ?? null,
    revisionSha256: covers?.sha256 ?? null,
    permittedChanges: laterChanges.permitted.map(({ kind }) => kind),
    forbiddenChanges: laterChanges.forbidden.map(({ kind }) => kind),
    checks: signature.checks.map((check) => ({
      code: check.ok ? check.name : check.code,
      ok: check.ok,
    })),
  };
}
