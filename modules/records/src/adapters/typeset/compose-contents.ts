import { formatDate, parseCalendarDate } from '@hien-luong/vn';
import type { FiledDocument } from '../../contract/index.ts';
import { type CaseFileFacts, pageCountOf } from '../../rules/fold-case-file.ts';
import { type Agency, column, type Form, retentionWords, rowOf } from './form.ts';

/**
 * Mục lục văn bản of a case file, each with the pages on which it lies.
 * @law NĐ 30/2020/NĐ-CP PL.V
 */
export function composeContents(facts: CaseFileFacts, agency: Agency): Form {
  let page = 0;
  const rows = facts.documents.map((document, index) => {
    const from = page + 1;
    page += document.pageCount;
    return rowOf(
      String(index + 1),
      document.numberAndSymbol,
      document.issuedOn === null ? '' : formatDate(parseCalendarDate(document.issuedOn)),
      `${document.typeName}: ${document.subject}`,
      document.authorName,
      pagesOf(document, from, page),
      document.isGone ? ['Đã thu hồi', document.note].filter(Boolean).join('. ') : document.note,
    );
  });
  return {
    title: 'Mục lục văn bản, tài liệu',
    subtitle: [`Hồ sơ số: ${facts.symbol} năm ${facts.year}`, facts.title],
    agency: agency.name,
    parentAgency: agency.parentName,
    date: null,
    before: [],
    table: {
      columns: [
        column('Số TT', 0.9, true),
        column('Số, ký hiệu văn bản', 2.1),
        column('Ngày tháng năm', 1.9, true),
        column('Tên loại và trích yếu nội dung văn bản', 5),
        column('Tác giả văn bản', 2.4),
        column('Trang số', 1.3, true),
        column('Ghi chú', 1.5),
      ],
      rows,
    },
    after: [
      `Hồ sơ gồm ${facts.documents.length} văn bản, tài liệu; ${pageCountOf(facts)} trang. Thời hạn bảo quản: ${retentionWords(facts.retentionYears)}.`,
    ],
    signatures: [{ role: 'Người lập hồ sơ', name: facts.keeper.name }],
  };
}

function pagesOf({ pageCount }: FiledDocument, from: number, to: number): string {
  if (pageCount === 0) return '';
  return pageCount === 1 ? String(from) : `${from}-${to}`;
}
