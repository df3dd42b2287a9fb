import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CertificateStatus, SigningWay } from '../../contract/index.ts';

/** What each way is called, and what it asks of the person. */
export const WAY_WORDS: Record<SigningWay, { name: MessageDescriptor; how: MessageDescriptor }> = {
  serverKey: {
    name: msg`Khóa giữ trên máy chủ`,
    how: msg`Nhập mã PIN của khóa.`,
  },
  pkcs11: {
    name: msg`Thiết bị ký của máy chủ (HSM)`,
    how: msg`Nhập mã PIN của thiết bị.`,
  },
  csc: {
    name: msg`Ký số từ xa`,
    how: msg`Nhập mã PIN và mã xác nhận (OTP) mà dịch vụ gửi.`,
  },
  tokenService: {
    name: msg`USB token trên máy này`,
    how: msg`Phần mềm ký trên máy sẽ mở và hỏi mã PIN của thiết bị.`,
  },
  upload: {
    name: msg`Tải lên tệp đã ký`,
    how: msg`Tải tệp về, ký bằng phần mềm bất kỳ, rồi nộp lại tại đây.`,
  },
};

/** Why a certificate cannot sign now. */
export const UNFIT_WORDS: Partial<Record<CertificateStatus, MessageDescriptor>> = {
  notYetValid: msg`chưa có hiệu lực`,
  expired: msg`đã hết hạn`,
  revoked: msg`đã bị thu hồi`,
  held: msg`đang tạm dừng`,
};
