import type { SignatureValidation } from '../process/signature-validation.ts';
import { formatDay, formatTime } from './format-time.ts';
import type { SimpleReport } from './simple-report.ts';
import { simpleReport } from './simple-report.ts';
import { VERDICT_WORDS } from './verdict-words.ts';
import type { Words } from './words.ts';

/**
 * The one sentence before everything else: whether it holds, who signed, by whose certificate, when
 * and by what clock, what is covered; else what is missing and what to do.
 * @law TT 15/2025/TT-BKHCN
 */
export function verdictSentence(validation: SignatureValidation): Words {
  const report = simpleReport(validation);
  const words = VERDICT_WORDS[report.indication];
  const rest = report.reason === undefined ? validRest(report) : openRest(report);
  return { vi: `${words.vi}: ${rest.vi}.`, en: `${words.en}: ${rest.en}.` };
}

function validRest(report: SimpleReport): Words {
  const who = whoWords(report);
  const when = whenWords(report);
  const until = untilWords(report);
  const issuer = report.signer?.issuer ?? '';
  const isProven = report.time.source === 'TIMESTAMP' || report.time.source === 'CALLER';
  const standing = isProven
    ? {
        vi: 'có hiệu lực và không bị thu hồi tại thời điểm đó',
        en: 'was valid and not revoked at that time',
      }
    : {
        vi: `có hiệu lực và không bị thu hồi tại thời điểm kiểm tra (${formatTime(report.validatedAt).vi})`,
        en: `was valid and not revoked when checked (${formatTime(report.validatedAt).en})`,
      };
  return {
    vi: `${who.vi} đã ký ${report.coverage.vi}, ${when.vi}; chứng thư do “${issuer}” cấp, ${standing.vi}${until.vi}`,
    en: `${who.en} signed ${report.coverage.en}, ${when.en}; the certificate, issued by “${issuer}”, ${standing.en}${until.en}`,
  };
}

function openRest(report: SimpleReport): Words {
  const { reason, action } = report.reason ?? { reason: EMPTY, action: EMPTY };
  const who = whoWords(report);
  const isOpen = report.indication === 'INDETERMINATE';
  const intact = isOpen && report.intact;
  return {
    vi: `chữ ký của ${who.vi} trên ${report.coverage.vi}${intact ? ' còn nguyên vẹn nhưng' : ':'} ${reason.vi}; ${action.vi}`,
    en: `the signature of ${who.en} on ${report.coverage.en}${intact ? ' is intact, but' : ':'} ${reason.en}; ${action.en}`,
  };
}

const EMPTY: Words = { vi: '', en: '' };

function whoWords({ signer }: SimpleReport): Words {
  if (signer === undefined) return { vi: 'người không xác định', en: 'an unknown signer' };
  const { name, organisation, units } = signer;
  const body = [...units.toReversed(), organisation].filter((part) => part !== undefined);
  const whole = body.length === 0 ? name : `${name} (${body.join(', ')})`;
  return { vi: whole, en: whole };
}

function whenWords({ time }: SimpleReport): Words {
  if (time.source === 'NONE') {
    return { vi: 'không rõ thời điểm ký', en: 'at an unknown time' };
  }
  const at = formatTime(time.at);
  switch (time.source) {
    case 'TIMESTAMP':
      return {
        vi: `chậm nhất lúc ${at.vi} theo dấu thời gian của “${time.clock}”`,
        en: `no later than ${at.en} by the timestamp of “${time.clock}”`,
      };
    case 'CALLER':
      return {
        vi: `chậm nhất lúc ${at.vi} theo hồ sơ của nơi kiểm tra`,
        en: `no later than ${at.en} by the records of the verifier`,
      };
    case 'CLAIMED':
      return {
        vi: `lúc ${at.vi} theo giờ tự khai, không có dấu thời gian chứng minh`,
        en: `at ${at.en} by the signer's own clock, which no timestamp confirms`,
      };
  }
}

function untilWords({ provableUntil }: SimpleReport): Words {
  if (provableUntil === undefined) return EMPTY;
  const day = formatDay(provableUntil);
  return {
    vi: `; chứng minh được đến ngày ${day.vi}, trước đó cần gia hạn bằng dấu thời gian mới`,
    en: `; provable until ${day.en}, before which a new timestamp has to be added`,
  };
}
