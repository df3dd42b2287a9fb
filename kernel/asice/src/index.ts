export type { AddSignatureOptions } from './add-signature.ts';
export { addSignature } from './add-signature.ts';
export type { AsiceErrorCode } from './asice-error.ts';
export { AsiceError } from './asice-error.ts';
export type { AugmentAsiceOptions } from './augment-asice.ts';
export { augmentAsice } from './augment-asice.ts';
export type { CreateAsiceOptions, SigningOptions } from './create-asice.ts';
export { createAsice } from './create-asice.ts';
export type { FileToSign } from './file-to-sign.ts';
export type { AsiceReading, AsiceSignature, DataFile, ReadAsiceOptions } from './read-asice.ts';
export { readAsice } from './read-asice.ts';
export type { ContainerWarning } from './read-container.ts';
export type {
  AsiceVerification,
  VerifiedAsiceSignature,
  VerifyAsiceOptions,
} from './verify-asice.ts';
export { verifyAsice } from './verify-asice.ts';
