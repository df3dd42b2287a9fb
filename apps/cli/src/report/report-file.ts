import { verdictSentence } from '@hien-luong/ades';
import type { JudgedSignature } from '../judge/judged-file.ts';
import type { Judgement } from './describe-file.ts';

/** The judgement for programs. Names and values stay; new ones may come. */
export function reportFile({ name, sha256, judgedAt, judged }: Judgement) {
  const { format, outcome, pdf, signatures, dataFiles, unsignedFiles, warnings } = judged;
  return {
    file: name,
    format,
    sha256,
    judgedAt: judgedAt.toISOString(),
    outcome,
    ...pdf,
    ...(format === 'asice' && { dataFiles, unsignedFiles, warnings }),
    signatures: signatures.map((signature) => ({
      ...(format === 'pdf' && { fieldName: signature.id }),
      ...reportSignature(signature),
    })),
  };
}

function reportSignature(signature: JudgedSignature) {
  const { id, type, level, signer, time, revision, laterChanges, validation } = signature;
  return {
    id,
    type,
    outcome: signature.outcome,
    subIndication: signature.subIndication,
    sentence: validation && verdictSentence(validation),
    level,
    signer: signer?.subject ?? null,
    organisation: signer?.organisation ?? null,
    issuer: signer?.issuer ?? null,
    serialNumber: signer?.serialNumber ?? null,
    certificateSha256: signer?.fingerprint ?? null,
    signedAt: time?.at.toISOString() ?? null,
    timeSource: time?.source ?? 'none',
    provableUntil: validation?.provableUntil?.toISOString() ?? null,
    coversWholeFile: signature.covered.kind === 'whole',
    coveredParts: signature.covered.kind === 'parts' ? signature.covered.names : undefined,
    revision: revision?.revision ?? null,
    revisionSha256: revision?.sha256 ?? null,
    permittedChanges: laterChanges.permitted,
    forbiddenChanges: laterChanges.forbidden,
    checks: signature.checks,
  };
}
