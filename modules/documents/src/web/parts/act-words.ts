import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What a sender asked, by its kind. */
export const REQUESTS: Readonly<Record<string, MessageDescriptor>> = {
  recall: msg`Nơi gửi thu hồi`,
  update: msg`Nơi gửi cập nhật`,
  replace: msg`Nơi gửi thay thế`,
};

/** Acts in a document's history, by the verb that its timeline carries. */
export const ACTS: Readonly<Record<string, MessageDescriptor>> = {
  drafted: msg`Lập dự thảo`,
  edited: msg`Sửa dự thảo`,
  attached: msg`Đính kèm tệp`,
  detached: msg`Bỏ tệp`,
  submitted: msg`Trình ký`,
  withdrawn: msg`Rút về`,
  returned: msg`Trả lại`,
  signed: msg`Ký số`,
  sealed: msg`Cấp số, đóng dấu cơ quan`,
  issued: msg`Phát hành`,
  givenUp: msg`Xóa dự thảo`,
  recalled: msg`Thu hồi`,
  transferred: msg`Bàn giao cho đơn vị kế thừa`,
  updated: msg`Cập nhật`,
  replaced: msg`Có văn bản thay thế`,
  requestAgreed: msg`Đồng ý với nơi gửi`,
  requestRefused: msg`Không đồng ý với nơi gửi`,
  copyRequested: msg`Trình duyệt sao`,
  copyApproved: msg`Duyệt sao`,
  copyCancelled: msg`Không sao`,
  copyMade: msg`Lập bản sao`,
  copyHandedOver: msg`Chuyển bản giấy`,
  arrived: msg`Văn bản đến`,
  recorded: msg`Vào sổ`,
  directed: msg`Chỉ đạo xử lý`,
  started: msg`Bắt đầu xử lý`,
  progressed: msg`Báo cáo tiến độ`,
  completed: msg`Hoàn thành`,
  replied: msg`Trả lời`,
};
