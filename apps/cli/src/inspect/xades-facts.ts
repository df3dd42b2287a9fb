import { readAsice } from '@hien-luong/asice';
import { formatName, PkiError, parseTimestampInfo } from '@hien-luong/pki';
import { readXmlSignatures, type XmlSignature, type XmlTimestamp } from '@hien-luong/xml-sign';
import { certificatesOfSignatures } from '../files/certificates-of-signatures.ts';
import { certificateFacts } from './certificate-facts.ts';

/** Throws `XmlSignError` for a document that cannot be read. */
export function xmlFacts(xml: Buffer) {
  const signatures = readXmlSignatures({ xml, profile: 'XMLDSIG' });
  return {
    kind: 'xml',
    bytes: xml.length,
    signatures: signatures.map(signatureFacts),
    certificates: certificatesOfSignatures(signatures).map(certificateFacts),
  };
}

/** Throws `ZipError` or `AsiceError` for a container that cannot be read. */
export function asiceFacts(container: Buffer) {
  const { signatures, dataFiles, unsignedFiles, warnings } = readAsice({ container });
  const all = signatures.map(({ signature }) => signature);
  return {
    kind: 'asice',
    bytes: container.length,
    dataFiles: dataFiles.map(({ name, bytes }) => ({ name, bytes: bytes.length })),
    unsignedFiles,
    warnings: warnings.map((one) => ('file' in one ? `${one.code}: ${one.file}` : one.code)),
    signatures: signatures.map(({ file, signature, covers }) => {
      return { file, covers, ...signatureFacts(signature) };
    }),
    certificates: certificatesOfSignatures(all).map(certificateFacts),
  };
}

function signatureFacts(signature: XmlSignature) {
  const { id, profile, signerCertificate, signingTime, policy, timestamps } = signature;
  return {
    id,
    profile,
    intact: signature.ok ? 'yes' : signature.reason,
    subject: signerCertificate && formatName(signerCertificate.subject),
    issuer: signerCertificate && formatName(signerCertificate.issuer),
    serialNumber: signerCertificate?.serialNumber,
    claimedTime: signingTime?.toISOString(),
    algorithm: signature.algorithm?.scheme,
    hashAlgorithm: [...new Set(signature.digestAlgorithms)],
    coverage: signature.coverage,
    policy,
    references: signature.signed.map(({ uri }) => uri),
    timestamps: timestamps.map(timestampFacts),
    evidence: signature.unsignedProperties.map(({ name }) => name),
    baselineGaps: signature.baselineGaps,
  };
}

function timestampFacts({ kind, token, imprint }: XmlTimestamp) {
  return { kind, imprint, genTime: timeOf(token) };
}

function timeOf(token: Uint8Array): string | undefined {
  try {
    return parseTimestampInfo(token).genTime.toISOString();
  } catch (error) {
    if (error instanceof PkiError) return undefined;
    throw error;
  }
}
