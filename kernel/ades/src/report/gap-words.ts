import { findNameValue, formatName } from '@hien-luong/pki';
import type { StatusGap } from '../blocks/check-statuses.ts';
import { formatTime } from './format-time.ts';
import type { ReasonWords } from './sub-indication-words.ts';
import { SUB_INDICATION_WORDS } from './sub-indication-words.ts';

/** Whose status is missing, old or on hold, and when it may be worth asking again. */
export function gapWords({ cause, certificate, statement }: StatusGap): ReasonWords {
  const name = findNameValue(certificate.subject, 'CN') ?? formatName(certificate.subject);
  const { action } = SUB_INDICATION_WORDS.TRY_LATER;
  if (cause === 'suspended') {
    return {
      reason: {
        vi: `chứng thư “${name}” đang bị tạm dừng`,
        en: `the certificate “${name}” is on hold`,
      },
      action: {
        vi: 'kiểm tra lại khi tổ chức chứng thực đã khôi phục hoặc thu hồi chứng thư',
        en: 'check again once the authority has restored or revoked it',
      },
    };
  }
  if (cause === 'missing' || statement === undefined) {
    return {
      reason: {
        vi: `chưa có thông tin thu hồi của chứng thư “${name}”`,
        en: `there is no revocation data for the certificate “${name}”`,
      },
      action,
    };
  }
  const time = formatTime(statement.thisUpdate);
  return {
    reason: {
      vi: `thông tin thu hồi của chứng thư “${name}” chỉ có đến ${time.vi}`,
      en: `revocation data for the certificate “${name}” goes up to ${time.en} only`,
    },
    action,
  };
}
