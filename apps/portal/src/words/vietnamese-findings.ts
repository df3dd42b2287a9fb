type Texts = Readonly<Record<string, string>>;
type Advice = Readonly<Record<string, { why: string; todo: string }>>;

const ASK_SENDER =
  'Không dùng văn bản khi chưa hỏi lại cơ quan, người gửi qua kênh liên lạc chính thức.';

const ASK_TIMESTAMPED = 'Đề nghị nơi gửi cung cấp bản có dấu thời gian.';

/** Why a signature is not valid, by sub-indication of EN 319 102-1, and what a person can do. */
const reasons: Advice = {
  FORMAT_FAILURE: {
    why: 'Chữ ký không đúng định dạng hoặc tệp đã bị sửa sau khi ký.',
    todo: ASK_SENDER,
  },
  HASH_FAILURE: { why: 'Nội dung đã bị thay đổi sau khi ký.', todo: ASK_SENDER },
  SIG_CRYPTO_FAILURE: { why: 'Chữ ký không khớp với chứng thư.', todo: ASK_SENDER },
  SIG_CONSTRAINTS_FAILURE: { why: 'Chữ ký thiếu thành phần bắt buộc.', todo: ASK_SENDER },
  CHAIN_CONSTRAINTS_FAILURE: {
    why: 'Chứng thư không được cấp cho việc ký này.',
    todo: ASK_SENDER,
  },
  CERTIFICATE_CHAIN_GENERAL_FAILURE: {
    why: 'Chuỗi chứng thư không hợp lệ.',
    todo: ASK_SENDER,
  },
  CRYPTO_CONSTRAINTS_FAILURE: {
    why: 'Thuật toán hoặc khóa ký quá yếu.',
    todo: 'Đề nghị nơi gửi ký lại bằng thuật toán hiện hành.',
  },
  EXPIRED: { why: 'Chứng thư đã hết hạn lúc ký.', todo: ASK_SENDER },
  NOT_YET_VALID: { why: 'Chứng thư chưa có hiệu lực lúc ký.', todo: ASK_SENDER },
  REVOKED: { why: 'Chứng thư đã bị thu hồi trước khi ký.', todo: ASK_SENDER },
  REVOKED_NO_POE: {
    why: 'Chứng thư đã bị thu hồi, và không có bằng chứng là văn bản được ký trước đó.',
    todo: 'Đề nghị nơi gửi cung cấp bản có dấu thời gian, hoặc xác nhận bằng văn bản.',
  },
  NO_SIGNING_CERTIFICATE_FOUND: {
    why: 'Trong tệp không có chứng thư của người ký.',
    todo: 'Đề nghị nơi gửi cung cấp bản có kèm chứng thư.',
  },
  NO_CERTIFICATE_CHAIN_FOUND: {
    why: 'Chứng thư không do tổ chức chứng thực mà hệ thống này tin cậy cấp.',
    todo: 'Hỏi nơi gửi chứng thư do ai cấp. Chữ ký này chưa nói lên người ký là ai.',
  },
  OUT_OF_BOUNDS_NO_POE: {
    why: 'Chứng thư nay đã hết hạn, và không có dấu thời gian chứng minh lúc ký.',
    todo: ASK_TIMESTAMPED,
  },
  NO_POE: {
    why: 'Không có bằng chứng về thời điểm ký.',
    todo: ASK_TIMESTAMPED,
  },
  NO_CERTIFICATE_CHAIN_FOUND_NO_POE: {
    why: 'Chứng thư không dẫn tới chứng thư gốc còn được tin cậy, và không có bằng chứng về thời điểm ký.',
    todo: ASK_TIMESTAMPED,
  },
  REVOKED_CA_NO_POE: {
    why: 'Chứng thư của một tổ chức chứng thực đã bị thu hồi, không có bằng chứng là ký trước đó.',
    todo: ASK_TIMESTAMPED,
  },
  OUT_OF_BOUNDS_NOT_REVOKED: {
    why: 'Chứng thư nay đã hết hạn và không bị thu hồi, nhưng không có bằng chứng về thời điểm ký.',
    todo: ASK_TIMESTAMPED,
  },
  REVOCATION_OUT_OF_BOUNDS_NO_POE: {
    why: 'Thông tin thu hồi đã quá hạn, không có bằng chứng về thời điểm ký.',
    todo: ASK_TIMESTAMPED,
  },
  CRYPTO_CONSTRAINTS_FAILURE_NO_POE: {
    why: 'Thuật toán ký nay không còn đủ mạnh, không có bằng chứng là ký khi còn đủ mạnh.',
    todo: ASK_TIMESTAMPED,
  },
  TIMESTAMP_ORDER_FAILURE: { why: 'Các dấu thời gian trong tệp mâu thuẫn nhau.', todo: ASK_SENDER },
  SIGNATURE_POLICY_NOT_AVAILABLE: {
    why: 'Chữ ký theo một chính sách ký không có ở đây.',
    todo: ASK_SENDER,
  },
  POLICY_PROCESSING_ERROR: {
    why: 'Không áp dụng được chính sách ký mà chữ ký nêu.',
    todo: ASK_SENDER,
  },
  SIGNED_DATA_NOT_FOUND: { why: 'Không tìm thấy nội dung đã ký.', todo: ASK_SENDER },
  TRY_LATER: {
    why: 'Chưa hỏi được tổ chức chứng thực xem chứng thư có bị thu hồi không.',
    todo: 'Kiểm tra lại sau ít phút.',
  },
};

