import { type AsiceVerification, verifyAsice } from '@hien-luong/asice';
import { worstOutcome } from '../../rules/worst-outcome.ts';
import { describeValidation, NO_REVISIONS } from './describe-validation.ts';
import { type FileQuestion, materialOf, readTrust } from './file-question.ts';
import { heldToRegister } from './judge-pdf-file.ts';
import { type JudgedFile, NOTHING_JUDGED } from './judged-file.ts';

const MB = 1024 * 1024;
/** What strangers may have unpacked here. */
const ZIP_LIMITS = { maxEntries: 500, maxEntryBytes: 64 * MB, maxTotalBytes: 128 * MB };

/** Every signature of a container by EN 319 102-1. Throws `AsiceError` or `ZipError`. */
export function validateAsice(question: FileQuestion): AsiceVerification {
  const { bytes: container, now, limits } = question;
  const verification = verifyAsice({
    container,
    anchors: readTrust(question.trust).anchors,
    material: materialOf(question),
    now,
    limits: { maxSignatures: limits.maxSignatures },
    zipLimits: ZIP_LIMITS,
  });
  const signatures = verification.signatures.map((one) => ({
    ...one,
    validation: heldToRegister(one.validation, question),
  }));
  return { ...verification, signatures };
}

export function judgeAsiceFile(question: FileQuestion): JudgedFile {
  const { signatures: validated, unsignedFiles } = validateAsice(question);
  if (validated.length > question.limits.maxSignatures) {
    return { ...NOTHING_JUDGED, format: 'asice', problem: 'SIGNATURES_OVER_LIMIT' };
  }
  const signatures = validated.map(({ validation, file, covers }) =>
    describeValidation(validation, { ...NO_REVISIONS, fieldName: file, files: [...covers] }),
  );
  const outcome = worstOutcome(signatures.map(({ verdict }) => verdict.outcome));
  const judged = { ...NOTHING_JUDGED, format: 'asice' as const, signatures, outcome };
  if (signatures.length === 0) return { ...judged, problem: 'NOT_SIGNED' };
  if (unsignedFiles.length === 0) return { ...judged, problem: null };
  return {
    ...judged,
    outcome: outcome === 'valid' ? 'indeterminate' : outcome,
    problem: 'UNSIGNED_FILES',
    unsignedFiles: [...unsignedFiles],
  };
}
