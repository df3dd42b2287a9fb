import type { AuditRecord } from '@hien-luong/platform/contract';
import { type Column, TimeText } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { findActionWords, findSubjectWords } from './audit-words.ts';

export function useAuditColumns(): Column<AuditRecord>[] {
  const { i18n, t } = useLingui();
  const say = (words: ReturnType<typeof findActionWords>, code: string) =>
    words ? i18n._(words) : code;
  // A job of the system acts under its own name, which means nothing to a reader.
  const nameOf = ({ actor: { personId, name } }: AuditRecord) =>
    personId === null && /^\w+\.\w+$/.test(name) ? t`Hệ thống` : name;
  return [
    {
      id: 'seq',
      header: t`Số`,
      width: '72px',
      align: 'end',
      phone: 'hidden',
      cell: ({ seq }) => seq,
    },
    { id: 'at', header: t`Lúc`, width: '136px', cell: ({ at }) => <TimeText at={at} /> },
    { id: 'actor', header: t`Người`, width: '200px', cell: nameOf },
    {
      id: 'action',
      header: t`Việc`,
      width: '240px',
      phone: 'title',
      cell: ({ action }) => <span title={action}>{say(findActionWords(action), action)}</span>,
    },
    {
      id: 'subject',
      header: t`Đối tượng`,
      cell: ({ subject: { type, id } }) => (
        <>
          {say(findSubjectWords(type), type)} <code title={id}>{id}</code>
        </>
      ),
    },
    {
      id: 'hash',
      header: t`Mã băm`,
      width: '120px',
      phone: 'hidden',
      cell: ({ hash }) => <code title={hash}>{hash.slice(0, 12)}</code>,
    },
  ];
}
