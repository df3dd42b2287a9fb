import type { RecordsNotice } from '../contract/index.ts';

/** What mails and pushes say: that something waits, and never what it is about. */
export const OUTSIDE_WORDS: Readonly<Record<RecordsNotice, string>> = {
  'records.handOverDueSoon': 'Hồ sơ sắp đến hạn nộp lưu',
  'records.handOverOverdue': 'Hồ sơ đã quá hạn nộp lưu',
  'records.shared': 'Ông/bà được xem một hồ sơ',
  'records.received': 'Lưu trữ đã tiếp nhận hồ sơ nộp lưu',
};
