export type { HashAlgorithm } from './algorithm/hash-algorithm.ts';
export { digestOf } from './algorithm/hash-algorithm.ts';
export { signBytes, signBytesAsync } from './algorithm/sign-bytes.ts';
export { signatureAlgorithmOf } from './algorithm/signature-algorithm.ts';
export type { SignatureAlgorithm, SignatureScheme } from './algorithm/signature-scheme.ts';
export { verifySignature } from './algorithm/verify-signature.ts';
export type { Certificate } from './certificate/certificate.ts';
export type { CertificateProfile } from './certificate/certificate-profile.ts';
export type {
  CertificateRequest,
  CertificateRequestOrder,
} from './certificate/certificate-request.ts';
export {
  createCertificateRequest,
  parseCertificateRequest,
} from './certificate/certificate-request.ts';
export type {
  DistributionPoint,
  DistributionPointName,
  RevocationReasonFlag,
} from './certificate/distribution-point.ts';
export type { BasicConstraints, KeyUsage, SubjectAltName } from './certificate/extension-values.ts';
export type { CertificateExtensions, Extension } from './certificate/extensions.ts';
export type { CertificateOrder } from './certificate/issue-certificate.ts';
export { issueCertificate } from './certificate/issue-certificate.ts';
export type { NameConstraints } from './certificate/name-constraints.ts';
export { parseCertificate } from './certificate/parse-certificate.ts';
export type {
  PolicyConstraints,
  PolicyInformation,
  PolicyMapping,
  PolicyQualifier,
} from './certificate/policy-extensions.ts';
export type { PublicKey } from './certificate/public-key.ts';
export { keyIdentifierOf, parsePublicKey, spkiOf } from './certificate/public-key.ts';
export { randomSerialNumber } from './certificate/serial-number.ts';
export { addSignatureTimestamp } from './cms/add-signature-timestamp.ts';
export type { CmsSigner } from './cms/cms-signer.ts';
export { keySigner } from './cms/cms-signer.ts';
export type { ContentToSign, SignedDataOrder } from './cms/create-signed-data.ts';
export { createSignedData } from './cms/create-signed-data.ts';
export { parseSignedData } from './cms/parse-signed-data.ts';
export type { SignedData, SignerIdentifier, SignerInfo } from './cms/signed-data.ts';
export type {
  SignedDataCheck,
  SignedDataFault,
  SignedDataVerdict,
} from './cms/verify-signed-data.ts';
export { verifySignedData } from './cms/verify-signed-data.ts';
export type { CertificateList, RevokedCertificate } from './crl/certificate-list.ts';
export type { CrlOrder } from './crl/issue-crl.ts';
export { issueCrl } from './crl/issue-crl.ts';
export type { IssuingDistributionPoint } from './crl/issuing-distribution-point.ts';
export { parseCrl } from './crl/parse-crl.ts';
export type { RevocationReason } from './crl/revocation-reason.ts';
export { formatName } from './name/format-name.ts';
export type { GeneralName } from './name/general-name.ts';
export type { Name, NameAttribute, NameKey, Rdn } from './name/name.ts';
export { findNameValue, listNameValues, nameOf } from './name/name.ts';
export { nameKey, sameName } from './name/same-name.ts';
export type { CertificateStatus } from './ocsp/certificate-status.ts';
export type { OcspTurn } from './ocsp/create-ocsp-response.ts';
export { createOcspResponse } from './ocsp/create-ocsp-response.ts';
export type { OcspOrder } from './ocsp/ocsp-request.ts';
export { createOcspRequest } from './ocsp/ocsp-request.ts';
export type { OcspCheck, OcspFault, OcspVerdict } from './ocsp/verify-ocsp-response.ts';
export { verifyOcspResponse } from './ocsp/verify-ocsp-response.ts';
export { OID } from './oids.ts';
export type { PathFault } from './path/path-fault.ts';
export type { PolicyDemands } from './path/path-policies.ts';
export type { PathPurpose, TrustAnchor, TrustPurpose } from './path/trust-anchor.ts';
export type { ValidPolicy } from './path/valid-policies.ts';
export type { CertificateStanding, PathQuestion, PathVerdict } from './path/validate-path.ts';
export { validatePath } from './path/validate-path.ts';
export type { Pkcs12Identity } from './pkcs12/open-pkcs12.ts';
export { openPkcs12 } from './pkcs12/open-pkcs12.ts';
export type { PkiErrorCode } from './pki-error.ts';
export { PkiError } from './pki-error.ts';
export type { CrlFault } from './revocation/crl-fault.ts';
export type { RevocationQuestion, RevocationSources } from './revocation/judge-revocation.ts';
export { judgeRevocation } from './revocation/judge-revocation.ts';
export type {
  Revocation,
  RevocationEvidence,
  RevocationFault,
  RevocationStatus,
} from './revocation/revocation-status.ts';
export type {
  TimestampAccuracy,
  TimestampAuthority,
  TimestampTurn,
} from './timestamp/create-timestamp-response.ts';
export { createTimestampResponse } from './timestamp/create-timestamp-response.ts';
export { parseTimestampResponse } from './timestamp/parse-timestamp-response.ts';
export type { TimestampInfo } from './timestamp/timestamp-info.ts';
export { parseTimestampInfo } from './timestamp/timestamp-info.ts';
export type { TimestampOrder } from './timestamp/timestamp-request.ts';
export { createTimestampRequest } from './timestamp/timestamp-request.ts';
export type {
  TimestampCheck,
  TimestampFault,
  TimestampVerdict,
} from './timestamp/verify-timestamp-token.ts';
export { verifyTimestampToken } from './timestamp/verify-timestamp-token.ts';
