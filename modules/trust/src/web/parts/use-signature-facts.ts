import { formatDateTime } from '@hien-luong/vn';
import { useLingui } from '@lingui/react/macro';
import type { SignatureVerdict } from '../../contract/index.ts';
import { CHANGES, REASONS } from './verdict-words.ts';

/** The facts of one signature as sentences: the reason first when it is not valid. */
export function useSignatureFacts(): (signature: SignatureVerdict) => string[] {
  const { i18n, t } = useLingui();

  function whyNot({ outcome, subIndication }: SignatureVerdict): string[] {
    if (outcome === 'valid' || subIndication === null) return [];
    const reason = REASONS[subIndication];
    return [reason ? i18n._(reason) : t`Lý do: ${subIndication}.`];
  }

  function whose({ holderKind, organisation }: SignatureVerdict): string[] {
    if (holderKind === 'agency') return [t`Chữ ký số của cơ quan, tổ chức.`];
    return organisation ? [organisation] : [];
  }

  function when({ signedAt, timeSource }: SignatureVerdict): string {
    if (signedAt === null) return t`Không rõ thời điểm ký.`;
    const at = formatDateTime(new Date(signedAt));
    if (timeSource === 'timestamp') return t`Ký lúc ${at}, có dấu thời gian chứng thực.`;
    return t`Ký lúc ${at} theo máy của người ký, không có dấu thời gian.`;
  }

  function afterwards(signature: SignatureVerdict): string[] {
    const { coversWholeFile, permittedChanges, forbiddenChanges } = signature;
    const name = (kind: string) => {
      const words = CHANGES[kind];
      return words ? i18n._(words) : kind;
    };
    const list = (kinds: string[]) => [...new Set(kinds.map(name))].join(', ');
    if (forbiddenChanges.length > 0) return [t`Bị sửa sau khi ký: ${list(forbiddenChanges)}.`];
    if (coversWholeFile) return [t`Bao trùm toàn bộ tệp.`];
    if (permittedChanges.length === 0) return [];
    return [t`Sau đó chỉ có thay đổi được phép: ${list(permittedChanges)}.`];
  }

  return (signature) => [
    ...whyNot(signature),
    ...whose(signature),
    when(signature),
    ...afterwards(signature),
    t`Cấp bởi ${signature.issuer}; mức ${signature.level}.`,
  ];
}
