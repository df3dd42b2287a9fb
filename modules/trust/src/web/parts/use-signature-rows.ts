import { formatDate, formatDateTime } from '@hien-luong/vn';
import { useLingui } from '@lingui/react/macro';
import type { SignatureVerdict, VerdictWords } from '../../contract/index.ts';
import { useVerdictWords } from './use-verdict-words.ts';

type Row = { label: string; value: string };

/** The facts of one signature by name, for who wants to know more than the sentence. */
export function useSignatureRows(): (signature: SignatureVerdict) => Row[] {
  const { t } = useLingui();
  const say = useVerdictWords();
  const list = (words: readonly VerdictWords[]) => words.map(say).join('; ');

  function timeOf({ signedAt, timeSource, clock }: SignatureVerdict): string {
    if (signedAt === null) return t`Không rõ`;
    const at = formatDateTime(new Date(signedAt));
    if (timeSource === 'claimed') return t`${at}, theo giờ máy của người ký, chưa được chứng thực`;
    return clock ? t`${at}, theo dấu thời gian của ${clock}` : t`${at}, theo dấu thời gian`;
  }

  function changesOf({ changes, coversWholeFile }: SignatureVerdict): string {
    if (changes.forbidden.length > 0) return t`Bị sửa: ${list(changes.forbidden)}`;
    if (changes.permitted.length > 0)
      return t`Chỉ có thay đổi được phép: ${list(changes.permitted)}`;
    return coversWholeFile ? t`Không có gì được thêm` : '';
  }

  return (signature) =>
    [
      { label: t`Cơ quan, tổ chức`, value: signature.organisation },
      { label: t`Thời điểm ký`, value: timeOf(signature) },
      { label: t`Tổ chức cấp chứng thư`, value: signature.issuer },
      { label: t`Số chứng thư`, value: signature.serialNumber },
      { label: t`Phần được ký`, value: say(signature.covers) },
      { label: t`Tệp được ký`, value: signature.files.join('; ') },
      { label: t`Sau khi ký`, value: changesOf(signature) },
      { label: t`Mức`, value: say(signature.levelText) || signature.level },
      {
        label: t`Chứng minh được đến`,
        value: signature.provableUntil ? formatDate(new Date(signature.provableUntil)) : '',
      },
      { label: t`Lưu ý`, value: list(signature.warnings) },
    ].filter(({ value }) => value !== '');
}
