import type { Part } from '@hien-luong/asn1';
import {
  contextTag,
  integer,
  octetString,
  oid,
  readDer,
  sequence,
  setOf,
  utcOrGeneralizedTime,
} from '@hien-luong/asn1';
import type { HashAlgorithm } from '../algorithm/hash-algorithm.ts';
import { digestOf, encodeHashAlgorithm, hashLength } from '../algorithm/hash-algorithm.ts';
import {
  encodeSignatureAlgorithm,
  signatureAlgorithmOf,
} from '../algorithm/signature-algorithm.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { encodeSerialNumber } from '../certificate/serial-number.ts';
import { OID } from '../oids.ts';
import { PkiError, parsing } from '../pki-error.ts';
import { wasRead } from '../timestamp/read-tokens.ts';
import { encodeAttribute } from './attribute.ts';
import type { CmsSigner } from './cms-signer.ts';
import { encodeSigningCertificate } from './signing-certificate.ts';

/** Detached content may be given by its digest alone, so a large file need not be held. */
export type ContentToSign =
  | { readonly digest: Uint8Array }
  | { readonly content: Uint8Array; readonly detached?: boolean };

export type SignedDataOrder = ContentToSign & {
  readonly signer: CmsSigner;
  /** Sent along besides the signer's own, usually the intermediate CAs. */
  readonly certificates?: readonly Certificate[];
  /** SHA-256 unless given. */
  readonly digestAlgorithm?: Exclude<HashAlgorithm, 'sha1'>;
  /** Only where the profile wants it; PAdES forbids it. */
  readonly signingTime?: Date;
  /** Id-data unless given. */
  readonly contentType?: string;
  /** Asked for an RFC 3161 token over the signature value, which is then put beside it: level T. */
  readonly timestamp?: (signature: Uint8Array) => Promise<Uint8Array>;
  /** Leaves the signer's own certificate out, for requesters who said they have it. */
  readonly omitSignerCertificate?: boolean;
};

/**
 * Makes a CMS SignedData with one signer whose signed attributes are exactly contentType,
 * messageDigest and signingCertificateV2, as CAdES and PAdES baseline B want them.
 * @spec RFC 5652 §5
 * @spec EN 319 122-1 §6.3
 */
export async function createSignedData(order: SignedDataOrder): Promise<Uint8Array> {
  const { signer, digestAlgorithm = 'sha256', contentType = OID.data } = order;
  const attributes = encodeSignedAttributes(order, digestAlgorithm, contentType);
  const signature = await signer.sign(attributes);
  const token = await order.timestamp?.(signature);
  const eContent = encodeEmbeddedContent(order);
  const signedData = sequence(
    integer(contentType === OID.data ? 1 : 3),
    setOf(encodeHashAlgorithm(digestAlgorithm)),
    sequence(oid(contentType), eContent),
    encodeCertificates(order),
    setOf(encodeSignerInfo(signer.certificate, digestAlgorithm, attributes, signature, token)),
  );
  return sequence(oid(OID.signedData), contextTag(0, signedData, { explicit: true }));
}

/** What is signed is the SET OF, tag 31, in DER order. @spec RFC 5652 §5.4 */
function encodeSignedAttributes(
  order: SignedDataOrder,
  digestAlgorithm: HashAlgorithm,
  contentType: string,
): Uint8Array {
  const digest = 'digest' in order ? order.digest : digestOf(digestAlgorithm, order.content);
  if (digest.length !== hashLength(digestAlgorithm)) {
    throw new PkiError('ALGORITHM_UNSUPPORTED', `digest is not one of ${digestAlgorithm}`);
  }
  const { signingTime } = order;
  return setOf(
    encodeAttribute(OID.contentType, oid(contentType)),
    encodeAttribute(OID.messageDigest, octetString(digest)),
    encodeSigningCertificate(order.signer.certificate, digestAlgorithm),
    signingTime && encodeAttribute(OID.signingTime, utcOrGeneralizedTime(signingTime)),
  );
}

function encodeEmbeddedContent(order: ContentToSign): Part {
  if ('digest' in order || order.detached !== false) return undefined;
  return contextTag(0, octetString(order.content), { explicit: true });
}

function encodeCertificates(order: SignedDataOrder): Part {
  const own = order.omitSignerCertificate ? [] : [order.signer.certificate];
  const ders = new Map(
    [...own, ...(order.certificates ?? [])].map((c) => [c.fingerprintSha256, c]),
  );
  if (ders.size === 0) return undefined;
  return contextTag(0, setOf(...[...ders.values()].map(({ der }) => der)), { explicit: false });
}

function encodeSignerInfo(
  certificate: Certificate,
  digestAlgorithm: Exclude<HashAlgorithm, 'sha1'>,
  attributes: Uint8Array,
  signature: Uint8Array,
  token: Uint8Array | undefined,
): Uint8Array {
  const algorithm = signatureAlgorithmOf(certificate.publicKey.keyObject(), digestAlgorithm);
  return sequence(
    integer(1),
    issuerAndSerialNumber(certificate),
    encodeHashAlgorithm(digestAlgorithm),
    contextTag(0, attributes, { explicit: false }),
    encodeSignatureAlgorithm(algorithm),
    octetString(signature),
    token && contextTag(1, encodeTimestampAttributes(token), { explicit: false }),
  );
}

/** Whoever signs, signs again with the same certificate. */
const IDENTIFIERS = new WeakMap<Certificate, Uint8Array>();

function issuerAndSerialNumber(certificate: Certificate): Uint8Array {
  const { issuerDer, serialNumber } = certificate;
  const der = IDENTIFIERS.get(certificate) ?? sequence(issuerDer, encodeSerialNumber(serialNumber));
  IDENTIFIERS.set(certificate, der);
  return der;
}

/** @spec EN 319 122-1 §5.3 */
function encodeTimestampAttributes(token: Uint8Array): Uint8Array {
  // An authority may write BER; zeros or anything else behind the token are no part of it.
  const bytes = wasRead(token)
    ? token
    : parsing('TIMESTAMP_MALFORMED', () => readDer(token, { ber: true })).bytes;
  return setOf(encodeAttribute(OID.signatureTimestampToken, bytes));
}
