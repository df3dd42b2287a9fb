import { EdxmlError } from '@hien-luong/edxml';
import type { RequestFault } from '@hien-luong/vxp';
import { ExchangeError, type ExchangeErrorCode } from '../exchange-error.ts';

export type VxpFault = { code: string; description: string };

/**
 * The protocol has codes and words; no list of its codes is public, so ours are those of HTTP, which
 * say to any engineer what is meant.
 */
const WHO: Record<RequestFault, string> = {
  SIGNATURE_MISSING: 'Thiếu chữ ký của yêu cầu trong phần đầu (sign-header, hash-header)',
  SIGNATURE_TOO_LARGE: 'Phần đầu được ký dài quá mức cho phép',
  SIGNED_TEXT_MALFORMED: 'Nội dung được ký (sign-header) không đọc được',
  SYSTEM_UNKNOWN: 'Mã hệ thống hoặc khóa bí mật không đúng',
  SIGNATURE_INVALID: 'Mã hệ thống hoặc khóa bí mật không đúng',
  HEADER_DIFFERS: 'Phần đầu của yêu cầu khác với nội dung đã ký',
  TIMESTAMP_MALFORMED: 'Thời điểm trong yêu cầu không đúng dạng ddMMyyyyTHHmmss+SSSS',
};

const WHAT: Partial<Record<ExchangeErrorCode, [code: string, description: string]>> = {
  PARTNER_UNREACHABLE: ['503', 'Chưa xử lý được, hãy gửi lại'],
  PARTNER_REFUSED: ['422', 'Gói tin bị từ chối'],
  SYSTEM_SUSPENDED: ['403', 'Hệ thống đang bị tạm dừng kết nối, hãy liên hệ quản trị viên'],
  SENDER_NOT_YOURS: ['403', 'Hệ thống không được gửi thay cơ quan'],
  MESSAGE_TYPE_WRONG: [
    '422',
    'messagetype không khớp với gói tin: edoc là văn bản, status là trạng thái',
  ],
  RECIPIENT_MISSING: ['422', 'Gói tin không có nơi nhận'],
  DELIVERY_UNKNOWN: ['404', 'Không có văn bản mang docId này trong hộp của hệ thống'],
  PARAMETER_INVALID: ['400', 'Tham số thiếu hoặc sai'],
  FILE_DIGEST_MISMATCH: [
    '422',
    'Gói tin không khớp hash-file: nhận thiếu hoặc bị sửa, hãy gửi lại',
  ],
  FILE_EMPTY: ['422', 'Không có gói tin trong thân yêu cầu'],
  FILE_TOO_LARGE: ['413', 'Gói tin lớn quá mức cho phép'],
  TOO_MANY_REQUESTS: ['429', 'Gọi quá nhiều lần trong một phút, hãy chờ rồi gọi lại'],
  OPERATION_UNKNOWN: ['404', 'Không có chức năng này'],
  AGENCIES_BY_ADMINISTRATOR: ['403', 'Cơ quan do quản trị viên của tỉnh đăng ký'],
};

export function faultOfRequest(fault: RequestFault): VxpFault {
  return { code: '401', description: WHO[fault] };
}

/** Undefined for what is our own failure and nobody else's business. */
export function faultOf(error: unknown): VxpFault | undefined {
  if (error instanceof ExchangeError) {
    const words = WHAT[error.code];
    if (words === undefined) return undefined;
    const [code, description] = words;
    const [about] = Object.values(error.details);
    return { code, description: about === undefined ? description : `${description}: ${about}` };
  }
  if (!(error instanceof EdxmlError)) return undefined;
  const { element } = error.details;
  const where = element === undefined ? '' : ` (${element})`;
  return { code: '422', description: `Gói tin không đọc được: ${error.code}${where}` };
}
