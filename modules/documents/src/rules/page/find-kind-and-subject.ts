import {
  type DocumentKind,
  documentKindFacts,
  findDocumentKind,
  listDocumentKinds,
} from '@hien-luong/vn';
import { type Guess, guessFrom } from './guess.ts';
import { isLeft, isUpper, linesBetween, type Segment } from './page-text.ts';

export type KindAndSubject = {
  kind: Guess<DocumentKind> | undefined;
  subject: Guess<string> | undefined;
};

/** Headings of legal documents, which are none of the administrative kinds. */
const LEGAL = /^(?:LUẬT|BỘ LUẬT|PHÁP LỆNH|LỆNH|NGHỊ ĐỊNH|THÔNG TƯ|THÔNG TƯ LIÊN TỊCH)$/u;
/** What follows a subject; its own lines never begin so. */
const AFTER =
  /^(?:Kính gửi|Căn cứ|Theo |Thực hiện |Xét |Điều \d|Phần |Chương |[IVX]+\.|\d+[.)]|Hôm nay|Kính trình|_{3,}|-{3,}|[-–*]\s)/iu;
const MOST_LINES = 8;
/** The subject stands close together; more room than this is the end of it. */
const NEXT_LINE = 2.1;
const TOP_HALF = 0.6;

/**
 * Kind and subject. Of a letter the subject stands under the number (V/v …) and the kind nowhere;
 * of all else the kind is a line of its own, and the subject follows it.
 */
export function findKindAndSubject(
  segments: readonly Segment[],
  number: { value: string; segment: Segment } | undefined,
): KindAndSubject {
  const heading = findHeading(segments);
  if (heading !== undefined) {
    const { index, kind } = heading;
    const lines = subjectBelow(segments, index);
    return {
      kind: kind && guessFrom(kind, segments.slice(index, index + 1)),
      subject: lines.length === 0 ? undefined : guessFrom(wordsOf(lines), lines),
    };
  }
  const letter = letterSubject(segments);
  const bySymbol = kindOfSymbol(number?.value ?? '');
  const kind = bySymbol ?? (letter.length > 0 || number ? 'officialLetter' : undefined);
  const from =
    bySymbol === undefined && letter[0] ? letter.slice(0, 1) : number && [number.segment];
  return {
    kind: kind && from ? guessFrom(kind, from) : undefined,
    subject: letter.length === 0 ? undefined : guessFrom(wordsOf(letter), letter),
  };
}

function findHeading(segments: readonly Segment[]) {
  const names = new Set(listDocumentKinds().map((kind) => documentKindFacts(kind).name));
  for (const [index, { page, text, y }] of segments.entries()) {
    if (page !== 1 || y > TOP_HALF || !isUpper(text)) continue;
    if (LEGAL.test(text)) return { index, kind: undefined };
    const kind = findDocumentKind(text.replace(/[^\p{L} ]/gu, ' '));
    if (kind !== undefined && names.has(documentKindFacts(kind).name) && text.length > 5) {
      return { index, kind };
    }
  }
  return undefined;
}

function subjectBelow(segments: readonly Segment[], heading: number): Segment[] {
  const lines: Segment[] = [];
  let above = segments[heading];
  for (const segment of segments.slice(heading + 1, heading + 1 + MOST_LINES)) {
    if (above === undefined || linesBetween(above, segment) > NEXT_LINE) break;
    if (AFTER.test(segment.text) || isStamp(segment.text)) break;
    // Whose decision it is: CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH, after the subject and in capitals.
    if (lines.length > 0 && isUpper(segment.text) && !isUpper(lines[0]?.text ?? '')) break;
    lines.push(segment);
    above = segment;
  }
  return lines;
}

function isStamp(text: string): boolean {
  return /^(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|MẬT|TỐI MẬT|TUYỆT MẬT)$/u.test(text);
}

const ABOUT = /^(?:V\s*\/\s*v|Về việc)\b[:\s]*/iu;

/** Of a letter: in the left column from V/v on, as far as its lines are close together. */
function letterSubject(segments: readonly Segment[]): Segment[] {
  const column = segments.filter((one) => one.page === 1 && one.y < TOP_HALF && isLeft(one));
  const start = column.findIndex(({ text }) => ABOUT.test(text));
  const lines: Segment[] = [];
  let above = column[start];
  for (const segment of start < 0 ? [] : column.slice(start, start + MOST_LINES)) {
    if (above === undefined || linesBetween(above, segment) > NEXT_LINE) break;
    if (AFTER.test(segment.text) || isStamp(segment.text)) break;
    lines.push(segment);
    above = segment;
  }
  return lines;
}

function wordsOf(lines: readonly Segment[]): string {
  const text = lines.map((line) => line.text).join(' ');
  return text.replace(/^V\s*\/\s*v\s*:?\s*/iu, '').replace(/\s*[:;]$/u, '');
}

/** The kind that the symbol names: `QĐ` of `15/QĐ-UBND` and of `15-QĐ/TU`. */
function kindOfSymbol(numberAndSymbol: string): DocumentKind | undefined {
  const parts = numberAndSymbol.split(/[/-]/u).slice(1);
  for (const part of parts) {
    const kind = findDocumentKind(part);
    if (kind !== undefined && documentKindFacts(kind).abbreviation === part) return kind;
  }
  return undefined;
}