/** Why nothing could be judged, or what no signature vouches for. */
const problems: Advice = {
  NOT_A_PDF: {
    why: 'Tệp này không phải PDF nên không có chữ ký để kiểm tra.',
    todo: 'Chọn tệp PDF gốc nhận được. Bản chụp màn hình, bản quét và tệp soạn thảo không kiểm tra được.',
  },
  NOT_SIGNED: {
    why: 'Tệp không có chữ ký số nào.',
    todo: 'Nếu văn bản phải có chữ ký số, hãy đề nghị nơi gửi cung cấp tệp gốc.',
  },
  UNSIGNED_CHANGES: {
    why: 'Số, ngày hoặc nội dung khác được điền sau chữ ký cuối cùng; không ai ký xác nhận phần đó.',
    todo: 'Xem đúng bản đã ký ở dưới, hoặc hỏi lại nơi gửi về phần điền thêm.',
  },
  SIGNATURE_REMOVED: { why: 'Chữ ký đã bị gỡ khỏi tệp.', todo: ASK_SENDER },
  PDF_DAMAGED: {
    why: 'Tệp PDF bị hỏng nên không kiểm tra được chữ ký.',
    todo: 'Tải lại tệp từ nơi nhận được, hoặc đề nghị gửi lại.',
  },
  PDF_ENCRYPTED: {
    why: 'Tệp PDF được đặt mật khẩu nên không đọc được chữ ký.',
    todo: 'Đề nghị nơi gửi cung cấp bản không đặt mật khẩu. Đừng tự gỡ mật khẩu: việc đó làm mất chữ ký.',
  },
  PDF_TOO_LARGE: {
    why: 'Tệp PDF quá lớn đối với trang này.',
    todo: 'Kiểm tra trên máy bằng lệnh hien-luong verify, không giới hạn như ở đây.',
  },
  PDF_LIMIT_EXCEEDED: {
    why: 'Tệp PDF phức tạp quá mức mà trang này kiểm tra.',
    todo: 'Kiểm tra trên máy bằng lệnh hien-luong verify.',
  },
  SIGNATURES_OVER_LIMIT: {
    why: 'Tệp có nhiều chữ ký hơn mức mà trang này kiểm tra trong một lần (64 chữ ký).',
    todo: 'Kiểm tra trên máy bằng lệnh hien-luong verify.',
  },
};

