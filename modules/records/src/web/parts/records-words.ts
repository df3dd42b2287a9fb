import type { StateTone } from '@hien-luong/ui';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  CaseFileState,
  CatalogueState,
  HandOverDeadline,
  HandOverState,
} from '../../contract/index.ts';

export type Words = { word: MessageDescriptor; tone: StateTone };

export const CASE_FILE_STATES: Readonly<Record<CaseFileState, Words>> = {
  open: { word: msg`Đang lập`, tone: 'act' },
  closed: { word: msg`Đã kết thúc`, tone: 'quiet' },
  handedIn: { word: msg`Chờ lưu trữ nhận`, tone: 'act' },
  archived: { word: msg`Trong lưu trữ`, tone: 'good' },
  destroyed: { word: msg`Đã hủy`, tone: 'refused' },
};

export const DEADLINES: Readonly<Record<Exclude<HandOverDeadline, 'none'>, Words>> = {
  later: { word: msg`Chưa đến hạn nộp`, tone: 'quiet' },
  dueSoon: { word: msg`Sắp đến hạn nộp`, tone: 'attention' },
  overdue: { word: msg`Quá hạn nộp lưu`, tone: 'attention' },
};

export const CATALOGUE_STATES: Readonly<Record<CatalogueState, Words>> = {
  drafting: { word: msg`Đang soạn`, tone: 'act' },
  approved: { word: msg`Đã phê duyệt`, tone: 'good' },
};

export const HAND_OVER_STATES: Readonly<Record<HandOverState, Words>> = {
  proposed: { word: msg`Chờ nhận`, tone: 'act' },
  received: { word: msg`Đã nhận`, tone: 'good' },
  withdrawn: { word: msg`Đã rút lại`, tone: 'quiet' },
};

/** What an act in the history of a case file, a list or a hand-over did. */
export const ACTS: Readonly<Record<string, MessageDescriptor>> = {
  opened: msg`Mở hồ sơ`,
  described: msg`Sửa thông tin hồ sơ`,
  shared: msg`Đổi quyền xem hồ sơ`,
  filed: msg`Đưa văn bản vào hồ sơ`,
  filedDescribed: msg`Ghi chú văn bản trong hồ sơ`,
  takenOut: msg`Đưa văn bản ra khỏi hồ sơ`,
  ordered: msg`Sắp xếp văn bản`,
  closed: msg`Kết thúc hồ sơ`,
  keptBack: msg`Đồng ý giữ lại hồ sơ`,
  handedIn: msg`Nộp lưu`,
  withdrawn: msg`Rút lại lần nộp lưu`,
  returned: msg`Lưu trữ trả lại`,
  archived: msg`Lưu trữ tiếp nhận`,
  packaged: msg`Xuất gói hồ sơ`,
  retentionExtended: msg`Kéo dài thời hạn bảo quản`,
  destructionDecided: msg`Ghi quyết định hủy`,
  destroyed: msg`Ghi biên bản hủy`,
  drafted: msg`Lập danh mục`,
  edited: msg`Sửa danh mục`,
  approved: msg`Phê duyệt danh mục`,
  proposed: msg`Nộp lưu`,
  received: msg`Tiếp nhận`,
};
