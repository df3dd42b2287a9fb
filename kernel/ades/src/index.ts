export type { AdesErrorCode } from './ades-error.ts';
export { AdesError } from './ades-error.ts';
export type { Revoked, StatusGap } from './blocks/check-statuses.ts';
export type { WeakMaterial } from './blocks/find-weak-material.ts';
export type { ProofOfExistence } from './evidence/proofs-of-existence.ts';
export type { RevocationStatement, StatementPart } from './evidence/revocation-statement.ts';
export type { Conclusion } from './outcome/conclusion.ts';
export type { ConfigurableConstraint, Constraint } from './outcome/constraint.ts';
export type { Indication, SubIndication } from './outcome/indication.ts';
export type { BlockName, BlockReport, CheckOutcome, ConstraintCheck } from './outcome/journal.ts';
export { DEFAULT_POLICY } from './policy/default-policy.ts';
export { policyHash } from './policy/policy-hash.ts';
export { readPolicy } from './policy/read-policy.ts';
export type { ConstraintLevel, ValidationPolicy } from './policy/validation-policy.ts';
export type { BestSignatureTime } from './process/best-signature-time.ts';
export type { OwnRecord } from './process/hold-to-record.ts';
export { holdToRecord } from './process/hold-to-record.ts';
export type { ValidationQuestion } from './process/open-context.ts';
export type {
  BaselineLevel,
  JudgedTimestamp,
  SignatureValidation,
} from './process/signature-validation.ts';
export { validateSignature } from './process/validate-signature.ts';
export { BLOCK_WORDS } from './report/block-words.ts';
export { CONSTRAINT_WORDS } from './report/constraint-words.ts';
export type { DetailedBlock, DetailedCheck, DetailedReport } from './report/detailed-report.ts';
export { detailedReport } from './report/detailed-report.ts';
export type { Signer, SigningTime, SimpleReport } from './report/simple-report.ts';
export { simpleReport } from './report/simple-report.ts';
export type { ReasonWords } from './report/sub-indication-words.ts';
export { SUB_INDICATION_WORDS } from './report/sub-indication-words.ts';
export { validationReportXml } from './report/validation-report-xml.ts';
export { verdictSentence } from './report/verdict-sentence.ts';
export { VERDICT_WORDS } from './report/verdict-words.ts';
export type { Language, Words } from './report/words.ts';
export type { AlgorithmUse } from './signature/algorithm-use.ts';
export { signatureUse } from './signature/algorithm-use.ts';
export type { ObjectId } from './signature/object-id.ts';
export { objectIdOf } from './signature/object-id.ts';
export type { SignedDataReading } from './signature/read-signed-data.ts';
export { readSignedData } from './signature/read-signed-data.ts';
export type {
  CertificateBinding,
  CryptographicCheck,
  FormatCheck,
  NamedSignaturePolicy,
  SignatureCoverage,
  SignatureFormat,
  SignatureToValidate,
} from './signature/signature-to-validate.ts';
export type { TimestampKind, TimestampToValidate } from './signature/timestamp-to-validate.ts';
export type { ValidationMaterial } from './signature/validation-material.ts';
export { NO_MATERIAL } from './signature/validation-material.ts';
