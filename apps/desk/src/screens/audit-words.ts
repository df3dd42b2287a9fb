import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What each recorded act is called. An act without words here is shown by its own name. */
const ACTIONS: Readonly<Record<string, MessageDescriptor>> = {
  'session.signIn': msg`Đăng nhập`,
  'session.refuseSignIn': msg`Đăng nhập bị từ chối`,
  'session.signOut': msg`Đăng xuất`,
  'session.revoke': msg`Kết thúc phiên khác`,
  'session.actAs': msg`Đổi chức vụ làm việc`,
  'account.changePassword': msg`Đổi mật khẩu`,
  'account.beginTotp': msg`Bắt đầu bật xác thực hai lớp`,
  'account.confirmTotp': msg`Bật xác thực hai lớp`,
  'account.removeTotp': msg`Tắt xác thực hai lớp`,
  'directory.delegate': msg`Ủy quyền`,
  'directory.endDelegation': msg`Kết thúc ủy quyền`,
  'directory.recordSuccession': msg`Ghi thay đổi tổ chức`,
  'trust.sign': msg`Dùng khóa ký của cá nhân`,
  'trust.seal': msg`Dùng khóa của cơ quan`,
  'trust.sealAttachment': msg`Đóng dấu tệp đính kèm`,
  'trust.preserve': msg`Gia hạn bằng chứng của tệp đã ký`,
  'trust.takeEvidence': msg`Tải gói bằng chứng`,
  'trust.refusePin': msg`Mã PIN bị từ chối`,
  'trust.registerCertificate': msg`Ghi chứng thư vào sổ`,
  'trust.recordRevocation': msg`Ghi thu hồi chứng thư`,
  'trust.learnRevocation': msg`Biết nơi cấp đã thu hồi chứng thư`,
  'trust.registerDevice': msg`Thêm thiết bị, dịch vụ`,
  'trust.retireDevice': msg`Ngừng dùng thiết bị, dịch vụ`,
  'trust.draftRequest': msg`Lập dự thảo đề nghị chứng thư`,
  'trust.editedRequest': msg`Sửa dự thảo đề nghị chứng thư`,
  'trust.submittedRequest': msg`Gửi duyệt đề nghị chứng thư`,
  'trust.withdrawnRequest': msg`Rút lại đề nghị chứng thư`,
  'trust.returnedRequest': msg`Trả lại đề nghị chứng thư`,
  'trust.approvedRequest': msg`Duyệt đề nghị chứng thư`,
  'trust.sentRequest': msg`Gửi đề nghị chứng thư tới nơi cấp`,
  'trust.grantedRequest': msg`Nhập kết quả đề nghị chứng thư`,
  'trust.refusedRequest': msg`Ghi nơi cấp từ chối đề nghị`,
  'trust.handedOverRequest': msg`Bàn giao theo đề nghị chứng thư`,
  'trust.cancelledRequest': msg`Hủy dự thảo đề nghị chứng thư`,
  'trust.proposeAnchor': msg`Đề nghị tin cậy cơ quan chứng thực`,
  'trust.proposeWithdrawal': msg`Đề nghị thôi tin cậy cơ quan chứng thực`,
  'trust.confirmAnchorChange': msg`Xác nhận thay đổi tin cậy`,
  'trust.refuseAnchorChange': msg`Từ chối thay đổi tin cậy`,
  'trust.cancelAnchorChange': msg`Rút lại đề nghị thay đổi tin cậy`,
  'documents.draft': msg`Lập dự thảo`,
  'documents.edit': msg`Sửa dự thảo`,
  'documents.submit': msg`Trình ký`,
  'documents.withdraw': msg`Rút về`,
  'documents.return': msg`Trả lại`,
  'documents.sign': msg`Ký số`,
  'documents.seal': msg`Cấp số, đóng dấu cơ quan`,
  'documents.issue': msg`Phát hành`,
  'documents.delete': msg`Xóa dự thảo`,
  'documents.receive': msg`Nhận văn bản đến`,
  'documents.receiveStatus': msg`Nhận trạng thái từ nơi nhận`,
  'documents.keepUnreadable': msg`Giữ gói tin không đọc được`,
  'documents.record': msg`Vào sổ`,
  'documents.direct': msg`Chỉ đạo`,
  'documents.start': msg`Bắt đầu xử lý`,
  'documents.report': msg`Báo cáo tiến độ`,
  'documents.complete': msg`Hoàn thành`,
  'documents.reply': msg`Trả lời`,
  'documents.view': msg`Xem tệp`,
  'documents.download': msg`Tải tệp`,
};

const SUBJECTS: Readonly<Record<string, MessageDescriptor>> = {
  account: msg`Tài khoản`,
  session: msg`Phiên đăng nhập`,
  outgoing: msg`Văn bản đi`,
  incoming: msg`Văn bản đến`,
  packet: msg`Gói tin`,
  delegation: msg`Ủy quyền ký`,
  document: msg`Văn bản`,
  post: msg`Chức vụ`,
  certificate: msg`Chứng thư số`,
  request: msg`Đề nghị chứng thư`,
  anchor: msg`Cơ quan chứng thực`,
  device: msg`Thiết bị, dịch vụ`,
  succession: msg`Thay đổi tổ chức`,
};

export function findActionWords(action: string): MessageDescriptor | undefined {
  return ACTIONS[action];
}

export function findSubjectWords(type: string): MessageDescriptor | undefined {
  return SUBJECTS[type];
}

export const AUDIT_ACTIONS = Object.entries(ACTIONS).map(([code, words]) => ({ code, words }));
