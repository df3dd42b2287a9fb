import { formatDate, parseCalendarDate } from '@hien-luong/vn';
import type { IncomingState, RegisterLine, RegisterName } from '../contract/index.ts';

export type RegisterColumn = {
  head: string;
  /** Share of the width of the page. */
  width: number;
  center: boolean;
  cell(line: RegisterLine): string;
};

export type RegisterForm = { title: string; columns: readonly RegisterColumn[] };

const text = (
  head: string,
  width: number,
  key:
    | 'numberAndSymbol'
    | 'author'
    | 'kindAndSubject'
    | 'signer'
    | 'recipients'
    | 'receivedBy'
    | 'note'
    | 'replies',
): RegisterColumn => ({ head, width, center: false, cell: (line) => line[key] });

const date = (head: string, key: 'date' | 'arrivedOn' | 'movedOn' | 'dueOn'): RegisterColumn => ({
  head,
  width: 2,
  center: true,
  cell: (line) => {
    const day = line[key];
    return day ? formatDate(parseCalendarDate(day)) : '';
  },
});

/** Written with the pen on the printed register. */
const byHand = (head: string): RegisterColumn => ({
  head,
  width: 1.6,
  center: false,
  cell: () => '',
});

const number: RegisterColumn = {
  head: 'Số đến',
  width: 1.2,
  center: true,
  cell: (line) => String(line.number),
};

const PROGRESS: Readonly<Record<IncomingState, string>> = {
  arrived: 'Mới đến',
  returned: 'Đã trả lại',
  recorded: 'Đã vào sổ',
  directed: 'Đã giao xử lý',
  inProgress: 'Đang xử lý',
  completed: 'Đã giải quyết',
  recalled: 'Đã thu hồi',
  replaced: 'Đã thay thế',
  transferred: 'Đã bàn giao',
};

const OUTGOING_COLUMNS: readonly RegisterColumn[] = [
  text('Số, ký hiệu văn bản', 2.4, 'numberAndSymbol'),
  date('Ngày tháng văn bản', 'date'),
  text('Tên loại và trích yếu nội dung văn bản', 6, 'kindAndSubject'),
  text('Người ký', 2.2, 'signer'),
  text('Nơi nhận văn bản', 3.4, 'recipients'),
  text('Đơn vị, người nhận bản lưu', 2.2, 'receivedBy'),
  byHand('Số lượng bản'),
  date('Ngày chuyển', 'movedOn'),
  byHand('Ký nhận'),
  text('Ghi chú', 1.8, 'note'),
];

/**
 * The registers as they are printed and exported: ten columns of what is issued and of what
 * arrives, seven of how its work goes.
 * @law NĐ 30/2020/NĐ-CP PL.IV
 */
export const REGISTER_FORMS: Readonly<Record<RegisterName, RegisterForm>> = {
  outgoing: { title: 'Sổ đăng ký văn bản đi', columns: OUTGOING_COLUMNS },
  copies: { title: 'Sổ đăng ký bản sao văn bản', columns: OUTGOING_COLUMNS },
  incoming: {
    title: 'Sổ đăng ký văn bản đến',
    columns: [
      date('Ngày đến', 'arrivedOn'),
      number,
      text('Tác giả', 2.8, 'author'),
      text('Số, ký hiệu văn bản', 2.4, 'numberAndSymbol'),
      date('Ngày tháng văn bản', 'date'),
      text('Tên loại và trích yếu nội dung văn bản', 6, 'kindAndSubject'),
      text('Đơn vị hoặc người nhận', 2.4, 'receivedBy'),
      date('Ngày chuyển', 'movedOn'),
      byHand('Ký nhận'),
      text('Ghi chú', 1.8, 'note'),
    ],
  },
  transfers: {
    title: 'Sổ chuyển giao văn bản đến',
    columns: [
      date('Ngày chuyển', 'movedOn'),
      number,
      text('Số, ký hiệu văn bản', 2.4, 'numberAndSymbol'),
      text('Tên loại và trích yếu nội dung văn bản', 6, 'kindAndSubject'),
      text('Đơn vị hoặc người nhận', 3, 'receivedBy'),
      byHand('Ký nhận'),
      text('Ghi chú', 1.8, 'note'),
    ],
  },
  progress: {
    title: 'Sổ theo dõi giải quyết văn bản đến',
    columns: [
      number,
      {
        head: 'Tên loại, số, ký hiệu, ngày tháng và tác giả văn bản',
        width: 7,
        center: false,
        cell: describeDocument,
      },
      text('Đơn vị hoặc người nhận', 2.6, 'receivedBy'),
      date('Thời hạn giải quyết', 'dueOn'),
      { head: 'Tiến độ giải quyết', width: 2, center: false, cell: progressOf },
      text('Số, ký hiệu văn bản trả lời', 2.4, 'replies'),
      text('Ghi chú', 1.8, 'note'),
    ],
  },
};

function describeDocument({ author, date: issued, kindAndSubject, numberAndSymbol }: RegisterLine) {
  const when = issued ? ` ngày ${formatDate(parseCalendarDate(issued))}` : '';
  return `${kindAndSubject} (số ${numberAndSymbol}${when} của ${author})`;
}

function progressOf({ state }: RegisterLine): string {
  return (PROGRESS as Readonly<Record<string, string>>)[state] ?? '';
}
