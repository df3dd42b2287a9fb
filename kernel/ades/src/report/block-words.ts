import type { BlockName } from '../outcome/journal.ts';
import type { Words } from './words.ts';

export const BLOCK_WORDS: Readonly<Record<BlockName, Words>> = {
  FORMAT_CHECKING: { vi: 'Kiểm tra định dạng', en: 'Format checking' },
  SIGNING_CERTIFICATE_IDENTIFICATION: {
    vi: 'Xác định chứng thư ký',
    en: 'Identification of the signing certificate',
  },
  CONTEXT_INITIALIZATION: {
    vi: 'Khởi tạo quy tắc kiểm tra',
    en: 'Validation context initialisation',
  },
  CERTIFICATE_VALIDATION: { vi: 'Kiểm tra chứng thư', en: 'X.509 certificate validation' },
  CRYPTOGRAPHIC_VERIFICATION: { vi: 'Kiểm tra mật mã', en: 'Cryptographic verification' },
  SIGNATURE_ACCEPTANCE: { vi: 'Chấp nhận chữ ký', en: 'Signature acceptance validation' },
  BASIC_VALIDATION: { vi: 'Kiểm tra chữ ký cơ bản', en: 'Validation as a basic signature' },
  TIMESTAMP_VALIDATION: { vi: 'Kiểm tra dấu thời gian', en: 'Timestamp validation' },
  VALIDATION_WITH_TIME: {
    vi: 'Kiểm tra theo thời điểm được chứng minh',
    en: 'Validation with time and long-term material',
  },
  PAST_CERTIFICATE_VALIDATION: {
    vi: 'Kiểm tra chứng thư trong quá khứ',
    en: 'Past certificate validation',
  },
  PAST_SIGNATURE_VALIDATION: {
    vi: 'Kiểm tra chữ ký trong quá khứ',
    en: 'Past signature validation',
  },
  LONG_TERM_VALIDATION: { vi: 'Kiểm tra dài hạn', en: 'Long-term validation' },
  OWN_RECORD: {
    vi: 'Đối chiếu thời điểm thu hồi, tạm dừng',
    en: 'Comparison with revocation and suspension',
  },
};
