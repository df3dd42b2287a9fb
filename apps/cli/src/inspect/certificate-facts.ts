import { type Certificate, formatName } from '@hien-luong/pki';

export function certificateFacts(certificate: Certificate) {
  const { extensions } = certificate;
  return {
    subject: formatName(certificate.subject),
    issuer: formatName(certificate.issuer),
    serialNumber: certificate.serialNumber,
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    isCa: extensions.basicConstraints?.ca ?? false,
    keyUsage: extensions.keyUsage,
    ocspUrls: extensions.ocspUrls,
    crlUrls: extensions.crlUrls,
    sha256: certificate.fingerprintSha256,
  };
}
