import type { ProblemWords } from './problem-code.ts';

/** Refusals of those who run the exchange with other systems, in both languages. */
export const vietnameseExchangeProblems = {
  PARTNER_NOT_FOUND: ['Không tìm thấy hệ thống này.', 'Tải lại trang Liên thông.'],
  SYSTEM_ID_CONFLICT: [
    'Mã hệ thống này đã được đăng ký.',
    'Chọn mã khác, hoặc cấp khóa mới cho hệ thống đã có.',
  ],
  AGENCY_ROUTED_CONFLICT: [
    'Cơ quan này đang liên thông qua một hệ thống khác.',
    'Bỏ cơ quan khỏi hệ thống kia trước rồi thêm lại ở đây.',
  ],
  DISPATCH_NOT_FOUND: [
    'Gói tin này không còn ở trạng thái bị từ chối.',
    'Tải lại trang để xem trạng thái mới nhất.',
  ],
} as const satisfies Record<string, ProblemWords>;

export const englishExchangeProblems: Readonly<
  Record<keyof typeof vietnameseExchangeProblems, ProblemWords>
> = {
  PARTNER_NOT_FOUND: ['This system was not found.', 'Reload the page of exchange.'],
  SYSTEM_ID_CONFLICT: [
    'A system is registered under this id already.',
    'Choose another id, or give the existing system a new secret.',
  ],
  AGENCY_ROUTED_CONFLICT: [
    'This agency is reached by another system.',
    'Remove it from that system first, then add it here.',
  ],
  DISPATCH_NOT_FOUND: [
    'This packet is no longer refused.',
    'Reload the page to see where it stands.',
  ],
};
