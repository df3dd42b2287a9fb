/**
 * Signing and judging for other modules. A key is opened before the command's transaction, because
 * a wrong PIN must count even when the command is rolled back; the signature is made within it:
 *
 *     const key = await openPersonKey(platform, scope, { pin });
 *     await platform.db.write(scope, async (tx) => {
 *       const signed = await signPdfAsPerson(platform, tx, scope, key, { pdf, fieldName });
 *     });
 */
export type { AuthorityServices } from './adapters/authority-services.ts';
export { connectAuthority } from './adapters/authority-services.ts';
export { connectSigningDevices } from './adapters/signing-devices.ts';
export { connectCrl } from './adapters/status-sources.ts';
export { cancelSigning } from './commands/cancel-signing.ts';
export { extendProof } from './commands/extend-proof.ts';
export type { FileToKeep } from './commands/keep-proof.ts';
export { keepProof } from './commands/keep-proof.ts';
export type { AgencyKeyRequest } from './commands/open-agency-key.ts';
export { openAgencyKey } from './commands/open-agency-key.ts';
export { openAgencyKeyForCopy } from './commands/open-agency-key-for-copy.ts';
export { openAgencyKeyForPackage } from './commands/open-agency-key-for-package.ts';
export { openPersonKey } from './commands/open-person-key.ts';
export type { SigningOrder } from './commands/prepare-signing.ts';
export { checkElsewhere, prepareSigning } from './commands/prepare-signing.ts';
export { returnSignedFile } from './commands/return-signed-file.ts';
export { sealContainerAsAgency } from './commands/seal-container.ts';
export type { SealOrder } from './commands/seal-pdf.ts';
export {
  sealAttachmentAsAgency,
  sealCopyAsAgency,
  sealFilesAsAgency,
  sealPdfAsAgency,
} from './commands/seal-pdf.ts';
export { signPdfAsPerson } from './commands/sign-pdf.ts';
export type { TakenSigning } from './commands/take-signed-files.ts';
export { takeSignedFiles } from './commands/take-signed-files.ts';
export type { PlacedSignature, SignedFile } from './data/apply-signature.ts';
export { checkDocument } from './data/check-document.ts';
export type { RequestLetter } from './data/get-request-letter.ts';
export { getRequestLetter } from './data/get-request-letter.ts';
export { judgeFile } from './data/judge-file.ts';
export { listOpenSignings } from './data/list-open-signings.ts';
export type { OpenedKey } from './data/opened-key.ts';
export { compareFile } from './data/report-file.ts';
export type { FoundStatusEvidence, KeptStatus } from './data/status-evidence.ts';
export { findStatusEvidence } from './data/status-evidence.ts';
export { openPublicRoom, type PublicRoom } from './routes/open-public-room.ts';
export { serveReports } from './routes/report-routes.ts';
export { TrustError, type TrustErrorCode } from './rules/trust-error.ts';
