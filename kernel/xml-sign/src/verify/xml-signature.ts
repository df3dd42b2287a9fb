import type { Certificate, HashAlgorithm, SignatureAlgorithm } from '@hien-luong/pki';
import type { XmlFault } from '../xml-fault.ts';

/** Where something stands: the number of each step among its sibling elements, from the root. */
export type ElementPath = readonly number[];

/**
 * One thing that a signature covers, with the very bytes whose digest was signed. Whoever acts on
 * signed data acts on these bytes and not on the document they came from.
 */
export type SignedObject = {
  readonly uri: string;
  readonly kind: 'document' | 'element' | 'part';
  /** For an element: what it is and where. */
  readonly element:
    | { readonly namespace: string; readonly name: string; readonly path: ElementPath }
    | undefined;
  /** Canonical XML, or the part as it is. */
  readonly bytes: Uint8Array;
  readonly digestAlgorithm: HashAlgorithm;
  readonly mimeType: string | undefined;
};

export type XmlTimestamp = {
  readonly kind: 'signature' | 'content' | 'archive';
  /** RFC 3161 token in DER, itself not verified here. */
  readonly token: Uint8Array;
  /** Whether the token is about the data that it should be about. */
  readonly imprint: 'matches' | 'differs' | 'unreadable' | 'unsupported';
  /** For archive timestamps: how many unsigned properties stand before it and are covered. */
  readonly covered: number;
};

/** An unsigned property by its order in the file, as far as archive timestamps need it. */
export type XmlUnsignedProperty = {
  readonly name: string;
  readonly certificates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  readonly ocspResponses: readonly Uint8Array[];
  readonly tokens: readonly Uint8Array[];
};

/** What the baseline level B asks for and the signature has not. */
export type BaselineGap =
  | 'SIGNING_TIME'
  | 'SIGNING_CERTIFICATE_V2'
  | 'DATA_OBJECT_FORMAT'
  | 'KEY_INFO_CERTIFICATE';

/** What a signature says of itself; trustworthy only where `ok` is true. */
export type XmlSignatureFacts = {
  readonly id: string | undefined;
  readonly path: ElementPath;
  readonly profile: 'XADES' | 'XMLDSIG';
  /** Whether the whole document, or its root element, is signed but for the signature itself. */
  readonly coverage: 'DOCUMENT' | 'PARTS';
  readonly algorithm: SignatureAlgorithm | undefined;
  readonly digestAlgorithms: readonly HashAlgorithm[];
  readonly signatureValue: Uint8Array | undefined;
  readonly signerCertificate: Certificate | undefined;
  /** False where nothing signed names the certificate, as in plain XML signatures. */
  readonly signingCertificateMatches: boolean;
  readonly signingTime: Date | undefined;
  /** URI of a signature policy that is named, and not applied here. */
  readonly policy: string | undefined;
  /** Those of `KeyInfo`, readable or not, in DER. */
  readonly keyInfoCertificates: readonly Uint8Array[];
  readonly unsignedProperties: readonly XmlUnsignedProperty[];
  readonly timestamps: readonly XmlTimestamp[];
  /** Unsigned properties that cannot be read; they then count as absent. */
  readonly unsignedFault: XmlFault | undefined;
  readonly baselineGaps: readonly BaselineGap[];
};

/**
 * The mathematics of one signature; whom its certificate belongs to is for a validator to say.
 * Signed data is handed out only where the signature holds.
 */
export type XmlSignature = XmlSignatureFacts &
  (
    | { readonly ok: true; readonly signed: readonly SignedObject[] }
    | { readonly ok: false; readonly reason: XmlFault; readonly signed: readonly [] }
  );
