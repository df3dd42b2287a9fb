import type { Certificate } from '@hien-luong/pki';
import { TrustError } from '../../rules/trust-error.ts';
import type { CscService } from '../signing-devices.ts';
import { callCsc } from './call-csc.ts';
import { CredentialInfo, CredentialsList } from './csc-wire.ts';

/**
 * The credential whose certificate is this one, which the service has to list and call enabled.
 * Throws `DEVICE_KEY_NOT_FOUND` and what `callCsc` throws.
 */
export async function findCredential(
  service: CscService,
  certificate: Certificate,
): Promise<string> {
  const { credentialIDs } = await callCsc(service, 'credentials/list', {}, CredentialsList);
  for (const credentialID of credentialIDs) {
    const question = { credentialID, certificates: 'single' };
    const info = await callCsc(service, 'credentials/info', question, CredentialInfo);
    const [der = ''] = info.cert.certificates;
    const isOurs = Buffer.from(der, 'base64').equals(certificate.der);
    if (isOurs && info.key.status === 'enabled') return credentialID;
  }
  throw new TrustError('DEVICE_KEY_NOT_FOUND', 'no enabled credential with this certificate', {
    details: { device: service.name },
  });
}
