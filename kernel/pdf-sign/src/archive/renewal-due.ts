import type { Certificate, HashAlgorithm, SignatureAlgorithm } from '@hien-luong/pki';
import { OID, parseTimestampInfo, verifySignedData } from '@hien-luong/pki';
import { openPdf } from '../document/pdf-document.ts';
import type { PdfLimits } from '../pdf-limits.ts';
import { listCoveredSignatures } from './list-covered-signatures.ts';

/** What a policy on algorithms is asked: until when a token made like this is believed. */
export type TokenAlgorithms = {
  readonly imprintHash: HashAlgorithm | undefined;
  readonly digest: HashAlgorithm;
  readonly signature: SignatureAlgorithm;
  readonly certificate: Certificate;
};

export type RenewalQuestion = {
  readonly pdf: Uint8Array;
  readonly now: Date;
  /** How long before the end a renewal is due; 90 days unless given. */
  readonly leadMs?: number | undefined;
  /** When the first of these algorithms stops being trusted; undefined for no end in sight. */
  readonly algorithmsEnd?: ((algorithms: TokenAlgorithms) => Date | undefined) | undefined;
  readonly limits?: PdfLimits | undefined;
};

export type Renewal =
  | {
      readonly ok: true;
      /** Field of the last document timestamp. */
      readonly fieldName: string;
      readonly endsAt: Date;
      readonly because: 'CERTIFICATE_EXPIRES' | 'ALGORITHM_ENDS';
      /** The day to renew on; in the past when it is late. */
      readonly dueAt: Date;
      readonly isDue: boolean;
    }
  /** No document timestamp is there to be renewed, or the last one cannot be read. */
  | { readonly ok: false; readonly reason: 'NOT_ARCHIVED' | 'TIMESTAMP_UNREADABLE' };

const QUARTER_MS = 90 * 86_400_000;

/**
 * Until when the last document timestamp can be verified, and so when the next has to be over it.
 * Says nothing on whether the file is valid.
 *
 * @throws PdfSignError for a file that cannot be read
 * @spec EN 319 142-1 §5.4.3
 */
export function renewalDue(question: RenewalQuestion): Renewal {
  const { pdf, now, leadMs = QUARTER_MS, algorithmsEnd, limits } = question;
  const timestamps = listCoveredSignatures(openPdf(pdf, limits)).filter(
    ({ type }) => type === 'DOCUMENT_TIMESTAMP',
  );
  const last = timestamps.at(-1);
  if (last === undefined) return { ok: false, reason: 'NOT_ARCHIVED' };
  const token = verifySignedData({
    cms: last.cms,
    attached: true,
    contentType: OID.timestampInfo,
  });
  if (!token.ok) return { ok: false, reason: 'TIMESTAMP_UNREADABLE' };
  const certificate = token.signerCertificate;
  const algorithmEnd = algorithmsEnd?.({
    imprintHash: parseTimestampInfo(last.cms).imprint.hashAlgorithm,
    digest: token.digestAlgorithm,
    signature: token.signatureAlgorithm,
    certificate,
  });
  const byAlgorithm = algorithmEnd !== undefined && algorithmEnd < certificate.notAfter;
  const endsAt = byAlgorithm ? algorithmEnd : certificate.notAfter;
  const dueAt = new Date(endsAt.getTime() - leadMs);
  return {
    ok: true,
    fieldName: last.fieldName,
    endsAt,
    because: byAlgorithm ? 'ALGORITHM_ENDS' : 'CERTIFICATE_EXPIRES',
    dueAt,
    isDue: dueAt <= now,
  };
}
