import type { MockAuthority } from '@hien-luong/pki/mock';
import type { CertificateIssuer } from './certificate-issuer.ts';

/** An authority in this process, for tests and benchmarks that need no HTTP. */
export function createMockIssuer(authority: MockAuthority): CertificateIssuer {
  return {
    getAuthorities: async () => ({
      root: authority.root.der,
      intermediates: authority.intermediates.map(({ der }) => der),
    }),
    issue: async (orders) => orders.map((order) => authority.issueFrom(order).der),
    revoke: async (serialNumber, at) => authority.revoke(serialNumber, at),
  };
}
