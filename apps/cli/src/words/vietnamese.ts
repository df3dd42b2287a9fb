import { vietnameseErrors } from './vietnamese-errors.ts';
import { vietnameseUsage } from './vietnamese-usage.ts';

type Reasons = Readonly<Record<string, { why: string; todo: string }>>;

const ASK_SENDER = 'Không dùng văn bản khi chưa hỏi lại nơi gửi.';
const ASK_TIMESTAMPED = 'Đề nghị nơi gửi cung cấp bản có dấu thời gian.';

const reasons: Reasons = {
  FORMAT_FAILURE: {
    why: 'Chữ ký không đúng định dạng hoặc tệp đã bị sửa sau khi ký.',
    todo: ASK_SENDER,
  },
  HASH_FAILURE: { why: 'Nội dung đã bị thay đổi sau khi ký.', todo: ASK_SENDER },
  SIG_CRYPTO_FAILURE: { why: 'Chữ ký không khớp với chứng thư.', todo: ASK_SENDER },
  SIG_CONSTRAINTS_FAILURE: { why: 'Chữ ký thiếu thành phần bắt buộc.', todo: ASK_SENDER },
  CHAIN_CONSTRAINTS_FAILURE: { why: 'Chứng thư không được cấp cho việc ký này.', todo: ASK_SENDER },
  CERTIFICATE_CHAIN_GENERAL_FAILURE: { why: 'Chuỗi chứng thư không hợp lệ.', todo: ASK_SENDER },
  CRYPTO_CONSTRAINTS_FAILURE: {
    why: 'Thuật toán hoặc khóa ký quá yếu.',
    todo: 'Đề nghị nơi gửi ký lại bằng thuật toán hiện hành.',
  },
  EXPIRED: { why: 'Chứng thư đã hết hạn lúc ký.', todo: ASK_SENDER },
  NOT_YET_VALID: { why: 'Chứng thư chưa có hiệu lực lúc ký.', todo: ASK_SENDER },
  REVOKED: { why: 'Chứng thư đã bị thu hồi trước khi ký.', todo: ASK_SENDER },
  REVOKED_NO_POE: {
    why: 'Chứng thư đã bị thu hồi, không có bằng chứng là ký trước đó.',
    todo: ASK_TIMESTAMPED,
  },
  NO_SIGNING_CERTIFICATE_FOUND: {
    why: 'Trong tệp không có chứng thư của người ký.',
    todo: 'Đề nghị nơi gửi cung cấp bản có kèm chứng thư.',
  },
  NO_CERTIFICATE_CHAIN_FOUND: {
    why: 'Chứng thư không dẫn tới chứng thư gốc nào trong --anchors.',
    todo: 'Kiểm tra lại --anchors, thêm chứng thư trung gian bằng --intermediates, hoặc hỏi nơi gửi.',
  },
  OUT_OF_BOUNDS_NO_POE: {
    why: 'Chứng thư nay đã hết hạn, không có dấu thời gian chứng minh lúc ký.',
    todo: ASK_TIMESTAMPED,
  },
  NO_POE: { why: 'Không có bằng chứng về thời điểm ký.', todo: ASK_TIMESTAMPED },
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
    why: 'Chưa biết chứng thư có bị thu hồi không.',
    todo: 'Chạy lại với tình trạng chứng thư: --online, hoặc --crl, --ocsp.',
  },
};

