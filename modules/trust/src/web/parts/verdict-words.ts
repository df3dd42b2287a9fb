import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

type Words = Readonly<Record<string, MessageDescriptor>>;

/** Why a signature is not valid, by the sub-indication of EN 319 102-1. */
export const REASONS: Words = {
  FORMAT_FAILURE: msg`Chữ ký không đúng định dạng hoặc tệp đã bị sửa sau khi ký.`,
  HASH_FAILURE: msg`Nội dung đã bị thay đổi sau khi ký.`,
  SIG_CRYPTO_FAILURE: msg`Chữ ký không khớp với chứng thư.`,
  SIG_CONSTRAINTS_FAILURE: msg`Chữ ký thiếu thành phần bắt buộc.`,
  CHAIN_CONSTRAINTS_FAILURE: msg`Chứng thư không được dùng cho việc ký này.`,
  CERTIFICATE_CHAIN_GENERAL_FAILURE: msg`Chuỗi chứng thư không hợp lệ.`,
  CRYPTO_CONSTRAINTS_FAILURE: msg`Thuật toán ký quá yếu.`,
  EXPIRED: msg`Chứng thư đã hết hạn lúc ký.`,
  NOT_YET_VALID: msg`Chứng thư chưa có hiệu lực lúc ký.`,
  REVOKED: msg`Chứng thư đã bị thu hồi trước khi ký.`,
  REVOKED_NO_POE: msg`Chứng thư đã bị thu hồi, không chứng minh được là ký trước đó.`,
  NO_SIGNING_CERTIFICATE_FOUND: msg`Không có chứng thư của người ký trong tệp.`,
  NO_CERTIFICATE_CHAIN_FOUND: msg`Chứng thư không do tổ chức chứng thực được tin cậy cấp.`,
  OUT_OF_BOUNDS_NO_POE: msg`Chứng thư đã hết hạn, không có dấu thời gian chứng minh lúc ký.`,
  NO_POE: msg`Không có bằng chứng về thời điểm ký.`,
  TRY_LATER: msg`Chưa hỏi được tình trạng thu hồi của chứng thư; kiểm tra lại sau.`,
};

/** Why nothing could be judged at all. */
export const PROBLEMS: Words = {
  NOT_A_PDF: msg`Tệp này không phải PDF nên không có chữ ký để kiểm tra.`,
  NOT_SIGNED: msg`Tệp không có chữ ký số.`,
  UNSIGNED_CHANGES: msg`Số, ngày hoặc nội dung khác được điền sau chữ ký cuối cùng; không ai ký xác nhận phần đó.`,
  SIGNATURE_REMOVED: msg`Chữ ký đã bị gỡ khỏi tệp. Không dùng văn bản này khi chưa xác minh với nơi gửi.`,
  PDF_DAMAGED: msg`Tệp PDF bị hỏng, không kiểm tra được chữ ký.`,
  PDF_ENCRYPTED: msg`Tệp PDF có mật khẩu nên không kiểm tra được chữ ký.`,
  PDF_TOO_LARGE: msg`Tệp PDF quá lớn để kiểm tra.`,
  PDF_LIMIT_EXCEEDED: msg`Tệp PDF phức tạp quá mức nên không kiểm tra.`,
};

/** Checks in the order made, by their name or by the code of what failed. */
export const CHECKS: Words = {
  PLACEMENT: msg`Chữ ký nằm đúng chỗ trong tệp`,
  LATER_CHANGES: msg`Không có thay đổi trái phép sau khi ký`,
  SIGNED_DATA: msg`Nội dung khớp với lúc ký`,
  STRENGTH: msg`Thuật toán và khóa đủ mạnh`,
  TIMESTAMP: msg`Dấu thời gian hợp lệ`,
  CERTIFICATE_PATH: msg`Chứng thư do tổ chức được tin cậy cấp, còn hiệu lực lúc ký`,
  REVOCATION: msg`Chứng thư không bị thu hồi`,
  MODIFIED_AFTER_SIGNING: msg`Tệp đã bị sửa sau khi ký`,
  DIGEST_MISMATCH: msg`Nội dung không khớp với lúc ký`,
};

/** Changes after a signature, both those that are allowed and those that break it. */
export const CHANGES: Words = {
  SIGNATURE_ADDED: msg`thêm chữ ký`,
  SIGNATURE_FIELD_ADDED: msg`thêm ô chữ ký`,
  DOCUMENT_TIMESTAMP_ADDED: msg`thêm dấu thời gian`,
  VALIDATION_DATA_ADDED: msg`thêm dữ liệu xác minh`,
  DOCUMENT_INFO_CHANGED: msg`đổi thông tin mô tả tệp`,
  FIELD_FILLED: msg`điền số và ngày`,
  ANNOTATION_ADDED: msg`thêm ghi chú`,
  CATALOG_CHANGED: msg`đổi cấu trúc tệp`,
  PAGE_CHANGED: msg`đổi nội dung trang`,
  FORM_CHANGED: msg`đổi biểu mẫu`,
  FIELD_CHANGED: msg`đổi trường đã khóa`,
  FIELD_ADDED: msg`thêm trường`,
  ANNOTATIONS_CHANGED: msg`đổi chú thích`,
  OBJECT_CHANGED: msg`đổi nội dung đã ký`,
  MISSING_OBJECT_DEFINED: msg`chèn nội dung mới`,
  CROSS_REFERENCE_REPLACED: msg`thay bảng tham chiếu`,
  TRAILER_CHANGED: msg`đổi phần cuối tệp`,
  TRAILING_DATA: msg`thêm dữ liệu sau phần đã ký`,
  REVISION_UNREADABLE: msg`thêm phần không đọc được`,
};
