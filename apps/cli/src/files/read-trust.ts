import type { TrustAnchor } from '@hien-luong/pki';
import type { Terminal } from '../terminal.ts';
import { readCertificates } from './read-certificates.ts';

/** Whoever calls decides whom to trust; the list of the operating system is never asked. */
export async function readTrust(
  terminal: Terminal,
  paths: readonly string[],
): Promise<TrustAnchor[]> {
  const certificates = await readCertificates(terminal, paths);
  return certificates.map((certificate) => ({ certificate, purposes: ['sign', 'timestamp'] }));
}
