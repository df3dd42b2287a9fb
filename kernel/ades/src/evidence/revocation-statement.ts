import type { Certificate, Revocation } from '@hien-luong/pki';
import type { AlgorithmUse } from '../signature/algorithm-use.ts';
import type { ObjectId } from '../signature/object-id.ts';

/** A CRL or OCSP answer that a statement rests on. */
export type StatementPart = {
  readonly kind: 'crl' | 'deltaCrl' | 'ocsp';
  readonly id: ObjectId;
  /** Who signed it: the CA, or whom it appointed. */
  readonly issuer: Certificate;
  readonly algorithm: AlgorithmUse;
};

/** What was known of one certificate at one time, from CRLs and OCSP answers that were verified. */
export type RevocationStatement = {
  /** One answer or list; several where a list has changes, or is divided by reasons. */
  readonly parts: readonly StatementPart[];
  /** Issuance of the status information, not of the data: `thisUpdate`. */
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | undefined;
  /** Undefined where the certificate is not revoked. */
  readonly revocation: Revocation | undefined;
};

/** Names of its parts, for the detailed report. */
export function nameOfStatement({ parts }: RevocationStatement): string {
  return parts.map(({ kind, id }) => `${kind} ${id}`).join(' + ');
}
