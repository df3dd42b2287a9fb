import type { CalendarDate, DocumentKind, Urgency } from '@hien-luong/vn';
import { findIssuer } from './find-issuer.ts';
import { findKindAndSubject } from './find-kind-and-subject.ts';
import { findNumber } from './find-number.ts';
import { findDate } from './find-place-and-date.ts';
import { findSigner, type SignerOnPage } from './find-signer.ts';
import { findUrgency } from './find-urgency.ts';
import type { Guess } from './guess.ts';
import { segmentsOf, type TextPiece } from './page-text.ts';

/** What a page says of itself by its layout; each field with the words that say so, or absent. */
export type PageReading = {
  numberAndSymbol?: Guess<string> | undefined;
  issuedOn?: Guess<CalendarDate> | undefined;
  issuer?: Guess<string> | undefined;
  kind?: Guess<DocumentKind> | undefined;
  subject?: Guess<string> | undefined;
  signer?: Guess<SignerOnPage> | undefined;
  urgency?: Guess<Urgency> | undefined;
};

/** Fewer letters than this on all pages together are a stamp or a page number, and no text. */
const LEAST_LETTERS = 40;

/** A scan that nobody has put through text recognition: there is nothing to read. */
export function hasText(pieces: readonly TextPiece[]): boolean {
  const letters = pieces.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  return letters >= LEAST_LETTERS;
}

/**
 * Reads the fields of an incoming document off its text by the layout of administrative documents.
 * Every value is a guess for a person to look at; what is not found is left out.
 * @law NĐ 30/2020/NĐ-CP Đ.8
 */
export function readPage(pieces: readonly TextPiece[]): PageReading {
  const segments = segmentsOf(pieces);
  const number = findNumber(segments);
  const { kind, subject } = findKindAndSubject(segments, number);
  return {
    numberAndSymbol: number && { value: number.value, page: number.page, quote: number.quote },
    issuedOn: findDate(segments),
    issuer: findIssuer(segments, number?.segment),
    kind,
    subject,
    signer: findSigner(segments),
    urgency: findUrgency(segments),
  };
}
