import type { Brand } from '@hien-luong/contract';
import type { Certificate, CmsSigner } from '@hien-luong/pki';
import type { SigningWay } from '../contract/index.ts';
import type { CheckedCertificate } from './check-signer-certificate.ts';
import type { TrustStore } from './trust-store.ts';

/**
 * A key that its holder opened for one act; holding one means that certificate, PIN and, for an
 * agency's key, the authorised person's signature were checked. Use it at once, keep it nowhere.
 */
export type OpenedKey = Brand<
  CheckedCertificate & {
    readonly certificateId: string;
    readonly certificate: Certificate;
    readonly kind: 'person' | 'agency';
    readonly holderId: string;
    /** By what it signs. */
    readonly way: SigningWay;
    readonly signer: CmsSigner;
    readonly store: TrustStore;
    /** SHA-256 of the document that the authorised person signed; null for a person's key. */
    readonly documentSha256: string | null;
  },
  'OpenedKey'
>;
