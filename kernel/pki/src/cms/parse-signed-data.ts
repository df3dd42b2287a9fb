import type { DerNode } from '@hien-luong/asn1';
import {
  asExplicit,
  asImplicit,
  asOctetString,
  asOid,
  asSet,
  isUniversal,
  readBer,
  readDer,
  readFields,
  TAG,
} from '@hien-luong/asn1';
import { parseHashAlgorithm } from '../algorithm/hash-algorithm.ts';
import { parseSignatureAlgorithm } from '../algorithm/signature-algorithm.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { parseCertificate } from '../certificate/parse-certificate.ts';
import { serialNumberOf } from '../certificate/serial-number.ts';
import { toHex } from '../hex.ts';
import { OID } from '../oids.ts';
import { PkiError, parsing } from '../pki-error.ts';
import { parseAttribute } from './attribute.ts';
import type { SignedData, SignerIdentifier, SignerInfo } from './signed-data.ts';

/**
 * Reads a CMS ContentInfo with SignedData. The shell may be BER, as other signers write it; what
 * was signed must be DER. Throws `SIGNED_DATA_MALFORMED`.
 * @spec RFC 5652 §5.1
 */
export function parseSignedData(bytes: Uint8Array): SignedData {
  return parsing('SIGNED_DATA_MALFORMED', () => signedDataOf(readBer(bytes)));
}

/** The same of a ContentInfo inside something that was read already. */
export function signedDataOf(contentInfo: DerNode): SignedData {
  return parsing('SIGNED_DATA_MALFORMED', () => {
    const fields = readFields(signedDataNode(contentInfo));
    fields.next('version');
    fields.next('digestAlgorithms');
    const encapsulated = readFields(fields.next('encapContentInfo'));
    const contentType = asOid(encapsulated.next('eContentType'));
    const content = encapsulated.optionalContext(0);
    encapsulated.end();
    const certificates = fields.optionalContext(0);
    const crls = fields.optionalContext(1);
    const signerInfos = asSet(fields.next('signerInfos')).map(parseSignerInfo);
    fields.end();
    let read: readonly Certificate[] | undefined;
    return {
      contentType,
      content: content === undefined ? undefined : asOctetString(asExplicit(content, 0)),
      // Whoever only wants the content of a timestamp does not pay for the certificates beside it.
      get certificates() {
        read ??= (certificates?.children ?? []).flatMap(readableCertificate);
        return read;
      },
      crls: (crls?.children ?? []).map(({ bytes: crl }) => crl),
      signerInfos,
    };
  });
}

/** The SignedData inside a ContentInfo. */
export function signedDataNode(contentInfo: DerNode): DerNode {
  const fields = readFields(contentInfo);
  if (asOid(fields.next('contentType')) !== OID.signedData) {
    throw new PkiError('SIGNED_DATA_MALFORMED', 'the content is not SignedData');
  }
  const signedData = asExplicit(fields.next('content'), 0);
  fields.end();
  return signedData;
}

/** The bag is a hint for building paths, so one unreadable certificate in it harms nobody. */
function readableCertificate(node: DerNode): Certificate[] {
  if (!isUniversal(node, TAG.sequence)) return [];
  try {
    return [parseCertificate(node.bytes)];
  } catch (error) {
    if (error instanceof PkiError) return [];
    throw error;
  }
}

function parseSignerInfo(node: DerNode): SignerInfo {
  const fields = readFields(node);
  fields.next('version');
  const sid = parseSignerIdentifier(fields.next('sid'));
  const digestAlgorithm = parseHashAlgorithm(fields.next('digestAlgorithm'));
  const signed = fields.optionalContext(0);
  const signatureAlgorithm = parseSignatureAlgorithm(fields.next('signatureAlgorithm'));
  const signature = asOctetString(fields.next('signature'));
  const unsigned = fields.optionalContext(1);
  fields.end();
  const signedBytes = signed === undefined ? undefined : asSetOf(signed);
  return {
    sid,
    digestAlgorithm,
    signatureAlgorithm,
    signedAttributes:
      signedBytes === undefined ? [] : asSet(readDer(signedBytes)).map(parseAttribute),
    signedBytes,
    signature,
    unsignedAttributes: (unsigned?.children ?? []).map(parseAttribute),
  };
}

function parseSignerIdentifier(node: DerNode): SignerIdentifier {
  if (node.tagClass === 'context') {
    const identifier = asOctetString(asImplicit(node, 0, TAG.octetString));
    return { kind: 'subjectKeyIdentifier', keyIdentifier: toHex(identifier) };
  }
  const fields = readFields(node);
  const issuer = fields.next('issuer');
  const serialNumber = serialNumberOf(fields.next('serialNumber'));
  fields.end();
  return { kind: 'issuerAndSerialNumber', issuer, serialNumber };
}

/** Attributes travel under `[0]` and are signed as SET OF, tag 31. @spec RFC 5652 §5.4 */
function asSetOf(signedAttributes: DerNode): Uint8Array {
  const bytes = Uint8Array.from(signedAttributes.bytes);
  bytes[0] = 0x31;
  return bytes;
}
