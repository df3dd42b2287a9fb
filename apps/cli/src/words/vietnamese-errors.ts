import type { ErrorDetails } from '@hien-luong/contract';

/** What a person reads when a command did not come to its end: the thing, the reason, the way on. */
type Say = (details: ErrorDetails) => string;

export const vietnameseErrors: Readonly<Record<string, Say>> = {
  USAGE: ({ what }) => `Lệnh chưa đúng: ${what}.`,
  FILE_UNREADABLE: ({ path, reason }) => `Không đọc được ${path} (${reason}).`,
  FILE_EXISTS: ({ path }) => `${path} đã có. Chọn tên khác bằng -o, hoặc thêm --force để ghi đè.`,
  FILE_NOT_WRITABLE: ({ path, reason }) => `Không ghi được ${path} (${reason}).`,
  FILE_UNKNOWN: ({ path }) => `${path} không phải PDF, chứng thư hay dấu thời gian.`,
  CERTIFICATE_UNREADABLE: ({ path }) =>
    `${path ?? 'Tệp'} không có chứng thư đọc được. Cần tệp PEM hoặc DER.`,
  CERTIFICATE_NOT_IN_FORCE: ({ subject, from, to }) =>
    `Chưa ký: chứng thư của ${subject} chỉ có hiệu lực từ ${from} đến ${to}.`,
  CERTIFICATE_NOT_FOR_SIGNING: ({ subject }) =>
    `Chưa ký: chứng thư của ${subject} không được cấp để ký văn bản.`,
  KEY_UNREADABLE: ({ path }) =>
    `Không đọc được khóa ${path}. Cần PEM (PKCS #8); tệp .p12 đổi bằng: openssl pkcs12 -in khoa.p12 -out khoa.pem.`,
  KEY_MISMATCH: ({ path }) => `Khóa ${path} không phải khóa của chứng thư đã nêu.`,
  PASSPHRASE_MISSING: ({ path }) =>
    `Khóa ${path} có mật khẩu. Nêu --passphrase-env <tên biến> hoặc --passphrase-file <tệp>.`,
  PASSPHRASE_WRONG: ({ path }) => `Mật khẩu của khóa ${path} không đúng.`,
  TIMESTAMP_UNAVAILABLE: ({ url, reason }) =>
    `Không lấy được dấu thời gian từ ${url}: ${reason}. Kiểm tra địa chỉ và mạng rồi thử lại.`,
  TIMESTAMP_UNTRUSTED: ({ url, reason }) =>
    `Dấu thời gian của ${url} không dẫn tới chứng thư gốc trong --anchors (${reason}).`,
  EVIDENCE_MISSING: ({ what }) =>
    `Chưa đủ bằng chứng cho mức này: ${what}. Thêm --anchors, --intermediates, --online, --crl hoặc --ocsp.`,
  TIME_INVALID: ({ text }) =>
    `Thời điểm "${text}" chưa đúng: viết 2026-11-25 hoặc 2026-11-25T08:00:00+07:00.`,
  NOT_A_PDF: () => 'Tệp không phải PDF.',
  PDF_ENCRYPTED: () => 'Tệp PDF có mật khẩu nên không đọc được. Cần bản không đặt mật khẩu.',
  PDF_DAMAGED: () => 'Tệp PDF bị hỏng. Tải lại tệp từ nơi nhận được.',
  PDF_TOO_LARGE: () => 'Tệp PDF quá lớn.',
  PDF_LIMIT_EXCEEDED: () => 'Tệp PDF phức tạp quá mức cho phép.',
  PDF_CERTIFIED_FINAL: () => 'Văn bản đã được khóa, không cho ký thêm.',
  SIGNATURE_TOO_LARGE: () => 'Chữ ký lớn hơn chỗ dành sẵn. Bớt chứng thư kèm theo.',
};