/** Why a request was refused before anything was judged. */
const refusals: Advice = {
  FILE_MISSING: {
    why: 'Chưa có tệp nào được gửi, hoặc tệp rỗng.',
    todo: 'Chọn một tệp PDF có nội dung rồi bấm Kiểm tra.',
  },
  FORM_INVALID: {
    why: 'Dữ liệu gửi lên không đúng dạng.',
    todo: 'Mở lại trang, chọn một tệp rồi gửi. Mỗi lần chỉ kiểm tra một tệp.',
  },
  UPLOAD_TOO_LARGE: {
    why: 'Tệp vượt quá dung lượng cho phép.',
    todo: 'Chọn tệp nhỏ hơn, hoặc kiểm tra trên máy bằng lệnh hien-luong verify.',
  },
  CHECKS_TOO_MANY: {
    why: 'Có quá nhiều lượt kiểm tra từ địa chỉ mạng này, hoặc hệ thống đang bận.',
    todo: 'Đợi một phút rồi thử lại.',
  },
  REQUESTS_TOO_MANY: {
    why: 'Có quá nhiều yêu cầu từ địa chỉ mạng này.',
    todo: 'Đợi một phút rồi thử lại.',
  },
  DOCUMENT_NOT_FOUND: {
    why: 'Không có văn bản đã phát hành nào mang mã này.',
    todo: 'Gõ lại đúng mã in trên văn bản. Nếu vẫn không có, hỏi cơ quan ghi trên văn bản trước khi dùng.',
  },
  FILE_DIFFERENT: {
    why: 'Tệp vừa chọn không phải tệp đã kiểm tra.',
    todo: 'Chọn lại đúng tệp đó, hoặc kiểm tra tệp mới từ đầu.',
  },
  REVISION_NOT_FOUND: {
    why: 'Tệp không có bản được yêu cầu.',
    todo: 'Kiểm tra lại tệp từ đầu.',
  },
  ORIGIN_FORBIDDEN: {
    why: 'Yêu cầu đến từ một trang khác nên không được nhận.',
    todo: 'Mở trang kiểm tra tại địa chỉ này rồi gửi tệp.',
  },
  ROUTE_NOT_FOUND: {
    why: 'Không có trang này.',
    todo: 'Kiểm tra lại địa chỉ, hoặc mở trang kiểm tra.',
  },
  INTERNAL: {
    why: 'Hệ thống gặp lỗi khi kiểm tra. Tệp không được lưu lại.',
    todo: 'Thử lại sau. Nếu vẫn lỗi, báo cho cơ quan quản trị kèm mã dưới đây.',
  },
};

/** Checks in the order made, by name or by the code of what failed. */
const checks: Texts = {
  PLACEMENT: 'Chữ ký nằm đúng chỗ trong tệp',
  LATER_CHANGES: 'Không có thay đổi trái phép sau khi ký',
  SIGNED_DATA: 'Nội dung khớp với lúc ký',
  STRENGTH: 'Thuật toán và khóa đủ mạnh',
  TIMESTAMP: 'Dấu thời gian hợp lệ',
  CERTIFICATE_PATH: 'Chứng thư do tổ chức được tin cậy cấp, có hiệu lực lúc ký',
  REVOCATION: 'Chứng thư không bị thu hồi',
  MODIFIED_AFTER_SIGNING: 'Tệp bị sửa sau khi ký',
  CONTENT_DIGEST_MISMATCH: 'Nội dung không khớp với lúc ký',
  SIGNATURE_INVALID: 'Chữ ký không khớp với chứng thư',
  ISSUER_NOT_FOUND: 'Chứng thư không do tổ chức được tin cậy cấp',
};

/** Kinds of change after a signature. */
const changes: Texts = {
  SIGNATURE_ADDED: 'thêm chữ ký',
  SIGNATURE_FIELD_ADDED: 'thêm ô chữ ký',
  DOCUMENT_TIMESTAMP_ADDED: 'thêm dấu thời gian',
  VALIDATION_DATA_ADDED: 'thêm dữ liệu xác minh',
  DOCUMENT_INFO_CHANGED: 'đổi thông tin mô tả tệp',
  FIELD_FILLED: 'điền số và ngày',
  ANNOTATION_ADDED: 'thêm ghi chú',
  CATALOG_CHANGED: 'đổi cấu trúc tệp',
  PAGE_CHANGED: 'đổi nội dung trang',
  FORM_CHANGED: 'đổi biểu mẫu',
  FIELD_CHANGED: 'đổi trường đã khóa',
  FIELD_ADDED: 'thêm trường',
  ANNOTATIONS_CHANGED: 'đổi chú thích',
  OBJECT_CHANGED: 'đổi nội dung đã ký',
  MISSING_OBJECT_DEFINED: 'chèn nội dung mới',
  CROSS_REFERENCE_REPLACED: 'thay bảng tham chiếu',
  TRAILER_CHANGED: 'đổi phần cuối tệp',
  TRAILING_DATA: 'thêm dữ liệu sau phần đã ký',
  REVISION_UNREADABLE: 'thêm phần không đọc được',
};

export const vietnameseFindings = { reasons, problems, refusals, checks, changes };
