import type { Certificate, CmsSigner } from '@hien-luong/pki';
import type { Canonicalization } from '../xml/c14n-method.ts';
import type { XmlLimits } from '../xml-limits.ts';

export type DigestAlgorithm = 'sha256' | 'sha384' | 'sha512';

/** Digest for which a timestamp is asked. */
export type TimestampImprint = {
  readonly hashAlgorithm: DigestAlgorithm;
  readonly digest: Uint8Array;
};

/** Asks an authority for an RFC 3161 token. */
export type AskTimestamp = (imprint: TimestampImprint) => Promise<Uint8Array>;

/** A file outside the document, by the URI under which its reader will look for it. */
export type DetachedPart = {
  readonly uri: string;
  readonly bytes: Uint8Array;
  readonly mimeType: string;
};

/** Data carried inside the signature: XML as it is, anything else in base64. */
export type EnvelopedObject =
  | { readonly xml: Uint8Array; readonly mimeType?: string | undefined }
  | { readonly bytes: Uint8Array; readonly mimeType: string };

export type ContentToSign =
  /** The signature becomes the last child of the document's root and signs everything else. */
  | {
      readonly form: 'enveloped';
      readonly xml: Uint8Array;
      /** Signs only the element with this identifier. */
      readonly elementId?: string | undefined;
      readonly mimeType?: string | undefined;
    }
  | { readonly form: 'enveloping'; readonly objects: readonly EnvelopedObject[] }
  | {
      readonly form: 'detached';
      readonly parts: readonly DetachedPart[];
      /** With the root element that a container's signature file has. */
      readonly inContainer?: boolean | undefined;
    };

export type SignXmlOptions = {
  readonly content: ContentToSign;
  /** Whoever holds the key; see `@hien-luong/pki`. It hashes with `digestAlgorithm`. */
  readonly signer: CmsSigner;
  /** Certificates sent along in `KeyInfo`: the CAs above the signer. */
  readonly chain?: readonly Certificate[] | undefined;
  /** SHA-256 unless given; one for references, signature, and certificate alike. */
  readonly digestAlgorithm?: DigestAlgorithm | undefined;
  /** Exclusive unless given. */
  readonly canonicalization?: Canonicalization | undefined;
  /** Time that the signer claims. */
  readonly signedAt: Date;
  /** Asks for a timestamp over the signature value: level B-T. */
  readonly timestamp?: AskTimestamp | undefined;
  /** Identifier of the signature; by default made from what is signed, by whom and when. */
  readonly id?: string | undefined;
  readonly limits?: Partial<XmlLimits> | undefined;
};
