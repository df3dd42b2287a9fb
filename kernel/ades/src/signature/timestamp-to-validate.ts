import type { ObjectId } from './object-id.ts';

/**
 * `content`: over what is signed, made before the signature; `signature`: over the signature value;
 * `archive`: over signature and validation data (XAdES, CAdES); `document`: over a whole file
 * (PAdES). The last two make a signature B-LTA.
 */
export type TimestampKind = 'content' | 'signature' | 'archive' | 'document';

/** A time assertion as the reader of a format found it; its own signature is validated here. */
export type TimestampToValidate = {
  /** For people and reports, such as the name of a field; unique within the signature. */
  readonly id: string;
  readonly kind: TimestampKind;
  /** The RFC 3161 token in DER. */
  readonly token: Uint8Array;
  /**
   * Whether its imprint is that of the data which a timestamp of this kind covers in this format.
   * Only the reader of the format can tell.
   */
  readonly imprint: 'match' | 'mismatch' | 'unsupported';
  /**
   * Objects that it proves to have existed: the signature value for a signature timestamp; besides
   * it all certificates, CRLs, OCSP answers and earlier tokens that an archive or document
   * timestamp covers. A signature timestamp covers the signing certificate as well where the
   * signed attributes bind it by digest.
   */
  readonly covers: readonly ObjectId[];
};
