import type { StateTone } from '@hien-luong/ui';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DispatchState, LoggedCall, Partner } from '../../contract.ts';

export type Words = { word: MessageDescriptor; tone: StateTone };

/** How it stands with a partner, the most pressing first. */
export function standingOf(partner: Partner): Words {
  if (partner.isSuspended) return { word: msg`Tạm dừng`, tone: 'quiet' };
  if (partner.failingSince !== null) return { word: msg`Không liên lạc được`, tone: 'refused' };
  if (partner.refusedCount > 0) return { word: msg`Có gói bị từ chối`, tone: 'attention' };
  if (partner.carrier === null) return { word: msg`Sẵn sàng`, tone: 'good' };
  if (partner.lastOkAt === null) return { word: msg`Chưa kết nối`, tone: 'quiet' };
  return { word: msg`Hoạt động`, tone: 'good' };
}

export const STATES: Readonly<Record<DispatchState, Words>> = {
  waiting: { word: msg`Đang chờ`, tone: 'attention' },
  sent: { word: msg`Đã chuyển`, tone: 'good' },
  refused: { word: msg`Bị từ chối`, tone: 'refused' },
};

export const PACKET_KINDS: Readonly<Record<'document' | 'status', MessageDescriptor>> = {
  document: msg`Văn bản`,
  status: msg`Trạng thái`,
};

const CALLS: Readonly<Record<string, MessageDescriptor>> = {
  send: msg`Gửi gói tin`,
  'list edoc': msg`Hỏi văn bản đến`,
  'list status': msg`Hỏi trạng thái đến`,
  fetch: msg`Lấy gói tin`,
  'confirm done': msg`Báo đã nhận`,
  'confirm fail': msg`Báo không dùng được`,
  'list agencies': msg`Lấy danh sách cơ quan`,
  'record agencies': msg`Ghi danh sách cơ quan`,
  sendEdoc: msg`Gửi gói tin`,
  getEdoc: msg`Lấy gói tin`,
  downloadEdoc: msg`Lấy gói tin`,
  updateStatus: msg`Xác nhận đã lấy`,
  getReceivedEdocList: msg`Hỏi văn bản đến`,
  getSentEdocList: msg`Hỏi văn bản đã gửi`,
  getAgenciesList: msg`Lấy danh sách cơ quan`,
};

/** What a call did, in words where there are some. */
export function wordOfCall({ operation }: LoggedCall): MessageDescriptor | string {
  return CALLS[operation] ?? operation;
}
