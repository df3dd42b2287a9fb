import type { ErrorDetails } from '@hien-luong/contract';

/** What a person reads when a command did not come to its end: the thing, the reason, the way on. */
type Say = (details: ErrorDetails) => string;

/** An archive that two readers could take for two things. */
export const ZIP_REFUSED = [
  'ZIP_MALFORMED',
  'ZIP_AMBIGUOUS',
  'ZIP_HIDDEN_DATA',
  'ZIP_HEADERS_DIFFER',
  'ZIP_NAME_REFUSED',
  'ZIP_NAME_TWICE',
  'ZIP_METHOD_UNSUPPORTED',
  'ZIP64_UNSUPPORTED',
  'ZIP_NOT_A_FILE',
  'ZIP_TOO_LARGE',
  'ZIP_BOMB',
  'ZIP_CONTENT_DAMAGED',
] as const;

export const XML_REFUSED = ['XML_TOO_LARGE', 'XML_TOO_DEEP', 'XML_NOT_CANONICALIZABLE'] as const;

/** Codes that ask the same of a person. */
export function everyOf(codes: readonly string[], text: string): Record<string, Say> {
  return Object.fromEntries(codes.map((code) => [code, () => text]));
}

export const vietnameseErrors: Readonly<Record<string, Say>> = {
  USAGE: ({ what }) => `Lệnh chưa đúng: ${what}.`,
  FILE_UNREADABLE: ({ path, reason }) => `Không đọc được ${path} (${reason}).`,
  FILE_EXISTS: ({ path }) => `${path} đã có. Chọn tên khác bằng -o, hoặc thêm --force để ghi đè.`,
  FILE_NOT_WRITABLE: ({ path, reason }) => `Không ghi được ${path} (${reason}).`,
  FILE_UNKNOWN: ({ path }) =>
    `${path} không phải PDF, XML, gói ASiC-E, chứng thư hay dấu thời gian.`,
  CERTIFICATE_UNREADABLE: ({ path }) =>
    `${path ?? 'Tệp'} không có chứng thư đọc được. Cần tệp PEM hoặc DER.`,
  CERTIFICATE_NOT_IN_FORCE: ({ subject, from, to }) =>
    `Chưa ký: chứng thư của ${subject} chỉ có hiệu lực từ ${from} đến ${to}.`,
  CERTIFICATE_NOT_FOR_SIGNING: ({ subject }) =>
    `Chưa ký: chứng thư của ${subject} không được cấp để ký văn bản.`,
  KEY_UNREADABLE: ({ path }) =>
    `Không đọc được khóa ${path}. Cần PEM (PKCS #8); tệp .p12, .pfx thì nêu bằng --p12.`,
  KEY_MISMATCH: ({ path }) => `Khóa ${path} không phải khóa của chứng thư đã nêu.`,
  PASSPHRASE_MISSING: ({ path }) =>
    `Khóa ${path} có mật khẩu. Nêu --passphrase-env <tên biến> hoặc --passphrase-file <tệp>.`,
  PASSPHRASE_WRONG: ({ path }) => `Mật khẩu của khóa ${path} không đúng.`,
  PKCS12_UNREADABLE: ({ path }) =>
    `${path} không phải tệp PKCS #12 đọc được. Xuất lại tệp .p12 từ nơi giữ khóa.`,
  PKCS12_OLD: ({ path }) =>
    `${path} được bảo vệ bằng thuật toán cũ hoặc lạ. Đổi sang AES: openssl pkcs12 -legacy -in ${path} -out khoa.pem, rồi openssl pkcs12 -export -in khoa.pem -out moi.p12; xong thì xóa khoa.pem.`,
  PKCS12_INCOMPLETE: ({ path }) =>
    `${path} cần có đúng một khóa và chứng thư của khóa đó. Xuất lại kèm cả hai.`,
  XML_KEY_UNSUPPORTED: () => 'Loại khóa này không ký được XML. Dùng khóa RSA hoặc ECDSA P-256.',
  ASICE_FILE_NAME_REFUSED: ({ name }) =>
    `Tên tệp ${name} dành riêng cho gói. Đổi tên tệp rồi ký lại.`,
  TIMESTAMP_UNAVAILABLE: ({ url, reason }) =>
    `Không lấy được dấu thời gian từ ${url}: ${reason}. Kiểm tra địa chỉ và mạng rồi thử lại.`,
  TIMESTAMP_UNTRUSTED: ({ url, reason }) =>
    `Dấu thời gian của ${url} không dẫn tới chứng thư gốc trong --anchors (${reason}).`,
  EVIDENCE_MISSING: ({ what }) =>
    `Chưa đủ bằng chứng cho mức này: ${what}. Thêm --anchors, --intermediates, --online, --crl hoặc --ocsp.`,
  TIME_INVALID: ({ text }) =>
    `Thời điểm "${text}" chưa đúng: viết 2026-11-25 hoặc 2026-11-25T08:00:00+07:00.`,
  FORMAT_UNKNOWN: ({ path }) =>
    `${path} không phải PDF, XML hay gói ASiC-E (.asice, .sce), nên không có chữ ký để kiểm tra.`,
  REPORT_EMPTY: ({ path }) =>
    `${path} không có chữ ký nào để lập báo cáo ETSI. Dùng --report simple.`,
  ASICE_TYPE_MISSING: () => 'Tệp nén này không phải gói ASiC-E.',
  ZIP_ENCRYPTED: () => 'Gói có mật khẩu nên không đọc được. Cần bản không đặt mật khẩu.',
  ...everyOf(ZIP_REFUSED, 'Gói bị hỏng hoặc dựng sai cách nên không được đọc. Tải lại từ nơi gửi.'),
  XML_MALFORMED: () => 'Tệp không phải XML đọc được. Tải lại tệp từ nơi nhận được.',
  XML_DTD_REFUSED: () => 'Tệp XML có DTD nên không được đọc: văn bản ký số không có DTD.',
  XML_ENCODING_UNSUPPORTED: () => 'Tệp XML không theo mã UTF-8 nên không đọc được.',
  ...everyOf(XML_REFUSED, 'Tệp XML lớn hoặc phức tạp quá mức cho phép.'),
  NOT_A_PDF: () => 'Tệp không phải PDF.',
  PDF_ENCRYPTED: () => 'Tệp PDF có mật khẩu nên không đọc được. Cần bản không đặt mật khẩu.',
  PDF_DAMAGED: () => 'Tệp PDF bị hỏng. Tải lại tệp từ nơi nhận được.',
  PDF_TOO_LARGE: () => 'Tệp PDF quá lớn.',
  PDF_LIMIT_EXCEEDED: () => 'Tệp PDF phức tạp quá mức cho phép.',
  PDF_CERTIFIED_FINAL: () => 'Văn bản đã được khóa, không cho ký thêm.',
  SIGNATURE_TOO_LARGE: () => 'Chữ ký lớn hơn chỗ dành sẵn. Bớt chứng thư kèm theo.',
};
