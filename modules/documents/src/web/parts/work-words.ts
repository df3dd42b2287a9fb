import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { WorkSection } from '../../contract/index.ts';

type SectionWords = {
  title: MessageDescriptor;
  /** The act that each row waits for. */
  verb: MessageDescriptor;
  /** The list that holds all of them. */
  to: string;
  search: Record<string, string | boolean>;
};

export const SECTIONS: Record<WorkSection['key'], SectionWords> = {
  toSign: {
    title: msg`Chờ tôi ký`,
    verb: msg`Ký số`,
    to: '/outgoing',
    search: { state: 'submitted', mine: true },
  },
  toSeal: {
    title: msg`Chờ cấp số, đóng dấu`,
    verb: msg`Cấp số`,
    to: '/outgoing',
    search: { state: 'signed' },
  },
  toIssue: {
    title: msg`Chờ phát hành`,
    verb: msg`Phát hành`,
    to: '/outgoing',
    search: { state: 'sealed' },
  },
  toRecord: {
    title: msg`Văn bản mới đến, chờ vào sổ`,
    verb: msg`Vào sổ`,
    to: '/incoming',
    search: { state: 'arrived' },
  },
  toAnswer: {
    title: msg`Nơi gửi thu hồi, cập nhật, thay thế: chờ trả lời`,
    verb: msg`Trả lời`,
    to: '/incoming',
    search: { asked: true },
  },
  toDirect: {
    title: msg`Chờ ý kiến chỉ đạo`,
    verb: msg`Chỉ đạo`,
    to: '/incoming',
    search: { state: 'recorded' },
  },
  toWork: {
    title: msg`Giao cho tôi xử lý`,
    verb: msg`Xử lý`,
    to: '/incoming',
    search: { mine: true },
  },
  toRevise: {
    title: msg`Dự thảo của tôi`,
    verb: msg`Soạn tiếp`,
    to: '/outgoing',
    search: { state: 'drafting', mine: true },
  },
};