export const vietnamese = {
  usage: vietnameseUsage.all,
  commands: vietnameseUsage.commands,
  errors: vietnameseErrors,
  outcomes: { valid: 'HỢP LỆ', indeterminate: 'CHƯA ĐỦ CƠ SỞ', invalid: 'KHÔNG HỢP LỆ' },
  verify: {
    statement: {
      valid: 'Mọi chữ ký đều hợp lệ và nội dung còn nguyên như khi ký.',
      indeterminate: 'Chưa đủ bằng chứng để kết luận.',
      invalid: 'Có chữ ký không hợp lệ. Không dùng văn bản này khi chưa xác minh với nơi gửi.',
    },
    unsigned: 'Tệp không có chữ ký số nào.',
    removed: 'Chữ ký đã bị gỡ khỏi tệp.',
    noAnchors: `Chưa nêu tổ chức chứng thực được tin cậy, nên không chữ ký nào có thể hợp lệ. Cần làm:
  1. tải chứng thư gốc từ nơi tổ chức chứng thực công bố và đối chiếu dấu vân tay SHA-256;
  2. chạy lại với --anchors <tệp hoặc thư mục chứng thư gốc>.`,
    signature: 'Chữ ký',
    why: 'Vì sao',
    todo: 'Cần làm gì',
    signer: 'Người ký',
    clock: 'Dấu thời gian của',
    issuer: 'Nơi cấp chứng thư',
    time: 'Thời điểm ký',
    timeProven: 'theo dấu thời gian',
    timeClaimed: 'theo máy của người ký, chưa được chứng thực',
    timeUnknown: 'không rõ',
    covers: 'Phần được ký',
    coversAll: 'toàn bộ tệp',
    coversRevision: (revision: number, count: number) =>
      `bản ${revision} trong ${count} bản của tệp`,
    coversBroken: 'không xác định được',
    after: 'Sau khi ký',
    afterPermitted: (kinds: string) => `chỉ có thay đổi được phép: ${kinds}`,
    afterForbidden: (kinds: string) => `bị sửa: ${kinds}`,
    level: 'Mức',
    provable: 'Chứng minh được',
    provableUntil: (day: string) => `đến ${day}; trước đó cần thêm dấu thời gian mới`,
    reasons,
  },
  status: {
    refused: (url: string) =>
      `Không hỏi ${url}: máy này chưa được phép, thêm --allow-host nếu tin cậy.`,
    failed: (what: string) => `Không hỏi được tình trạng chứng thư: ${what}`,
  },
  sign: {
    ask: 'Mật khẩu của khóa:',
    done: (output: string, subject: string, level: string) =>
      `Đã ký ${output}\n  Người ký  ${subject}\n  Mức       ${level}`,
  },
  timestamp: {
    done: (output: string, time: string) => `Đã đóng dấu thời gian ${time}: ${output}`,
    untrusted: 'Chưa kiểm tra dấu thời gian do ai cấp: nêu --anchors <chứng thư gốc> để kiểm tra.',
  },
  facts: {
    kind: 'Loại',
    version: 'Phiên bản PDF',
    pages: 'Số trang',
    bytes: 'Dung lượng (byte)',
    revisions: 'Số lần lưu',
    textFields: 'Ô điền',
    signatures: 'Chữ ký',
    evidence: 'Bằng chứng kèm theo (DSS)',
    certificates: 'Chứng thư',
    fieldName: 'Ô chữ ký',
    type: 'Kiểu',
    level: 'Mức',
    subject: 'Chủ thể',
    issuer: 'Nơi cấp',
    serialNumber: 'Số sê-ri',
    claimedTime: 'Giờ tự khai',
    timestamp: 'Dấu thời gian',
    reason: 'Lý do',
    location: 'Nơi ký',
    coverage: 'Bao trùm',
    laterChanges: 'Thay đổi sau đó',
    notBefore: 'Hiệu lực từ',
    notAfter: 'Hiệu lực đến',
    isCa: 'Là tổ chức chứng thực',
    keyUsage: 'Mục đích khóa',
    genTime: 'Thời điểm',
    policy: 'Chính sách',
    hashAlgorithm: 'Thuật toán băm',
    digest: 'Giá trị băm',
    accuracyMs: 'Sai số (ms)',
    sha256: 'SHA-256',
    ocspUrls: 'Địa chỉ OCSP',
    crlUrls: 'Địa chỉ CRL',
    entries: 'Mục riêng của chữ ký (VRI)',
    unreadable: 'Không đọc được',
    ocspResponses: 'Trả lời OCSP',
    crls: 'Danh sách thu hồi',
    cmsBytes: 'Độ dài CMS (byte)',
  } as Readonly<Record<string, string>>,
};
