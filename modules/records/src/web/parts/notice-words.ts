import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { RecordsNotice } from '../../contract/index.ts';

/** What each notification says; which case file, beside it. */
export const RECORDS_NOTICES: Record<RecordsNotice, MessageDescriptor> = {
  'records.handOverDueSoon': msg`Hồ sơ sắp đến hạn nộp lưu`,
  'records.handOverOverdue': msg`Hồ sơ đã quá hạn nộp lưu`,
  'records.shared': msg`Bạn được xem hồ sơ này`,
  'records.received': msg`Lưu trữ đã tiếp nhận hồ sơ bạn nộp`,
};
