import type { Outcome, Verdict, VerdictWords } from '../contract/index.ts';

export type FileAdvice = { why: VerdictWords; todo: VerdictWords };

const ASK_SENDER: VerdictWords = {
  vi: 'Không dùng văn bản khi chưa hỏi lại cơ quan, người gửi qua kênh liên lạc chính thức.',
  en: 'Do not rely on the document before the sender confirms it by an official channel.',
};
const USE_COMMAND: VerdictWords = {
  vi: 'Kiểm tra trên máy bằng lệnh hien-luong verify.',
  en: 'Check it on your own computer with the command hien-luong verify.',
};
const FETCH_AGAIN: VerdictWords = {
  vi: 'Tải lại tệp từ nơi nhận được, hoặc đề nghị gửi lại.',
  en: 'Fetch the file again, or ask the sender to send it again.',
};

/** Why nothing could be judged, or what no signature vouches for. */
const PROBLEMS: Readonly<Record<string, FileAdvice>> = {
  FORMAT_UNKNOWN: {
    why: {
      vi: 'Tệp này không phải PDF, XML hay gói .asice nên không có chữ ký để kiểm tra.',
      en: 'This file is no PDF, XML or .asice container, so there is no signature to check.',
    },
    todo: {
      vi: 'Chọn tệp gốc nhận được. Bản chụp màn hình, bản quét và tệp soạn thảo không kiểm tra được.',
      en: 'Choose the file as you received it. Screenshots, scans and office files cannot be checked.',
    },
  },
  NOT_SIGNED: {
    why: { vi: 'Tệp không có chữ ký số nào.', en: 'The file has no digital signature.' },
    todo: {
      vi: 'Nếu văn bản phải có chữ ký số, hãy đề nghị nơi gửi cung cấp tệp gốc.',
      en: 'If it should have one, ask the sender for the original file.',
    },
  },
  ONLY_TIMESTAMPS: {
    why: {
      vi: 'Tệp chỉ có dấu thời gian, không có chữ ký của ai.',
      en: 'The file has timestamps and nobody’s signature.',
    },
    todo: {
      vi: 'Nếu văn bản phải có chữ ký số, hãy đề nghị nơi gửi cung cấp tệp gốc.',
      en: 'If it should be signed, ask the sender for the original file.',
    },
  },
  UNSIGNED_CHANGES: {
    why: {
      vi: 'Số, ngày hoặc nội dung khác được điền sau chữ ký cuối cùng; không ai ký xác nhận phần đó.',
      en: 'A number, a date or something else was filled in after the last signature; nobody signed that part.',
    },
    todo: {
      vi: 'Xem đúng bản đã ký, hoặc hỏi lại nơi gửi về phần điền thêm.',
      en: 'Look at the signed version, or ask the sender about what was filled in.',
    },
  },
  UNSIGNED_FILES: {
    why: {
      vi: 'Trong gói có tệp không chữ ký nào bao trùm; không ai chịu trách nhiệm về tệp đó.',
      en: 'The container has files that no signature covers; nobody answers for them.',
    },
    todo: {
      vi: 'Chỉ dùng những tệp có tên trong phần chữ ký; hỏi lại nơi gửi về các tệp còn lại.',
      en: 'Use only the files that a signature names; ask the sender about the others.',
    },
  },
  SIGNATURE_REMOVED: {
    why: { vi: 'Chữ ký đã bị gỡ khỏi tệp.', en: 'A signature was removed from the file.' },
    todo: ASK_SENDER,
  },
  PDF_DAMAGED: {
    why: {
      vi: 'Tệp PDF bị hỏng nên không kiểm tra được chữ ký.',
      en: 'The PDF is damaged, so its signatures cannot be checked.',
    },
    todo: FETCH_AGAIN,
  },
  PDF_ENCRYPTED: {
    why: {
      vi: 'Tệp PDF được đặt mật khẩu nên không đọc được chữ ký.',
      en: 'The PDF has a password, so its signatures cannot be read.',
    },
    todo: {
      vi: 'Đề nghị nơi gửi cung cấp bản không đặt mật khẩu. Đừng tự gỡ mật khẩu: việc đó làm mất chữ ký.',
      en: 'Ask for a copy without one. Do not remove it yourself: that would destroy the signatures.',
    },
  },
  XML_UNREADABLE: {
    why: {
      vi: 'Tệp XML bị hỏng, hoặc có phần mà hai chương trình có thể đọc thành hai nội dung khác nhau.',
      en: 'The XML is damaged, or has parts that two programs could read as two different things.',
    },
    todo: FETCH_AGAIN,
  },
  CONTAINER_UNREADABLE: {
    why: {
      vi: 'Gói bị hỏng, hoặc có phần mà hai chương trình có thể đọc thành hai nội dung khác nhau.',
      en: 'The container is damaged, or has parts that two programs could read as two different things.',
    },
    todo: FETCH_AGAIN,
  },
  CONTAINER_KIND_UNKNOWN: {
    why: {
      vi: 'Tệp nén này không phải gói chữ ký ASiC-E.',
      en: 'This archive is no ASiC-E container.',
    },
    todo: {
      vi: 'Chọn tệp .asice gốc, hoặc kiểm tra từng tệp đã ký bên trong.',
      en: 'Choose the original .asice file, or check the signed files inside one by one.',
    },
  },
  FILE_TOO_LARGE: {
    why: {
      vi: 'Tệp quá lớn hoặc quá phức tạp để kiểm tra ở đây.',
      en: 'The file is too large or too complex to be checked here.',
    },
    todo: USE_COMMAND,
  },
  SIGNATURES_OVER_LIMIT: {
    why: {
      vi: 'Tệp có nhiều chữ ký hơn mức kiểm tra trong một lần (64 chữ ký).',
      en: 'The file has more signatures than are checked at once (64).',
    },
    todo: USE_COMMAND,
  },
  CHECK_OVER_TIME: {
    why: {
      vi: 'Tệp đòi nhiều thời gian hoặc bộ nhớ hơn mức cho phép nên việc kiểm tra đã dừng.',
      en: 'The file asked for more time or memory than is allowed, so the check was stopped.',
    },
    todo: USE_COMMAND,
  },
};

const STATEMENTS: Readonly<Record<Outcome, VerdictWords>> = {
  valid: {
    vi: 'Mọi chữ ký đều hợp lệ và nội dung còn nguyên như khi ký.',
    en: 'All signatures are valid and the content is as it was signed.',
  },
  indeterminate: {
    vi: 'Chưa đủ bằng chứng để kết luận; từng chữ ký nói rõ còn thiếu gì và cần làm gì.',
    en: 'There is not enough evidence to decide; each signature says what is missing and what to do.',
  },
  invalid: {
    vi: 'Có chữ ký không hợp lệ. Không dùng văn bản này khi chưa xác minh với nơi gửi.',
    en: 'A signature is invalid. Do not rely on this document before the sender confirms it.',
  },
};

/** What is said of a file as a whole. A code that nobody wrote words for is shown as it is. */
export function fileWords(
  outcome: Outcome,
  problem: string | null,
): Pick<Verdict, 'statement' | 'todo'> {
  if (problem === null) return { statement: STATEMENTS[outcome], todo: null };
  const advice = PROBLEMS[problem];
  const unknown = {
    vi: `Không kiểm tra được chữ ký (${problem}).`,
    en: `The signatures cannot be checked (${problem}).`,
  };
  return { statement: advice?.why ?? unknown, todo: advice?.todo ?? null };
}
