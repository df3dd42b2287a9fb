import { holdToRecord, type SignatureValidation } from '@hien-luong/ades';
import {
  inspectPdf,
  type PdfVerification,
  type SignatureVerification,
  verifyPdf,
} from '@hien-luong/pdf-sign';
import type { Outcome, SignatureVerdict } from '../../contract/index.ts';
import { changeWords } from '../../rules/change-words.ts';
import { levelWords } from '../../rules/level-words.ts';
import { hasUnsignedChanges } from '../../rules/unsigned-changes.ts';
import { worstOutcome } from '../../rules/worst-outcome.ts';
import { describeValidation, type FormatFacts } from './describe-validation.ts';
import { type FileQuestion, readTrust } from './file-question.ts';
import { type JudgedFile, type JudgedSignature, NOTHING_JUDGED } from './judged-file.ts';

export type ValidatedPdf = { verification: PdfVerification; validations: SignatureValidation[] };

/** Every signature of a PDF by EN 319 102-1, held to our register. Throws `PdfSignError`. */
export function validatePdf(question: FileQuestion): ValidatedPdf {
  const { bytes: pdf, crls, ocspResponses, now, limits } = question;
  const trust = readTrust(question.trust);
  const verification = verifyPdf({ pdf, ...trust, crls, ocspResponses, now, limits: limits.pdf });
  const signatures = verification.signatures.map((signature): SignatureVerification => {
    const { validation } = signature;
    return { ...signature, validation: validation && heldToRegister(validation, question) };
  });
  return {
    verification: { ...verification, signatures },
    validations: signatures.flatMap(({ validation }) => validation ?? []),
  };
}

export function heldToRegister(
  validation: SignatureValidation,
  { records }: Pick<FileQuestion, 'records'>,
): SignatureValidation {
  const { fingerprintSha256 } = validation.signature.signingCertificate ?? {};
  return holdToRecord(
    validation,
    records.find(({ fingerprint }) => fingerprint === fingerprintSha256),
  );
}

export function judgePdfFile(question: FileQuestion): JudgedFile {
  const { bytes, limits } = question;
  const { signatureFields } = inspectPdf(bytes, limits.pdf);
  if (signatureFields.filter(({ signed }) => signed).length > limits.maxSignatures) {
    return { ...NOTHING_JUDGED, format: 'pdf', problem: 'SIGNATURES_OVER_LIMIT' };
  }
  const { verification, validations } = validatePdf(question);
  const signatures = verification.signatures.map((one) =>
    describe(one, verification.revisions, validations),
  );
  const { strayDictionaries, unsignedTrailingBytes } = verification;
  return {
    format: 'pdf',
    ...concludePdf(verification, signatures),
    signatures,
    unsignedFiles: [],
    strayDictionaries,
    unsignedTrailingBytes,
  };
}

/**
 * The worst of all signatures. Timestamps over the document count where one is broken, or where
 * nothing else is there; within a signature that they cover they are judged anyway.
 */
function concludePdf(
  { strayDictionaries, signatures: verified }: PdfVerification,
  signatures: readonly JudgedSignature[],
): { outcome: Outcome; problem: string | null } {
  if (strayDictionaries > 0) return { outcome: 'invalid', problem: 'SIGNATURE_REMOVED' };
  if (signatures.length === 0) return { outcome: 'indeterminate', problem: 'NOT_SIGNED' };
  const counting = signatures.filter(
    ({ verdict }) => verdict.kind === 'signature' || verdict.outcome === 'invalid',
  );
  if (counting.length === 0) return { outcome: 'indeterminate', problem: 'ONLY_TIMESTAMPS' };
  const outcome = worstOutcome(counting.map(({ verdict }) => verdict.outcome));
  const isFilled = hasUnsignedChanges(
    verified.map(({ type, covers, laterChanges }) => ({
      type,
      revision: covers?.revision ?? 0,
      permittedChanges: laterChanges.permitted,
    })),
  );
  return isFilled && outcome === 'valid'
    ? { outcome: 'indeterminate', problem: 'UNSIGNED_CHANGES' }
    : { outcome, problem: null };
}

function describe(
  signature: SignatureVerification,
  revisionCount: number,
  validations: readonly SignatureValidation[],
): JudgedSignature {
  const facts = factsOf(signature, revisionCount);
  const { validation } = signature;
  return validation === undefined
    ? describeTimestamp(signature, facts, validations)
    : describeValidation(validation, facts);
}

function factsOf(
  { fieldName, covers, laterChanges, docMdp }: SignatureVerification,
  revisionCount: number,
): FormatFacts {
  const permittedChanges = kindsOf(laterChanges.permitted);
  const forbiddenChanges = kindsOf(laterChanges.forbidden);
  return {
    fieldName,
    files: [],
    revision: covers?.revision ?? 0,
    revisionCount,
    permittedChanges,
    forbiddenChanges,
    changes: { permitted: changeWords(permittedChanges), forbidden: changeWords(forbiddenChanges) },
    certifies: docMdp !== undefined,
  };
}

/** A timestamp over the document: broken by itself, else what it proved for the signatures below. */
function describeTimestamp(
  signature: SignatureVerification,
  { certifies, ...facts }: FormatFacts,
  validations: readonly SignatureValidation[],
): JudgedSignature {
  const judged = validations
    .flatMap(({ timestamps }) => timestamps)
    .find(({ timestamp }) => timestamp.id === signature.fieldName);
  const outcome = outcomeOf(signature, judged?.final.status === 'PASSED');
  const verdict: JudgedSignature['verdict'] = {
    ...facts,
    kind: 'timestamp',
    outcome,
    subIndication: outcome === 'valid' ? null : (signature.subIndication ?? 'TRY_LATER'),
    sentence: null,
    reason: null,
    signer: signature.timestamp?.authority ?? '',
    organisation: '',
    issuer: '',
    serialNumber: '',
    signedAt: signature.timestamp?.genTime?.toISOString() ?? null,
    timeSource: 'timestamp',
    clock: null,
    level: 'TIMESTAMP',
    levelText: levelWords('TIMESTAMP'),
    provableUntil: null,
    coversWholeFile: signature.coverage === 'WHOLE_FILE',
    covers: null,
    warnings: [],
    steps: [],
  };
  return { verdict, guessedKind: 'unknown', certificate: undefined, certifies };
}

function outcomeOf({ indication }: SignatureVerification, isProven: boolean): Outcome {
  if (indication === 'TOTAL_FAILED') return 'invalid';
  return isProven ? 'valid' : 'indeterminate';
}

function kindsOf(changes: readonly { kind: string }[]): SignatureVerdict['permittedChanges'] {
  return [...new Set(changes.map(({ kind }) => kind))];
}
