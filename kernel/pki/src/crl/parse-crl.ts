import type { DerNode } from '@hien-luong/asn1';
import {
  asBitStringBytes,
  asEnumerated,
  asExplicit,
  asInteger,
  asSequence,
  asTime,
  readDer,
  readFields,
  TAG,
} from '@hien-luong/asn1';
import { parseSignatureAlgorithm } from '../algorithm/signature-algorithm.ts';
import { parseAuthorityKeyIdentifier } from '../certificate/extension-values.ts';
import type { Extension } from '../certificate/extensions.ts';
import { findExtension, parseExtensionList } from '../certificate/extensions.ts';
import { serialNumberOf } from '../certificate/serial-number.ts';
import { bytesEqual } from '../hex.ts';
import { parseName } from '../name/name.ts';
import { OID } from '../oids.ts';
import { PkiError, parsing } from '../pki-error.ts';
import type { CertificateList, RevokedCertificate } from './certificate-list.ts';
import { revocationReasonOf } from './revocation-reason.ts';

const KNOWN: readonly string[] = [
  OID.crlNumber,
  OID.authorityKeyIdentifier,
  OID.reasonCode,
  OID.invalidityDate,
];

/** Throws `CRL_MALFORMED`. @spec RFC 5280 §5.1 */
export function parseCrl(der: Uint8Array): CertificateList {
  return parsing('CRL_MALFORMED', () => {
    const outer = readFields(readDer(der));
    const tbs = outer.next('tbsCertList');
    const algorithm = outer.next('signatureAlgorithm');
    const signature = asBitStringBytes(outer.next('signatureValue'));
    outer.end();
    return {
      der,
      tbs: tbs.bytes,
      ...parseTbs(tbs, algorithm),
      signatureAlgorithm: parseSignatureAlgorithm(algorithm),
      signature,
    };
  });
}

function parseTbs(tbs: DerNode, outerAlgorithm: DerNode) {
  const fields = readFields(tbs);
  fields.optionalUniversal(TAG.integer);
  if (!bytesEqual(fields.next('signature').bytes, outerAlgorithm.bytes)) {
    throw new PkiError('CRL_MALFORMED', 'two different signature algorithms');
  }
  const issuer = parseName(fields.next('issuer'));
  const thisUpdate = asTime(fields.next('thisUpdate'));
  const nextUpdate = fields.optionalUniversal(TAG.utcTime, TAG.generalizedTime);
  const list = fields.optionalUniversal(TAG.sequence);
  const extensionField = fields.optionalContext(0);
  fields.end();
  const entries = list === undefined ? [] : asSequence(list).map(parseEntry);
  const extensions = extensionField ? parseExtensionList(asExplicit(extensionField, 0)) : [];
  const crlNumber = findExtension(extensions, OID.crlNumber);
  const keyIdentifier = findExtension(extensions, OID.authorityKeyIdentifier);
  return {
    issuer,
    thisUpdate,
    nextUpdate: nextUpdate && asTime(nextUpdate),
    revoked: new Map(entries.map(({ serialNumber, entry }) => [serialNumber, entry])),
    crlNumber: crlNumber && asInteger(readDer(crlNumber.value)),
    authorityKeyIdentifier: keyIdentifier && parseAuthorityKeyIdentifier(keyIdentifier.value),
    extensions,
    unknownCritical: [...extensions, ...entries.flatMap((entry) => entry.extensions)]
      .filter(({ critical, oid }) => critical && !KNOWN.includes(oid))
      .map(({ oid }) => oid),
  };
}

type ParsedEntry = {
  readonly serialNumber: string;
  readonly entry: RevokedCertificate;
  readonly extensions: readonly Extension[];
};

/** @spec RFC 5280 §5.3 */
function parseEntry(node: DerNode): ParsedEntry {
  const fields = readFields(node);
  const serialNumber = serialNumberOf(fields.next('userCertificate'));
  const at = asTime(fields.next('revocationDate'));
  const extensionField = fields.optionalUniversal(TAG.sequence);
  fields.end();
  const extensions = extensionField ? parseExtensionList(extensionField) : [];
  const code = findExtension(extensions, OID.reasonCode);
  const reason = revocationReasonOf(code === undefined ? 0 : asEnumerated(readDer(code.value)));
  return { serialNumber, entry: { at, reason }, extensions };
}
