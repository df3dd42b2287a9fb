import type { KeyObject } from 'node:crypto';
import {
  bitString,
  contextTag,
  enumerated,
  integer,
  sequence,
  utcOrGeneralizedTime,
} from '@hien-luong/asn1';
import { signBytes } from '../algorithm/sign-bytes.ts';
import {
  encodeSignatureAlgorithm,
  signatureAlgorithmOf,
} from '../algorithm/signature-algorithm.ts';
import type { Certificate } from '../certificate/certificate.ts';
import {
  authorityKeyIdentifierExtension,
  encodeExtension,
} from '../certificate/encode-extensions.ts';
import { keyIdentifierOf } from '../certificate/public-key.ts';
import { encodeSerialNumber } from '../certificate/serial-number.ts';
import { OID } from '../oids.ts';
import type { CertificateList, RevokedCertificate } from './certificate-list.ts';
import { parseCrl } from './parse-crl.ts';
import { revocationReasonCode } from './revocation-reason.ts';

export type CrlOrder = {
  readonly issuer: Certificate;
  readonly issuerKey: KeyObject;
  /** Greater than that of every list before. */
  readonly crlNumber: number;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  /** By serial number in hex. */
  readonly revoked: ReadonlyMap<string, RevokedCertificate>;
};

/** A complete list of the issuer's revoked certificates. @spec RFC 5280 §5.1, §5.2.3 */
export function issueCrl(order: CrlOrder): CertificateList {
  const { issuer, issuerKey } = order;
  const algorithm = signatureAlgorithmOf(issuerKey);
  const entries = [...order.revoked].map(encodeEntry);
  const number = { oid: OID.crlNumber, critical: false, value: integer(order.crlNumber) };
  const keyIdentifier = authorityKeyIdentifierExtension(keyIdentifierOf(issuer.publicKey));
  const tbs = sequence(
    integer(1),
    encodeSignatureAlgorithm(algorithm),
    issuer.subjectDer,
    utcOrGeneralizedTime(order.thisUpdate),
    utcOrGeneralizedTime(order.nextUpdate),
    // RFC 5280 §5.1.2.6: a list of nobody is left out, not written empty.
    entries.length === 0 ? undefined : sequence(...entries),
    contextTag(0, sequence(encodeExtension(keyIdentifier), encodeExtension(number)), {
      explicit: true,
    }),
  );
  const signature = bitString(signBytes(algorithm, issuerKey, tbs));
  return parseCrl(sequence(tbs, encodeSignatureAlgorithm(algorithm), signature));
}

/** `unspecified` is said by silence. @spec RFC 5280 §5.3.1 */
function encodeEntry([serialNumber, { at, reason }]: [string, RevokedCertificate]): Uint8Array {
  const code = enumerated(revocationReasonCode(reason));
  const extension = encodeExtension({ oid: OID.reasonCode, critical: false, value: code });
  return sequence(
    encodeSerialNumber(serialNumber),
    utcOrGeneralizedTime(at),
    reason === 'unspecified' ? undefined : sequence(extension),
  );
}
