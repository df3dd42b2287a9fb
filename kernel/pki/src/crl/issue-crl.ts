import type { KeyObject } from 'node:crypto';
import {
  bitString,
  contextTag,
  enumerated,
  generalizedTime,
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
import { distributionPointAt } from '../certificate/distribution-point.ts';
import {
  authorityKeyIdentifierExtension,
  crlDistributionPointsExtension,
  encodeExtension,
} from '../certificate/encode-extensions.ts';
import type { Extension } from '../certificate/extensions.ts';
import { keyIdentifierOf } from '../certificate/public-key.ts';
import { encodeSerialNumber } from '../certificate/serial-number.ts';
import { encodeGeneralName } from '../name/general-name.ts';
import type { Name } from '../name/name.ts';
import { OID } from '../oids.ts';
import { PkiError } from '../pki-error.ts';
import type { CertificateList, RevokedCertificate } from './certificate-list.ts';
import type { IssuingDistributionPoint } from './issuing-distribution-point.ts';
import { issuingDistributionPointExtension } from './issuing-distribution-point.ts';
import { parseCrl } from './parse-crl.ts';
import { revocationReasonCode } from './revocation-reason.ts';

export type CrlOrder = {
  /** The CA, or whom it appointed to sign its lists. */
  readonly issuer: Certificate;
  readonly issuerKey: KeyObject;
  /** Greater than that of every list before. */
  readonly crlNumber: number;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  /** By serial number in hex; of a delta, what changed since its base. */
  readonly revoked: ReadonlyMap<string, RevokedCertificate>;
  /** Makes it a delta: the number of the complete list that it continues. */
  readonly baseCrlNumber?: number;
  /** Makes it a part: of one point, of some reasons, of CAs or of others only. */
  readonly scope?: Partial<IssuingDistributionPoint>;
  /** Certificates of other CAs; the scope must then say that the list is indirect. */
  readonly revokedOfOthers?: readonly RevokedOfOther[];
  /** Where deltas of this list are. */
  readonly deltaCrlUrls?: readonly string[];
  /** Certificates that expired since then stay on the list. */
  readonly expiredCertsOnCrl?: Date;
};

export type RevokedOfOther = {
  readonly issuer: Name;
  readonly revoked: ReadonlyMap<string, RevokedCertificate>;
};

/**
 * A list of revoked certificates, complete, in part, indirect or a delta, signed with SHA-256.
 * @spec RFC 5280 §5.1, §5.2.3
 */
export function issueCrl(order: CrlOrder): CertificateList {
  const { issuer, issuerKey, revokedOfOthers: others = [] } = order;
  if (others.length > 0 && !order.scope?.indirectCrl) {
    throw new PkiError('CRL_SCOPE_MISSING', 'a list of other CAs must say that it is indirect');
  }
  const algorithm = signatureAlgorithmOf(issuerKey);
  const entries = [
    ...[...order.revoked].map((entry) => encodeEntry(entry)),
    ...others.flatMap(encodeOther),
  ];
  const tbs = sequence(
    integer(1),
    encodeSignatureAlgorithm(algorithm),
    issuer.subjectDer,
    utcOrGeneralizedTime(order.thisUpdate),
    utcOrGeneralizedTime(order.nextUpdate),
    // RFC 5280 §5.1.2.6: a list of nobody is left out, not written empty.
    entries.length === 0 ? undefined : sequence(...entries),
    contextTag(0, sequence(...extensionsFor(order).map(encodeExtension)), { explicit: true }),
  );
  const signature = bitString(signBytes(algorithm, issuerKey, tbs));
  return parseCrl(sequence(tbs, encodeSignatureAlgorithm(algorithm), signature));
}

/** @spec RFC 5280 §5.2 */
function extensionsFor(order: CrlOrder): readonly Extension[] {
  const { baseCrlNumber: base, scope, deltaCrlUrls: urls = [], expiredCertsOnCrl: since } = order;
  const deltas = urls.map((url) => distributionPointAt(url));
  return [
    authorityKeyIdentifierExtension(keyIdentifierOf(order.issuer.publicKey)),
    { oid: OID.crlNumber, critical: false, value: integer(order.crlNumber) },
    ...(base === undefined
      ? []
      : [{ oid: OID.deltaCrlIndicator, critical: true, value: integer(base) }]),
    ...(scope === undefined ? [] : [issuingDistributionPointExtension(scope)]),
    ...(deltas.length > 0 ? [crlDistributionPointsExtension(deltas, { deltas: true })] : []),
    ...(since === undefined
      ? []
      : [{ oid: OID.expiredCertsOnCrl, critical: false, value: generalizedTime(since) }]),
  ];
}

/** The first entry names the issuer, and those that follow go on with it. @spec RFC 5280 §5.3.3 */
function encodeOther({ issuer, revoked }: RevokedOfOther): readonly Uint8Array[] {
  const names = sequence(encodeGeneralName({ kind: 'directory', name: issuer }));
  const extension = { oid: OID.certificateIssuer, critical: true, value: names };
  return [...revoked].map((entry, index) => encodeEntry(entry, index === 0 ? [extension] : []));
}

/** `unspecified` is said by silence. @spec RFC 5280 §5.3.1, §5.3.2 */
function encodeEntry(
  [serialNumber, { at, reason, invalidityDate }]: readonly [string, RevokedCertificate],
  more: readonly Extension[] = [],
): Uint8Array {
  const code = {
    oid: OID.reasonCode,
    critical: false,
    value: enumerated(revocationReasonCode(reason)),
  };
  const extensions = [
    ...(reason === 'unspecified' ? [] : [code]),
    ...(invalidityDate === undefined
      ? []
      : [{ oid: OID.invalidityDate, critical: false, value: generalizedTime(invalidityDate) }]),
    ...more,
  ];
  return sequence(
    encodeSerialNumber(serialNumber),
    utcOrGeneralizedTime(at),
    extensions.length === 0 ? undefined : sequence(...extensions.map(encodeExtension)),
  );
}
