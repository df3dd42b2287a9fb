import type { CatalogueFacts } from '../../rules/fold-catalogue.ts';
import { type Agency, column, type Form, headingOf, retentionWords, rowOf } from './form.ts';

/**
 * Danh mục hồ sơ of a year: headings and case files, with how many are kept for ever.
 * @law NĐ 30/2020/NĐ-CP PL.V
 */
export function composeCatalogue(
  { approvedBy, entries, year }: CatalogueFacts,
  agency: Agency,
): Form {
  const permanent = entries.filter(({ retentionYears }) => retentionYears === null).length;
  const headings = [...new Set(entries.map(({ heading }) => heading))];
  const rows = headings.flatMap((heading, index) => [
    headingOf(`${index + 1}. ${heading}`),
    ...entries
      .filter((entry) => entry.heading === heading)
      .map(({ keeper, note, retentionYears, symbol, title }) =>
        rowOf(symbol, title, retentionWords(retentionYears), keeper.name, note),
      ),
  ]);
  return {
    title: 'Danh mục hồ sơ',
    subtitle: [`Năm ${year}`],
    agency: agency.name,
    parentAgency: agency.parentName,
    date: null,
    before: [],
    table: {
      columns: [
        column('Số và ký hiệu hồ sơ', 2),
        column('Tên đề mục và tiêu đề hồ sơ', 6),
        column('Thời hạn bảo quản', 2, true),
        column('Người lập hồ sơ', 2.6),
        column('Ghi chú', 1.6),
      ],
      rows,
    },
    after: [
      `Bản Danh mục hồ sơ này có ${entries.length} hồ sơ, bao gồm: ${permanent} hồ sơ bảo quản vĩnh viễn; ${entries.length - permanent} hồ sơ bảo quản có thời hạn.`,
    ],
    signatures: [
      { role: 'Người lập', name: '' },
      { role: approvedBy?.title ?? 'Người đứng đầu cơ quan', name: approvedBy?.name ?? '' },
    ],
  };
}
