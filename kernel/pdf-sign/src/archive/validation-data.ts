import type { PdfRef } from '../syntax/pdf-object.ts';

/** Part of a file, from `start` up to and without `end`. */
export type ByteSpan = { readonly start: number; readonly end: number };

/** A certificate, certificate list or OCSP answer that the file itself carries. */
export type StoredEvidence = {
  /** DER, decoded from its stream. */
  readonly bytes: Uint8Array;
  /** Digest of `bytes`, lower-case hex. */
  readonly sha256: string;
  /** Where the stream's bytes stand: what covers them proves that the evidence existed. */
  readonly span: ByteSpan;
  /** The stream object; undefined where it is none of its own. */
  readonly ref: PdfRef | undefined;
};

/** What one signature was validated with (ISO 32000-2 table 262). */
export type VriEntry = {
  readonly certificates: readonly StoredEvidence[];
  readonly crls: readonly StoredEvidence[];
  readonly ocspResponses: readonly StoredEvidence[];
  /** `/TU`: when it was put together, by the clock of whoever did. */
  readonly createdAt: Date | undefined;
  /** `/TS`: a token over the entry, which baseline signatures do without. */
  readonly timestampToken: StoredEvidence | undefined;
};

/** A signature or document timestamp and the bytes it is about; nothing about it is verified. */
export type CoveredSignature = {
  readonly fieldName: string;
  readonly type: 'SIGNATURE' | 'DOCUMENT_TIMESTAMP';
  readonly subFilter: string | undefined;
  /** The key that an entry of `vri` about it has. */
  readonly vriKey: string;
  /** CMS or timestamp token, without the zeros behind it. */
  readonly cms: Uint8Array;
  /** `/Contents` with its delimiters: the one part of the file that is left out. */
  readonly gap: ByteSpan;
  /** Undefined where `/ByteRange` does not leave out exactly `gap`, from the first byte on. */
  readonly covered: readonly [ByteSpan, ByteSpan] | undefined;
};

export type EvidenceKind = 'certificates' | 'crls' | 'ocspResponses';

export type ValidationData = {
  /** Each once, in the order found; those that only an entry of `vri` lists are among them. */
  readonly certificates: readonly StoredEvidence[];
  readonly crls: readonly StoredEvidence[];
  readonly ocspResponses: readonly StoredEvidence[];
  /** By `vriKey` of the signature. */
  readonly vri: ReadonlyMap<string, VriEntry>;
  /** In the order in which they were added to the file. */
  readonly signatures: readonly CoveredSignature[];
  /** Entries of the store that are no readable streams. */
  readonly unreadable: number;
};

/** Whether `signature` is about every byte of `span`. */
export function covers({ covered }: Pick<CoveredSignature, 'covered'>, span: ByteSpan): boolean {
  return covered?.some(({ start, end }) => start <= span.start && span.end <= end) ?? false;
}
