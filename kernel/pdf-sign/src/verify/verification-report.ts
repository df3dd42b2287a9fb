import type { SignatureValidation } from '@hien-luong/ades';
import type { Certificate, PathFault, SignedDataFault, TimestampFault } from '@hien-luong/pki';
import type { RevisionChange } from '../diff/revision-change.ts';
import type { Box } from '../document/page-tree.ts';

/** Main statuses of EN 319 102-1 §5.1.3. */
export type Indication = 'TOTAL_PASSED' | 'INDETERMINATE' | 'TOTAL_FAILED';

/** Those sub-indications of EN 319 102-1 table 5 that this package gives. */
export type SubIndication =
  | 'FORMAT_FAILURE'
  | 'HASH_FAILURE'
  | 'SIG_CRYPTO_FAILURE'
  | 'SIG_CONSTRAINTS_FAILURE'
  | 'CHAIN_CONSTRAINTS_FAILURE'
  | 'CERTIFICATE_CHAIN_GENERAL_FAILURE'
  | 'CRYPTO_CONSTRAINTS_FAILURE'
  | 'EXPIRED'
  | 'NOT_YET_VALID'
  | 'NO_SIGNING_CERTIFICATE_FOUND'
  | 'NO_CERTIFICATE_CHAIN_FOUND'
  | 'OUT_OF_BOUNDS_NO_POE'
  | 'NO_POE';

/** Faults in how the signature stands in the file. */
export type PlacementFault =
  | 'SIGNATURE_DICTIONARY_INVALID'
  | 'SIGNATURE_DICTIONARY_DUPLICATE_KEY'
  | 'SIGNATURE_VALUE_SHARED'
  | 'SUB_FILTER_UNSUPPORTED'
  | 'BYTE_RANGE_INVALID'
  | 'BYTE_RANGE_GAP_MISMATCH'
  | 'CONTENTS_TRAILING_BYTES'
  | 'COVERAGE_BROKEN';

export type StrengthFault = 'DIGEST_WEAK' | 'KEY_WEAK';

export type CheckCode =
  | PlacementFault
  | StrengthFault
  | SignedDataFault
  | PathFault
  | TimestampFault
  | 'MODIFIED_AFTER_SIGNING';

export type CheckName =
  | 'PLACEMENT'
  | 'LATER_CHANGES'
  | 'SIGNED_DATA'
  | 'STRENGTH'
  | 'TIMESTAMP'
  | 'CERTIFICATE_PATH';

export type SignatureCheck =
  | { name: CheckName; ok: true }
  | { name: CheckName; ok: false; code: CheckCode };

/** Whom the certificate names; a hint where the certificate itself does not say. */
export type SignerKind = 'PERSON' | 'AGENCY' | 'UNKNOWN';

export type SignerSummary = {
  /** One line for people. */
  subject: string;
  commonName: string | undefined;
  organisation: string | undefined;
  issuer: string;
  /** Lower-case hex. */
  serialNumber: string;
  /** SHA-256 of the certificate, lower-case hex. */
  fingerprint: string;
  kind: SignerKind;
  certificate: Certificate;
};

export type TimestampSummary = {
  genTime: Date | undefined;
  authority: string | undefined;
  trusted: boolean;
};

export type Coverage = 'WHOLE_FILE' | { revision: number; of: number } | 'BROKEN';

export type SignatureVerification = {
  fieldName: string;
  type: 'SIGNATURE' | 'DOCUMENT_TIMESTAMP';
  subFilter: string | undefined;
  /** `CMS` for a signature older than PAdES that lacks what baseline B asks. */
  level: 'B-B' | 'B-T' | 'B-LT' | 'B-LTA' | 'CMS' | 'TIMESTAMP';
  signer: SignerSummary | undefined;
  name: string | undefined;
  reason: string | undefined;
  location: string | undefined;
  /** Where the signature shows; undefined when it is invisible. `rect` has two corners. */
  place: { page: number; rect: Box } | undefined;
  /** Level of certification, where this signature certifies the document. */
  docMdp: 1 | 2 | 3 | undefined;
  coverage: Coverage;
  /** What the signer saw: revision, its pages and digest. Absent when coverage is broken. */
  covers: { revision: number; pageCount: number; bytes: number; sha256: string } | undefined;
  laterChanges: { permitted: RevisionChange[]; forbidden: RevisionChange[] };
  /** `/M`: for display only, the signer's clock. */
  claimedTime: Date | undefined;
  /** Time to show, and who vouches for it. */
  bestTime: { at: Date; source: 'timestamp' | 'claimed' } | undefined;
  /** Time for which certificates were judged: that of a trusted timestamp, else `now`. */
  judgedAt: Date;
  timestamp: TimestampSummary | undefined;
  indication: Indication;
  subIndication: SubIndication | undefined;
  /** In the order made; checks that could not be made are left out. */
  checks: SignatureCheck[];
  /**
   * By EN 319 102-1 with revocation and long-term evidence, of which the fields above know nothing;
   * undefined for document timestamps, which are judged within the signatures that they cover.
   */
  validation: SignatureValidation | undefined;
};

export type PdfVerification = {
  signatures: SignatureVerification[];
  /** The worst of all signatures. */
  overall: Indication | 'UNSIGNED';
  revisions: number;
  pageCount: number;
  /** Bytes behind the part that the farthest signature covers. */
  unsignedTrailingBytes: number;
  /** Signature dictionaries in the file that no form field leads to: the sign of a removed one. */
  strayDictionaries: number;
  /** Revocation is judged apart, from OCSP answers and CRLs. */
  revocation: 'NOT_CHECKED';
};
