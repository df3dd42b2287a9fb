import type { AuditRecord } from '@hien-luong/platform/contract';
import { type Column, TimeText } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';

export function useAuditColumns(): Column<AuditRecord>[] {
  const { t } = useLingui();
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
    { id: 'actor', header: t`Người`, width: '200px', cell: ({ actor }) => actor.name },
    { id: 'action', header: t`Việc`, width: '220px', phone: 'title', cell: ({ action }) => action },
    {
      id: 'subject',
      header: t`Đối tượng`,
      cell: ({ subject }) => <span title={subject.id}>{`${subject.type} ${subject.id}`}</span>,
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
