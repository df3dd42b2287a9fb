import { msg } from '@lingui/core/macro';
import type { DeadlineState, IncomingState } from '../../contract/index.ts';
import type { StateWords } from './outgoing-words.ts';

export const INCOMING_STATES: Record<IncomingState, StateWords> = {
  arrived: { word: msg`Mới đến`, tone: 'act' },
  returned: { word: msg`Đã trả lại`, tone: 'refused' },
  recorded: { word: msg`Chờ chỉ đạo`, tone: 'act' },
  directed: { word: msg`Đã giao`, tone: 'act' },
  inProgress: { word: msg`Đang xử lý`, tone: 'act' },
  completed: { word: msg`Hoàn thành`, tone: 'good' },
  recalled: { word: msg`Đã thu hồi`, tone: 'refused' },
  transferred: { word: msg`Đã bàn giao`, tone: 'quiet' },
  replaced: { word: msg`Đã thay thế`, tone: 'quiet' },
};

export const DEADLINES: Record<Exclude<DeadlineState, 'none'>, StateWords> = {
  inTime: { word: msg`Trong hạn`, tone: 'quiet' },
  dueSoon: { word: msg`Sắp đến hạn`, tone: 'attention' },
  overdue: { word: msg`Quá hạn`, tone: 'attention' },
  doneInTime: { word: msg`Xong đúng hạn`, tone: 'good' },
  doneLate: { word: msg`Xong trễ hạn`, tone: 'quiet' },
};
