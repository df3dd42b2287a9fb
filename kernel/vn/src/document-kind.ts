import { z } from 'zod';
import { vnFold } from './vn-fold.ts';

/**
 * How the symbol after the number is built: `kindAgency` gives `QĐ-BNV`, `agencyUnit` gives
 * `UBND-VX`. The two kinds without an abbreviation take the second.
 */
export type SymbolForm = 'kindAgency' | 'agencyUnit';

/**
 * The 29 kinds of administrative documents. Keys are what the code and the database hold.
 * @law NĐ 30/2020/NĐ-CP Đ.7
 */
const KINDS = {
  resolution: ['Nghị quyết', 'NQ'],
  decision: ['Quyết định', 'QĐ'],
  directive: ['Chỉ thị', 'CT'],
  statute: ['Quy chế', 'QC'],
  regulation: ['Quy định', 'QyĐ'],
  communique: ['Thông cáo', 'TC'],
  notice: ['Thông báo', 'TB'],
  guideline: ['Hướng dẫn', 'HD'],
  programme: ['Chương trình', 'CTr'],
  plan: ['Kế hoạch', 'KH'],
  scheme: ['Phương án', 'PA'],
  proposal: ['Đề án', 'ĐA'],
  project: ['Dự án', 'DA'],
  report: ['Báo cáo', 'BC'],
  minutes: ['Biên bản', 'BB'],
  submission: ['Tờ trình', 'TTr'],
  contract: ['Hợp đồng', 'HĐ'],
  officialLetter: ['Công văn', ''],
  telegram: ['Công điện', 'CĐ'],
  memorandum: ['Bản ghi nhớ', 'BGN'],
  agreement: ['Bản thỏa thuận', 'BTT'],
  powerOfAttorney: ['Giấy ủy quyền', 'GUQ'],
  invitation: ['Giấy mời', 'GM'],
  introduction: ['Giấy giới thiệu', 'GGT'],
  leavePermit: ['Giấy nghỉ phép', 'GNP'],
  dispatchSlip: ['Phiếu gửi', 'PG'],
  transferSlip: ['Phiếu chuyển', 'PC'],
  noticeSlip: ['Phiếu báo', 'PB'],
  courtesyLetter: ['Thư công', ''],
} as const satisfies Record<string, readonly [name: string, abbreviation: string]>;

export type DocumentKind = keyof typeof KINDS;
export const DocumentKind = z.enum(Object.keys(KINDS) as [DocumentKind, ...DocumentKind[]]);

export type DocumentKindFacts = {
  /** Vietnamese name as printed, such as `Quyết định`. */
  name: string;
  /** Such as `QĐ`; empty for công văn and thư công, which have none. */
  abbreviation: string;
  symbolForm: SymbolForm;
};

export function documentKindFacts(kind: DocumentKind): DocumentKindFacts {
  const [name, abbreviation] = KINDS[kind];
  return { name, abbreviation, symbolForm: abbreviation === '' ? 'agencyUnit' : 'kindAgency' };
}

/** All kinds, in the order of the decree. */
export function listDocumentKinds(): DocumentKind[] {
  return [...DocumentKind.options];
}

/**
 * The kind that a partner's text means: its name in any case and with or without marks, or its
 * exact abbreviation. The name is the only field about the kind on which vendors agree.
 */
export function findDocumentKind(nameOrAbbreviation: string): DocumentKind | undefined {
  const text = nameOrAbbreviation.normalize('NFC').trim().replace(/\s+/gu, ' ');
  if (text === '') return undefined;
  const folded = vnFold(text);
  return DocumentKind.options.find((kind) => {
    const [name, abbreviation] = KINDS[kind];
    return abbreviation === text || vnFold(name) === folded;
  });
}
