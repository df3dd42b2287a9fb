import type { DocumentPacket } from '@hien-luong/edxml';
import {
  CopyKind,
  copyKindFacts,
  documentKindFacts,
  formatDate,
  parseCalendarDate,
} from '@hien-luong/vn';
import type { CopyInfo } from '../contract/index.ts';

/** Longest summary that partners take. */
const CONTENT = 500;

/**
 * What a packet says of the document copied, in the words that a recipient of any make shows:
 * `Sao y từ Quyết định số 15/QĐ-UBND ngày 05/02/2021 của Ủy ban nhân dân tỉnh Quảng Trị`.
 */
export function describeCopy({ kind, source }: Pick<CopyInfo, 'kind' | 'source'>): string {
  const { agencyName, issuedOn, numberAndSymbol } = source;
  const day = formatDate(parseCalendarDate(issuedOn));
  const what = `${documentKindFacts(source.kind).name} số ${numberAndSymbol} ngày ${day}`;
  return `${copyKindFacts(kind).name} từ ${what} của ${agencyName}`.slice(0, CONTENT);
}

/**
 * The kind of copy that a packet brings, if any. The packet has no place of its own for it, so the
 * symbol of the copy and the words of its summary have to agree: an agency may be called SY.
 */
export function findCopyKind({
  code,
  content = '',
}: Pick<DocumentPacket, 'code' | 'content'>): CopyKind | undefined {
  const words = content.normalize('NFC').toLocaleLowerCase('vi');
  return CopyKind.options.find((kind) => {
    const { abbreviation, name } = copyKindFacts(kind);
    const isSymbol = code.notation.normalize('NFC').startsWith(`${abbreviation}-`);
    return isSymbol && words.startsWith(name.toLocaleLowerCase('vi'));
  });
}
