import type { Certificate } from '@hien-luong/pki';
import { findNameValue, formatName, listNameValues } from '@hien-luong/pki';
import type { SignerKind, SignerSummary } from './verification-report.ts';

export function summarizeSigner(certificate: Certificate): SignerSummary {
  const { subject } = certificate;
  return {
    subject: formatName(subject),
    commonName: findNameValue(subject, 'CN'),
    organisation: findNameValue(subject, 'O'),
    issuer: formatName(certificate.issuer),
    serialNumber: certificate.serialNumber,
    fingerprint: certificate.fingerprintSha256,
    kind: guessKind(certificate),
    certificate,
  };
}

/**
 * Certificates do not say outright whether they are a person's: Vietnamese CAs put a citizen's or
 * an enterprise's number into UID, and only persons have a title or a given name.
 */
function guessKind({ subject }: Certificate): SignerKind {
  const numbers = listNameValues(subject, 'UID');
  if (numbers.some((number) => /^(CCCD|CMND|CC|HC):/.test(number))) return 'PERSON';
  if (numbers.some((number) => /^(MST|MNS|BHXH):/.test(number))) return 'AGENCY';
  const personal = (['T', 'GN', 'SN'] as const).some((key) => findNameValue(subject, key));
  return personal ? 'PERSON' : 'UNKNOWN';
}
