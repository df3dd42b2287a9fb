import type { JudgedTimestamp, SignatureValidation } from '../process/signature-validation.ts';
import { formatTime } from './format-time.ts';
import { SUB_INDICATION_WORDS } from './sub-indication-words.ts';
import type { Words } from './words.ts';

/** How far the claimed time may lie behind a proven one before it deserves a word. */
const PLAUSIBLE_MS = 300_000;
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** What does not change the verdict and a careful reader should know all the same. */
export function warningWords(validation: SignatureValidation): readonly Words[] {
  return [
    ...validation.timestamps.flatMap(timestampWarning),
    ...claimedTimeWarning(validation),
    ...clockWarning(validation),
    ...bindingWarning(validation),
  ];
}

function timestampWarning({ timestamp, final }: JudgedTimestamp): Words[] {
  if (final.status === 'PASSED') return [];
  const { reason } = SUB_INDICATION_WORDS[final.sub];
  const wrong = timestamp.imprint !== 'match';
  return [
    {
      vi: wrong
        ? `Dấu thời gian “${timestamp.id}” gắn với dữ liệu khác nên không được tính.`
        : `Dấu thời gian “${timestamp.id}” không được tính (${reason.vi}).`,
      en: wrong
        ? `Timestamp “${timestamp.id}” is over other data and does not count.`
        : `Timestamp “${timestamp.id}” does not count (${reason.en}).`,
    },
  ];
}

/** Some signing programs write local time where UTC belongs, which is seven hours ahead. */
function claimedTimeWarning({ signature, bestSignatureTime }: SignatureValidation): Words[] {
  const { claimedSigningTime } = signature;
  if (claimedSigningTime === undefined || bestSignatureTime.by === 'PRESENT') return [];
  const ahead = claimedSigningTime.getTime() - bestSignatureTime.at.getTime();
  if (ahead <= PLAUSIBLE_MS) return [];
  const claimed = formatTime(claimedSigningTime);
  const isLocal = Math.abs(ahead - VIETNAM_OFFSET_MS) <= PLAUSIBLE_MS;
  return [
    {
      vi: `Giờ ký tự khai (${claimed.vi}) muộn hơn dấu thời gian${isLocal ? ' đúng 7 giờ, do phần mềm ký ghi giờ địa phương như giờ UTC' : ''}; giờ của dấu thời gian được dùng.`,
      en: `The claimed time (${claimed.en}) is later than the timestamp${isLocal ? ' by seven hours, local time having been written as UTC' : ''}; the timestamp counts.`,
    },
  ];
}

function clockWarning({ blocks }: SignatureValidation): Words[] {
  const isOld = blocks.some(({ checks }) =>
    checks.some(
      ({ constraint, outcome }) =>
        constraint === 'CLOCK_REVOCATION_FRESH' && (outcome === 'warned' || outcome === 'noted'),
    ),
  );
  if (!isOld) return [];
  return [
    {
      vi: 'Tình trạng chứng thư của máy chủ dấu thời gian chỉ biết đến lúc lập dữ liệu xác minh; khi có mạng nên kiểm tra lại.',
      en: 'The status of the timestamp authority is known up to when the evidence was collected; check again when online.',
    },
  ];
}

function bindingWarning({ signature }: SignatureValidation): Words[] {
  if (signature.binding !== 'notRequired') return [];
  return [
    {
      vi: 'Chữ ký theo định dạng cũ, không tự gắn với chứng thư của người ký.',
      en: 'The signature is of an older format that does not bind the certificate of the signer.',
    },
  ];
}
