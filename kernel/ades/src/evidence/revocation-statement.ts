import type { Certificate, RevocationReason } from '@hien-luong/pki';
import type { AlgorithmUse } from '../signature/algorithm-use.ts';
import type { ObjectId } from '../signature/object-id.ts';

/** What one CRL or OCSP answer says of one certificate, its signature verified. */
export type RevocationStatement = {
  readonly source: 'crl' | 'ocsp';
  /** The CRL or answer. */
  readonly id: ObjectId;
  /** Issuance of the status information, not of the data: `thisUpdate`. */
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | undefined;
  /** Undefined where the certificate is not revoked. */
  readonly revocation: { readonly at: Date; readonly reason: RevocationReason } | undefined;
  /** Who signed it: the CA, or the responder that it appointed. */
  readonly issuer: Certificate;
  readonly algorithm: AlgorithmUse;
};
