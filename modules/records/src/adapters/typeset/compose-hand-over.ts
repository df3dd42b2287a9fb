import { formatDate, parseCalendarDate, toCalendarDate } from '@hien-luong/vn';
import type { HandOverDetail } from '../../contract/index.ts';
import { type Agency, column, type Form, retentionWords, rowOf } from './form.ts';

type Files = HandOverDetail['files'];

/** What the archive has taken, or is to take while it has not decided. */
function takenFiles({ files }: HandOverDetail): Files {
  return files.filter(({ returnReason }) => returnReason === null);
}

/**
 * Mục lục hồ sơ, tài liệu nộp lưu.
 * @law NĐ 30/2020/NĐ-CP PL.V
 */
export function composeInventory(handOver: HandOverDetail, agency: Agency): Form {
  const files = takenFiles(handOver);
  return {
    title: 'Mục lục hồ sơ, tài liệu nộp lưu',
    subtitle: [`Năm ${handOver.year}, lần nộp số ${handOver.number}`, handOver.unitName],
    agency: agency.name,
    parentAgency: agency.parentName,
    date: null,
    before: [],
    table: {
      columns: INVENTORY_COLUMNS,
      rows: inventoryRows(files).map((cells) => rowOf(...cells)),
    },
    after: [`Mục lục này gồm: ${files.length} hồ sơ, ${pagesIn(files)} trang.`],
    signatures: [
      { role: 'Người lập', name: handOver.givenBy.name },
      { role: 'Người nhận', name: handOver.receivedBy?.name ?? '' },
    ],
  };
}

const INVENTORY_COLUMNS = [
  column('Số TT', 0.8, true),
  column('Số, ký hiệu hồ sơ', 2),
  column('Tiêu đề hồ sơ', 5),
  column('Ngày kết thúc', 2, true),
  column('Thời hạn bảo quản', 1.8, true),
  column('Số văn bản', 1.2, true),
  column('Số trang', 1.2, true),
  column('Ghi chú', 1.4),
];

function inventoryRows(files: Files): string[][] {
  return files.map((file, index) => [
    String(index + 1),
    `${file.symbol}/${file.year}`,
    file.title,
    file.endedOn === null ? '' : formatDate(parseCalendarDate(file.endedOn)),
    retentionWords(file.retentionYears),
    String(file.documentCount),
    String(file.pageCount),
    '',
  ]);
}

/**
 * Biên bản giao nhận hồ sơ, tài liệu: who gave and took what, and what was returned and why.
 * @law NĐ 30/2020/NĐ-CP PL.V
 */
export function composeMinutes(handOver: HandOverDetail, agency: Agency): Form {
  const { givenBy, note, number, place, receivedAt, receivedBy, unitName, year } = handOver;
  const taken = takenFiles(handOver);
  const returned = handOver.files.filter(({ returnReason }) => returnReason !== null);
  const day = receivedAt === null ? '……/……/………' : formatDate(toCalendarDate(new Date(receivedAt)));
  return {
    title: 'Biên bản giao nhận hồ sơ, tài liệu',
    subtitle: [`Số ${number}/${year}`],
    agency: agency.name,
    parentAgency: agency.parentName,
    date: null,
    before: [
      'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;',
      `Căn cứ Danh mục hồ sơ và Mục lục hồ sơ, tài liệu nộp lưu số ${number}/${year},`,
      `Ngày ${day}, chúng tôi gồm:`,
      `BÊN GIAO: ${unitName}. Đại diện: ${personWords(givenBy)}.`,
      `BÊN NHẬN: Lưu trữ cơ quan ${agency.name}. Đại diện: ${receivedBy === null ? '…………………………' : personWords(receivedBy)}.`,
      'Thống nhất lập biên bản giao nhận hồ sơ, tài liệu với những nội dung sau:',
      `1. Tên khối hồ sơ, tài liệu giao nộp: hồ sơ, tài liệu của ${unitName}.`,
      `2. Số lượng: ${taken.length} hồ sơ điện tử, ${documentsIn(taken)} văn bản, ${pagesIn(taken)} trang.`,
      '3. Tình trạng: hồ sơ đã kết thúc, có Mục lục văn bản; mỗi tệp tin có mã SHA-256.',
      ...(place ? [`4. Nơi lưu giữ: ${place}.`] : []),
      ...(note ? [`Ghi chú của bên giao: ${note}.`] : []),
      ...(returned.length > 0 ? ['Hồ sơ trả lại để hoàn thiện:'] : []),
    ],
    table:
      returned.length === 0
        ? null
        : {
            columns: [
              column('Số, ký hiệu', 2),
              column('Tiêu đề hồ sơ', 5),
              column('Lý do trả lại', 4),
            ],
            rows: returned.map((file) =>
              rowOf(`${file.symbol}/${file.year}`, file.title, file.returnReason ?? ''),
            ),
          },
    after: ['Biên bản này được lập thành hai bản, mỗi bên giữ một bản.'],
    signatures: [
      { role: 'Đại diện bên giao', name: givenBy.name },
      { role: 'Đại diện bên nhận', name: receivedBy?.name ?? '' },
    ],
  };
}

function personWords({ name, title }: { name: string; title: string }): string {
  return title === '' ? name : `${name}, ${title}`;
}

function pagesIn(files: Files): number {
  return files.reduce((sum, { pageCount }) => sum + pageCount, 0);
}

function documentsIn(files: Files): number {
  return files.reduce((sum, { documentCount }) => sum + documentCount, 0);
}
