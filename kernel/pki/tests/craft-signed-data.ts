import type { Part } from '@hien-luong/asn1';
import { contextTag, integer, octetString, oid, sequence, setOf } from '@hien-luong/asn1';
import { encodeHashAlgorithm } from '../src/algorithm/hash-algorithm.ts';
import { encodeSignatureAlgorithm } from '../src/algorithm/signature-algorithm.ts';
import { encodeSerialNumber } from '../src/certificate/serial-number.ts';
import { encodeAttribute } from '../src/cms/attribute.ts';
import { encodeSigningCertificate } from '../src/cms/signing-certificate.ts';
import type { Certificate } from '../src/index.ts';
import { digestOf, OID, signatureAlgorithmOf, signBytes } from '../src/index.ts';
import type { Holder } from './chain.ts';

export type Craft = {
  readonly signer: Holder;
  readonly content: Uint8Array;
  /** Attributes to sign; the proper three unless given, none at all where null. */
  readonly attributes?: readonly Uint8Array[] | null;
  readonly certificates?: readonly Certificate[];
  readonly digestAlgorithm?: Uint8Array;
  readonly signatureAlgorithm?: Uint8Array;
  readonly contentType?: string;
  readonly eContent?: Uint8Array;
  readonly signerCount?: number;
};

/** A signature with a faultless value over whatever it is told to be over. */
export function craftSignedData(craft: Craft): Uint8Array {
  const { signer, contentType = OID.data, signerCount = 1 } = craft;
  const infos = Array.from({ length: signerCount }, () => craftSignerInfo(craft));
  const bag = (craft.certificates ?? [signer.certificate]).map(({ der }) => der);
  const eContent = craft.eContent && contextTag(0, octetString(craft.eContent), { explicit: true });
  const signedData = sequence(
    integer(1),
    setOf(encodeHashAlgorithm('sha256')),
    sequence(oid(contentType), eContent),
    contextTag(0, setOf(...bag), { explicit: false }),
    setOf(...infos),
  );
  return sequence(oid(OID.signedData), contextTag(0, signedData, { explicit: true }));
}

/** The attributes of a proper signature, to leave out or double some. */
export function properAttributes(content: Uint8Array, certificate: Certificate) {
  return {
    contentType: encodeAttribute(OID.contentType, oid(OID.data)),
    messageDigest: encodeAttribute(OID.messageDigest, octetString(digestOf('sha256', content))),
    signingCertificate: encodeSigningCertificate(certificate, 'sha256'),
  };
}

function craftSignerInfo(craft: Craft): Uint8Array {
  const { signer, content, attributes } = craft;
  const { certificate, key } = signer;
  const proper = Object.values(properAttributes(content, certificate));
  const signed: Part = attributes === null ? undefined : setOf(...(attributes ?? proper));
  const algorithm = signatureAlgorithmOf(key);
  return sequence(
    integer(1),
    sequence(certificate.issuerDer, encodeSerialNumber(certificate.serialNumber)),
    craft.digestAlgorithm ?? encodeHashAlgorithm('sha256'),
    signed && contextTag(0, signed, { explicit: false }),
    craft.signatureAlgorithm ?? encodeSignatureAlgorithm(algorithm),
    octetString(signBytes(algorithm, key, signed ?? content)),
  );
}
