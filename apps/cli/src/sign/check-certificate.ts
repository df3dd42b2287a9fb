import { type Certificate, formatName } from '@hien-luong/pki';
import { CliError } from '../cli-error.ts';

/**
 * Whether a certificate may sign now, before its key is used: in force, issued for signing, no CA.
 * Throws `CERTIFICATE_NOT_IN_FORCE`, `CERTIFICATE_NOT_FOR_SIGNING`.
 * @law TT 15/2025/TT-BKHCN
 */
export function checkCertificate(certificate: Certificate, now: Date): void {
  const { notBefore, notAfter, extensions, subject } = certificate;
  const details = { subject: formatName(subject), from: day(notBefore), to: day(notAfter) };
  if (now < notBefore || now > notAfter) {
    throw new CliError('CERTIFICATE_NOT_IN_FORCE', details.subject, { details });
  }
  const { keyUsage, basicConstraints } = extensions;
  const maySign =
    keyUsage === undefined ||
    keyUsage.includes('digitalSignature') ||
    keyUsage.includes('nonRepudiation');
  if (maySign && !basicConstraints?.ca) return;
  throw new CliError('CERTIFICATE_NOT_FOR_SIGNING', details.subject, { details });
}

function day(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
