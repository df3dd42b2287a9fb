import { type ReasonWords, SUB_INDICATION_WORDS, type SubIndication } from '@hien-luong/ades';
import type { Language } from './words.ts';

/** Where a person at a command line can do more than one who only has the document. */
const HERE: Partial<Record<SubIndication, ReasonWords>> = {
  NO_CERTIFICATE_CHAIN_FOUND: {
    reason: {
      vi: 'chứng thư không dẫn tới chứng thư gốc nào trong --anchors',
      en: 'the certificate does not lead to a root named by --anchors',
    },
    action: {
      vi: 'kiểm tra lại --anchors, thêm chứng thư trung gian bằng --intermediates, hoặc hỏi nơi gửi',
      en: 'look at --anchors again, add CAs by --intermediates, or ask the sender',
    },
  },
  SIGNED_DATA_NOT_FOUND: {
    reason: {
      vi: 'chữ ký này ký lên tệp khác mà ở đây chưa có',
      en: 'the signature is over a file that is not at hand',
    },
    action: {
      vi: 'chạy lại với --data <tệp được ký>',
      en: 'run again with --data <signed file>',
    },
  },
  TRY_LATER: {
    reason: {
      vi: 'chưa biết chứng thư có bị thu hồi không',
      en: 'it is not known whether the certificate is revoked',
    },
    action: {
      vi: 'chạy lại với tình trạng chứng thư: --online, hoặc --crl, --ocsp',
      en: 'run again with its status: --online, or --crl, --ocsp',
    },
  },
};

/** Why a signature is not valid and what to do about it, as sentences. */
export function reasonWords(
  subIndication: SubIndication,
  language: Language,
): { why: string; todo: string } {
  const { reason, action } = HERE[subIndication] ?? SUB_INDICATION_WORDS[subIndication];
  return { why: sentence(reason[language]), todo: sentence(action[language]) };
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
