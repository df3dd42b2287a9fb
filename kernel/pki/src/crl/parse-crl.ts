import type { DerNode } from '@hien-luong/asn1';
import {
  asBitStringBytes,
  asExplicit,
  asInteger,
  asSequence,
  asTime,
  readDer,
  readFields,
  TAG,
} from '@hien-luong/asn1';
import { parseSignatureAlgorithm } from '../algorithm/signature-algorithm.ts';
import { parseDistributionPoints } from '../certificate/distribution-point.ts';
import { parseAuthorityKeyIdentifier } from '../certificate/extension-values.ts';
import type { Extension } from '../certificate/extensions.ts';
import { findExtension, parseExtensionList } from '../certificate/extensions.ts';
import { bytesEqual } from '../hex.ts';
import { parseName } from '../name/name.ts';
import { OID } from '../oids.ts';
import { PkiError, parsing } from '../pki-error.ts';
import type { CertificateList } from './certificate-list.ts';
import { parseIssuingDistributionPoint } from './issuing-distribution-point.ts';
import { parseRevokedList } from './parse-revoked-list.ts';

const KNOWN: readonly string[] = [
  OID.crlNumber,
  OID.authorityKeyIdentifier,
  OID.issuingDistributionPoint,
  OID.deltaCrlIndicator,
  OID.freshestCrl,
  OID.expiredCertsOnCrl,
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
  const entries = fields.optionalUniversal(TAG.sequence);
  const extensionField = fields.optionalContext(0);
  fields.end();
  const extensions = extensionField ? parseExtensionList(asExplicit(extensionField, 0)) : [];
  const list = parseRevokedList(entries === undefined ? [] : asSequence(entries), issuer);
  const unknown = extensions.filter(({ critical, oid }) => critical && !KNOWN.includes(oid));
  return {
    issuer,
    thisUpdate,
    nextUpdate: nextUpdate && asTime(nextUpdate),
    revoked: list.own,
    revokedOfOthers: list.ofOthers,
    ...parseScope(extensions),
    extensions,
    unknownCritical: [...unknown.map(({ oid }) => oid), ...list.unknownCritical],
  };
}

/** @spec RFC 5280 §5.2 */
function parseScope(extensions: readonly Extension[]) {
  function value<Value>(oid: string, parse: (value: Uint8Array) => Value): Value | undefined {
    const extension = findExtension(extensions, oid);
    return extension && parse(extension.value);
  }
  return {
    crlNumber: value(OID.crlNumber, (der) => asInteger(readDer(der))),
    baseCrlNumber: value(OID.deltaCrlIndicator, (der) => asInteger(readDer(der))),
    issuingDistributionPoint: value(OID.issuingDistributionPoint, parseIssuingDistributionPoint),
    freshestCrl: value(OID.freshestCrl, parseDistributionPoints) ?? [],
    expiredCertsOnCrl: value(OID.expiredCertsOnCrl, (der) => asTime(readDer(der))),
    authorityKeyIdentifier: value(OID.authorityKeyIdentifier, parseAuthorityKeyIdentifier),
  };
}
