export type { AugmentXmlOptions } from './sign/augment-xml.ts';
export { augmentXml } from './sign/augment-xml.ts';
export { signXml } from './sign/sign-xml.ts';
export type {
  AskTimestamp,
  ContentToSign,
  DetachedPart,
  DigestAlgorithm,
  EnvelopedObject,
  SignXmlOptions,
  TimestampImprint,
} from './sign/sign-xml-options.ts';
export type { ReadSignaturesOptions } from './verify/read-options.ts';
export { readXmlSignatures } from './verify/read-signatures.ts';
export { signatureToValidate } from './verify/signature-to-validate.ts';
export type {
  VerifiedXmlSignature,
  VerifyXmlOptions,
  XmlVerification,
} from './verify/verify-xml.ts';
export { overallOf, verifyXml } from './verify/verify-xml.ts';
export type {
  BaselineGap,
  ElementPath,
  SignedObject,
  XmlSignature,
  XmlSignatureFacts,
  XmlTimestamp,
  XmlUnsignedProperty,
} from './verify/xml-signature.ts';
export type { ValidationValues } from './xades/unsigned-properties.ts';
export type { Canonicalization } from './xml/c14n-method.ts';
export type { XmlFault } from './xml-fault.ts';
export type { XmlLimits } from './xml-limits.ts';
export { DEFAULT_XML_LIMITS } from './xml-limits.ts';
export type { XmlSignErrorCode } from './xml-sign-error.ts';
export { XmlSignError } from './xml-sign-error.ts';
