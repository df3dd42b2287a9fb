import type { Constraint } from '../outcome/constraint.ts';
import type { Words } from './words.ts';

/** What each check asks, said as what should be the case. */
export const CONSTRAINT_WORDS: Readonly<Record<Constraint, Words>> = {
  FORMAT_CONFORMS: { vi: 'Chữ ký đúng định dạng', en: 'The signature conforms to its format' },
  SIGNING_CERTIFICATE_FOUND: {
    vi: 'Có chứng thư của người ký',
    en: 'The signing certificate is at hand',
  },
  SIGNING_CERTIFICATE_MATCHES: {
    vi: 'Chứng thư đúng là chứng thư mà chữ ký chỉ ra',
    en: 'The certificate is the one that the signature names',
  },
  SIGNING_CERTIFICATE_REFERENCED: {
    vi: 'Chữ ký gắn với chứng thư như định dạng yêu cầu',
    en: 'The signature refers to its certificate as the format demands',
  },
  SIGNING_CERTIFICATE_BOUND: {
    vi: 'Chứng thư được gắn bằng giá trị băm đã ký',
    en: 'The certificate is bound by a signed digest',
  },
  SIGNATURE_POLICY_AVAILABLE: {
    vi: 'Có chính sách ký mà người ký nêu',
    en: 'The signature policy that the signer names is at hand',
  },
  SIGNATURE_POLICY_PROCESSED: {
    vi: 'Chính sách ký đọc được',
    en: 'The signature policy can be processed',
  },
  CHAIN_FOUND: {
    vi: 'Có chuỗi chứng thư tới tổ chức được tin cậy',
    en: 'A chain leads to a trust anchor',
  },
  ANCHOR_TRUSTED: {
    vi: 'Tổ chức gốc được tin cậy tại thời điểm xét',
    en: 'The trust anchor is trusted at the time',
  },
  CHAIN_VALID: { vi: 'Chuỗi chứng thư hợp lệ', en: 'The chain is valid' },
  CERTIFICATE_USAGE_FITS: {
    vi: 'Chứng thư được cấp cho mục đích này',
    en: 'The certificate is meant for this use',
  },
  CERTIFICATE_IN_VALIDITY: {
    vi: 'Chứng thư trong thời hạn hiệu lực',
    en: 'The certificate is within its validity',
  },
  CERTIFICATE_NOT_REVOKED: {
    vi: 'Chứng thư không bị thu hồi',
    en: 'The certificate is not revoked',
  },
  CERTIFICATE_NOT_SUSPENDED: {
    vi: 'Chứng thư không bị tạm dừng',
    en: 'The certificate is not on hold',
  },
  AUTHORITY_NOT_REVOKED: {
    vi: 'Chứng thư của tổ chức cấp không bị thu hồi',
    en: 'The issuing authority is not revoked',
  },
  SIGNER_REVOCATION_KNOWN: {
    vi: 'Biết tình trạng thu hồi của người ký',
    en: 'The revocation status of the signer is known',
  },
  SIGNER_REVOCATION_FRESH: {
    vi: 'Thông tin thu hồi của người ký đủ mới',
    en: 'The revocation status of the signer is recent enough',
  },
  AUTHORITY_REVOCATION_KNOWN: {
    vi: 'Biết tình trạng thu hồi của tổ chức cấp',
    en: 'The revocation status of the authority is known',
  },
  AUTHORITY_REVOCATION_FRESH: {
    vi: 'Thông tin thu hồi của tổ chức cấp đủ mới',
    en: 'The revocation status of the authority is recent enough',
  },
  CLOCK_REVOCATION_KNOWN: {
    vi: 'Biết tình trạng thu hồi của máy chủ dấu thời gian',
    en: 'The revocation status of the timestamp authority is known',
  },
  CLOCK_REVOCATION_COVERS_STAMP: {
    vi: 'Thông tin thu hồi có giá trị cho lúc gắn dấu thời gian',
    en: 'The revocation status speaks for the time of the stamp',
  },
  CLOCK_REVOCATION_FRESH: {
    vi: 'Thông tin thu hồi của máy chủ dấu thời gian còn mới',
    en: 'The revocation status of the timestamp authority is recent',
  },
  REVOCATION_ISSUER_IN_VALIDITY: {
    vi: 'Nơi ký thông tin thu hồi còn hiệu lực',
    en: 'The issuer of the revocation data is within its validity',
  },
  CHAIN_ALGORITHMS_RELIABLE: {
    vi: 'Thuật toán của chuỗi chứng thư còn an toàn',
    en: 'The algorithms of the chain are reliable',
  },
  SIGNED_DATA_FOUND: { vi: 'Có nội dung đã ký', en: 'The signed data is at hand' },
  SIGNED_DATA_INTACT: { vi: 'Nội dung còn nguyên vẹn', en: 'The signed data is intact' },
  SIGNATURE_INTACT: {
    vi: 'Giá trị chữ ký khớp với khóa của chứng thư',
    en: 'The signature value was made with the key of the certificate',
  },
  SIGNATURE_ALGORITHMS_RELIABLE: {
    vi: 'Thuật toán ký an toàn tại thời điểm xét',
    en: 'The algorithms of the signature are reliable at the time',
  },
  IMPRINT_MATCHES: {
    vi: 'Dấu thời gian gắn đúng dữ liệu này',
    en: 'The timestamp is over this data',
  },
  TIMESTAMP_PASSED: {
    vi: 'Dấu thời gian hợp lệ tại thời điểm kiểm tra',
    en: 'The timestamp is valid at the present',
  },
  TIMESTAMP_NOT_AHEAD: {
    vi: 'Dấu thời gian không ở tương lai',
    en: 'The timestamp is not in the future',
  },
  SIGNED_AFTER_ISSUANCE: {
    vi: 'Chữ ký có sau khi chứng thư bắt đầu hiệu lực',
    en: 'The signature is younger than the certificate',
  },
  SIGNED_BEFORE_EXPIRY: {
    vi: 'Chữ ký có trước khi chứng thư hết hạn',
    en: 'The signature is older than the end of the certificate',
  },
  STATUS_PROVEN_IN_TIME: {
    vi: 'Chữ ký có trước khi chứng thư bị thu hồi hoặc tạm dừng',
    en: 'The signature is older than the revocation',
  },
  TIMESTAMPS_IN_ORDER: {
    vi: 'Các dấu thời gian đúng thứ tự',
    en: 'The timestamps are in order',
  },
  TIMESTAMP_DELAY_KEPT: {
    vi: 'Dấu thời gian gắn đủ sớm sau giờ ký',
    en: 'The timestamp came soon enough',
  },
  PAST_CHAIN_VALID: {
    vi: 'Chuỗi chứng thư từng hợp lệ khi chứng thư còn hiệu lực',
    en: 'The chain was valid while the certificate was',
  },
  PAST_EVIDENCE_PROVEN: {
    vi: 'Dữ liệu xác minh được chứng minh có từ trước',
    en: 'The evidence is proven to be old enough',
  },
  SIGNATURE_PROVEN_IN_TIME: {
    vi: 'Chữ ký được chứng minh có trước mốc còn tin được',
    en: 'The signature is proven by the control time',
  },
  WEAK_MATERIAL_PROVEN_IN_TIME: {
    vi: 'Chữ ký có trước khi thuật toán hết an toàn',
    en: 'The signature is older than the end of its algorithms',
  },
  REVOCATION_ISSUER_PROVEN: {
    vi: 'Nơi ký thông tin thu hồi được chứng minh có khi còn hiệu lực',
    en: 'The issuer of the revocation data is proven within its validity',
  },
  PROVEN_BEFORE_RECORD: {
    vi: 'Chữ ký được chứng minh có trước khi chứng thư bị thu hồi, tạm dừng',
    en: 'The signature is proven to be older than the revocation or suspension',
  },
};
