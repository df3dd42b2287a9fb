import type { StateTone } from '@hien-luong/ui';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OutgoingState, RecipientState, SigningCapacity } from '../../contract/index.ts';

export type StateWords = { word: MessageDescriptor; tone: StateTone };

export const OUTGOING_STATES: Record<OutgoingState, StateWords> = {
  drafting: { word: msg`Dự thảo`, tone: 'quiet' },
  submitted: { word: msg`Chờ ký`, tone: 'act' },
  signed: { word: msg`Chờ cấp số, đóng dấu`, tone: 'act' },
  sealed: { word: msg`Chờ phát hành`, tone: 'act' },
  issued: { word: msg`Đã phát hành`, tone: 'good' },
  cancelled: { word: msg`Không sao`, tone: 'refused' },
  recalled: { word: msg`Đã thu hồi`, tone: 'refused' },
  transferred: { word: msg`Đã bàn giao`, tone: 'quiet' },
  replaced: { word: msg`Đã thay thế`, tone: 'quiet' },
};

export const RECIPIENT_STATES: Record<RecipientState, StateWords> = {
  queued: { word: msg`Chờ gửi`, tone: 'quiet' },
  sent: { word: msg`Đã gửi đi`, tone: 'quiet' },
  failed: { word: msg`Không gửi được`, tone: 'refused' },
  arrived: { word: msg`Đã đến`, tone: 'act' },
  returned: { word: msg`Trả lại`, tone: 'refused' },
  accepted: { word: msg`Đã vào sổ`, tone: 'act' },
  assigned: { word: msg`Đã phân công`, tone: 'act' },
  inProgress: { word: msg`Đang xử lý`, tone: 'act' },
  completed: { word: msg`Hoàn thành`, tone: 'good' },
  recallRequested: { word: msg`Chờ trả lời thu hồi`, tone: 'attention' },
  recalled: { word: msg`Đã hủy`, tone: 'refused' },
};

const CAPACITIES: Record<SigningCapacity, MessageDescriptor> = {
  head: msg`Người đứng đầu`,
  onBehalf: msg`TM. Thay mặt tập thể`,
  acting: msg`Q. Quyền`,
  deputy: msg`KT. Ký thay người đứng đầu`,
  byOrder: msg`TL. Thừa lệnh`,
  mandated: msg`TUQ. Thừa ủy quyền`,
};

/** `null` leaves it to the signer's post or delegation. */
export function capacityWords(capacity: SigningCapacity | null): MessageDescriptor {
  return capacity === null ? msg`Theo chức vụ và ủy quyền` : CAPACITIES[capacity];
}

export const URGENCIES = {
  normal: msg`Thường`,
  urgent: msg`Khẩn`,
  veryUrgent: msg`Thượng khẩn`,
  express: msg`Hỏa tốc`,
  timedExpress: msg`Hỏa tốc hẹn giờ`,
};
