import type { DerNode } from '@hien-luong/asn1';
import type { HashAlgorithm } from '../algorithm/hash-algorithm.ts';
import type { SignatureAlgorithm } from '../algorithm/signature-scheme.ts';
import type { Certificate } from '../certificate/certificate.ts';
import type { Attribute } from './attribute.ts';

/** How a signature names its signer's certificate. */
export type SignerIdentifier =
  | {
      readonly kind: 'issuerAndSerialNumber';
      readonly issuer: DerNode;
      readonly serialNumber: string;
    }
  | { readonly kind: 'subjectKeyIdentifier'; readonly keyIdentifier: string };

export type SignerInfo = {
  readonly sid: SignerIdentifier;
  /** Undefined for a hash that is not supported; so with the signature algorithm. */
  readonly digestAlgorithm: HashAlgorithm | undefined;
  readonly signatureAlgorithm: SignatureAlgorithm | undefined;
  readonly signedAttributes: readonly Attribute[];
  /** The bytes that were signed: the attributes as SET OF. Undefined where there are none. */
  readonly signedBytes: Uint8Array | undefined;
  readonly signature: Uint8Array;
  readonly unsignedAttributes: readonly Attribute[];
};

/** A CMS SignedData as read, nothing about it verified. */
export type SignedData = {
  readonly contentType: string;
  /** Undefined where the signature is detached. */
  readonly content: Uint8Array | undefined;
  /** Those that could be read; foreign kinds in the bag are left aside. */
  readonly certificates: readonly Certificate[];
  /** Certificate lists in DER. */
  readonly crls: readonly Uint8Array[];
  readonly signerInfos: readonly SignerInfo[];
};
