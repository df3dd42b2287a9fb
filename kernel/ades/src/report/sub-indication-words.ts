import type { SubIndication } from '../outcome/indication.ts';
import type { Words } from './words.ts';

/** Why, and what to do about it. Written to follow a semicolon, without a full stop. */
export type ReasonWords = { readonly reason: Words; readonly action: Words };

const ASK_SENDER: Words = {
  vi: 'không sử dụng văn bản này; đề nghị nơi gửi gửi lại bản gốc',
  en: 'do not use this document; ask the sender for the original',
};
const ASK_TIMESTAMPED: Words = {
  vi: 'đề nghị nơi gửi cung cấp bản có dấu thời gian gắn trước thời điểm đó',
  en: 'ask the sender for a copy that was timestamped before that time',
};
const ASK_ADMINISTRATOR: Words = {
  vi: 'chuyển tệp cho đơn vị quản trị kỹ thuật kiểm tra chứng thư',
  en: 'have the technical staff look at the certificates',
};

export const SUB_INDICATION_WORDS: Readonly<Record<SubIndication, ReasonWords>> = {
  FORMAT_FAILURE: {
    reason: {
      vi: 'chữ ký không đúng định dạng hoặc tệp đã bị sửa theo cách không được phép sau khi ký',
      en: 'the signature is malformed, or the file was changed after signing in a way not allowed',
    },
    action: ASK_SENDER,
  },
  HASH_FAILURE: {
    reason: {
      vi: 'nội dung đã bị thay đổi sau khi ký',
      en: 'the content was changed after signing',
    },
    action: ASK_SENDER,
  },
  SIG_CRYPTO_FAILURE: {
    reason: {
      vi: 'chữ ký không phải do khóa của chứng thư này tạo ra',
      en: 'the signature was not made with the key of this certificate',
    },
    action: ASK_SENDER,
  },
  REVOKED: {
    reason: {
      vi: 'có bằng chứng chữ ký được tạo sau khi chứng thư bị thu hồi',
      en: 'it is proven that the signature was made after the certificate was revoked',
    },
    action: ASK_SENDER,
  },
  EXPIRED: {
    reason: {
      vi: 'có bằng chứng chữ ký được tạo sau khi chứng thư hết hạn',
      en: 'it is proven that the signature was made after the certificate expired',
    },
    action: ASK_SENDER,
  },
  NOT_YET_VALID: {
    reason: {
      vi: 'có bằng chứng chữ ký được tạo trước khi chứng thư có hiệu lực',
      en: 'it is proven that the signature was made before the certificate became valid',
    },
    action: ASK_SENDER,
  },
  SIG_CONSTRAINTS_FAILURE: {
    reason: {
      vi: 'chữ ký thiếu thành phần mà quy tắc kiểm tra yêu cầu',
      en: 'the signature lacks something that the validation policy asks for',
    },
    action: {
      vi: 'đề nghị nơi gửi ký lại bằng phần mềm ký số đáp ứng quy định',
      en: 'ask the sender to sign again with conforming software',
    },
  },
  CHAIN_CONSTRAINTS_FAILURE: {
    reason: {
      vi: 'chứng thư không được cấp cho mục đích ký này',
      en: 'the certificate was not issued for signing of this kind',
    },
    action: {
      vi: 'đề nghị nơi gửi ký lại bằng chứng thư dùng để ký văn bản',
      en: 'ask the sender to sign with a certificate for signing documents',
    },
  },
  CERTIFICATE_CHAIN_GENERAL_FAILURE: {
    reason: {
      vi: 'chuỗi chứng thư có lỗi nên không xác nhận được người ký',
      en: 'the chain of certificates is faulty, so the signer is not confirmed',
    },
    action: ASK_ADMINISTRATOR,
  },
  CRYPTO_CONSTRAINTS_FAILURE: {
    reason: {
      vi: 'thuật toán hoặc độ dài khóa không còn đủ an toàn cho văn bản',
      en: 'an algorithm or key length is not strong enough for documents',
    },
    action: {
      vi: 'đề nghị nơi gửi ký lại bằng thuật toán và khóa đang được chấp nhận',
      en: 'ask the sender to sign again with an accepted algorithm and key',
    },
  },
  POLICY_PROCESSING_ERROR: {
    reason: {
      vi: 'chính sách ký nêu trong chữ ký không đọc được',
      en: 'the signature policy named in the signature cannot be processed',
    },
    action: ASK_ADMINISTRATOR,
  },
  SIGNATURE_POLICY_NOT_AVAILABLE: {
    reason: {
      vi: 'không có chính sách ký nêu trong chữ ký để đối chiếu',
      en: 'the signature policy named in the signature is not at hand',
    },
    action: ASK_ADMINISTRATOR,
  },
  TIMESTAMP_ORDER_FAILURE: {
    reason: {
      vi: 'các dấu thời gian mâu thuẫn nhau về thứ tự',
      en: 'the timestamps contradict one another in their order',
    },
    action: ASK_ADMINISTRATOR,
  },
  NO_SIGNING_CERTIFICATE_FOUND: {
    reason: {
      vi: 'không có chứng thư của người ký, hoặc chứng thư kèm theo không phải chứng thư đã ký',
      en: 'the certificate of the signer is missing, or the one enclosed is another',
    },
    action: {
      vi: 'đề nghị nơi gửi gửi lại văn bản kèm chứng thư của người ký',
      en: 'ask the sender for the document with the certificate of the signer',
    },
  },
  NO_CERTIFICATE_CHAIN_FOUND: {
    reason: {
      vi: 'chứng thư không do tổ chức chứng thực mà hệ thống này tin cậy cấp',
      en: 'the certificate was not issued by an authority that is trusted here',
    },
    action: {
      vi: 'xác minh người ký bằng cách khác, hoặc đề nghị quản trị bổ sung tổ chức chứng thực đã được kiểm tra',
      en: 'verify the signer otherwise, or have the authority added once it was checked',
    },
  },
  NO_CERTIFICATE_CHAIN_FOUND_NO_POE: {
    reason: {
      vi: 'tổ chức chứng thực không còn được tin cậy và không chứng minh được chữ ký có trước thời điểm đó',
      en: 'the authority is no longer trusted, and the signature is not proven to be older than that',
    },
    action: ASK_TIMESTAMPED,
  },
  REVOKED_NO_POE: {
    reason: {
      vi: 'chứng thư của người ký đã bị thu hồi và không chứng minh được chữ ký có trước khi thu hồi',
      en: 'the certificate was revoked, and the signature is not proven to be older than that',
    },
    action: ASK_TIMESTAMPED,
  },
  REVOKED_CA_NO_POE: {
    reason: {
      vi: 'chứng thư của tổ chức chứng thực đã bị thu hồi và không chứng minh được chữ ký có trước khi thu hồi',
      en: 'the certificate of the authority was revoked, and the signature is not proven to be older',
    },
    action: ASK_TIMESTAMPED,
  },
  OUT_OF_BOUNDS_NOT_REVOKED: {
    reason: {
      vi: 'chứng thư của người ký ngoài thời hạn hiệu lực và không chứng minh được chữ ký có trong thời hạn đó',
      en: 'the certificate is outside its validity, and the signature is not proven to lie within it',
    },
    action: ASK_TIMESTAMPED,
  },
  OUT_OF_BOUNDS_NO_POE: {
    reason: {
      vi: 'chứng thư của người ký ngoài thời hạn hiệu lực và không chứng minh được chữ ký có khi chứng thư còn hiệu lực',
      en: 'the certificate is outside its validity, and nothing proves that it was valid when it signed',
    },
    action: ASK_TIMESTAMPED,
  },
  REVOCATION_OUT_OF_BOUNDS_NO_POE: {
    reason: {
      vi: 'thông tin thu hồi do chứng thư đã hết hạn ký và không chứng minh được nó có từ trước',
      en: 'the revocation data is by a certificate that expired, and is not proven to be older',
    },
    action: {
      vi: 'lấy thông tin thu hồi mới của tổ chức chứng thực rồi kiểm tra lại',
      en: 'get new revocation data from the authority and check again',
    },
  },
  CRYPTO_CONSTRAINTS_FAILURE_NO_POE: {
    reason: {
      vi: 'thuật toán đã hết thời hạn an toàn và không chứng minh được chữ ký hoặc chứng thư có từ trước',
      en: 'an algorithm has ended, and signature or certificates are not proven to be older than that',
    },
    action: ASK_TIMESTAMPED,
  },
  NO_POE: {
    reason: {
      vi: 'thiếu bằng chứng về thời điểm tồn tại của chữ ký hoặc của dữ liệu xác minh',
      en: 'there is no proof of when the signature or its validation data existed',
    },
    action: ASK_TIMESTAMPED,
  },
  TRY_LATER: {
    reason: {
      vi: 'chưa có thông tin thu hồi đủ mới của chứng thư',
      en: 'there is no revocation data that is recent enough',
    },
    action: {
      vi: 'kết nối tới tổ chức chứng thực hoặc nạp danh sách thu hồi mới rồi kiểm tra lại',
      en: 'connect to the authority or load a new revocation list, and check again',
    },
  },
  SIGNED_DATA_NOT_FOUND: {
    reason: {
      vi: 'không có nội dung đã ký để đối chiếu',
      en: 'the content that was signed is not at hand',
    },
    action: {
      vi: 'cung cấp đủ tệp nội dung đi kèm chữ ký rồi kiểm tra lại',
      en: 'provide the files that belong to the signature and check again',
    },
  },
};
