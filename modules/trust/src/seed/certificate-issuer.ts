import type { Name } from '@hien-luong/pki';

export type SeedOrder = {
  /** SubjectPublicKeyInfo in DER; the private key never leaves this program. */
  spki: Uint8Array;
  subject: Name;
  profile: 'person-signing' | 'agency-signing';
  notBefore: Date;
  notAfter: Date;
};

/** A demo authority as seeding sees it. */
export interface CertificateIssuer {
  /** Certificates of the root and of the CAs below it, in DER. */
  getAuthorities(): Promise<{ root: Uint8Array; intermediates: readonly Uint8Array[] }>;
  /** Certificates in the order of the orders, in DER. */
  issue(orders: readonly SeedOrder[]): Promise<Uint8Array[]>;
  revoke(serialNumber: string, at: Date): Promise<void>;
  /** Certificates of keys that simulated devices make and keep; not every issuer has devices. */
  issueOnTokens?(orders: readonly Omit<SeedOrder, 'spki'>[]): Promise<Uint8Array[]>;
}
