import type { HashAlgorithm, SignatureAlgorithm } from '@hien-luong/pki';
import type * as libxml from 'libxml2-wasm';
import type { C14nMethod } from '../xml/c14n-method.ts';

export type Transform =
  | { readonly kind: 'enveloped' }
  | { readonly kind: 'canonicalize'; readonly method: C14nMethod };

export type Reference = {
  readonly id: string | undefined;
  readonly uri: string | undefined;
  readonly type: string | undefined;
  readonly transforms: readonly Transform[];
  readonly digestAlgorithm: HashAlgorithm;
  readonly digestValue: Uint8Array;
};

/** The parts of a `ds:Signature`, nothing about them verified. Elements live as their document. */
export type SignatureParts = {
  readonly element: libxml.XmlElement;
  readonly id: string | undefined;
  readonly signedInfo: libxml.XmlElement;
  readonly signatureValue: libxml.XmlElement;
  readonly value: Uint8Array;
  readonly keyInfo: libxml.XmlElement | undefined;
  /** DER of what `KeyInfo` proposes: hints, for building paths. */
  readonly keyInfoCertificates: readonly Uint8Array[];
  readonly objects: readonly libxml.XmlElement[];
};

/** What `SignedInfo` says. */
export type SignedInfo = {
  readonly canonicalization: C14nMethod;
  readonly algorithm: SignatureAlgorithm;
  readonly references: readonly Reference[];
};

export type SignatureTree = SignatureParts & SignedInfo;
