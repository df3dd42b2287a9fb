import { type Column, DateText, VerdictBadge } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import type { IncomingRow } from '../../contract/index.ts';
import { DocumentLink } from './DocumentLink.tsx';
import { DeadlineWord, IncomingStateWord } from './StateWord.tsx';

export function useIncomingColumns(): Column<IncomingRow>[] {
  const { t } = useLingui();
  return [
    {
      id: 'arrival',
      header: t`Số đến`,
      width: '64px',
      minor: true,
      align: 'end',
      phone: 'hidden',
      cell: ({ arrivalNumber }) => arrivalNumber ?? '–',
    },
    {
      id: 'verdict',
      header: t`Chữ ký số`,
      width: '152px',
      cell: ({ outcome }) => <VerdictBadge outcome={outcome} />,
    },
    {
      id: 'subject',
      header: t`Trích yếu`,
      phone: 'title',
      cell: (row) => <DocumentLink direction="incoming" {...row} />,
    },
    {
      id: 'sender',
      header: t`Nơi gửi`,
      width: '164px',
      cell: ({ sender }) => <span title={sender.name}>{sender.name}</span>,
    },
    {
      id: 'number',
      header: t`Số, ký hiệu`,
      width: '124px',
      minor: true,
      cell: ({ senderNumberAndSymbol }) => senderNumberAndSymbol,
    },
    {
      id: 'due',
      header: t`Hạn`,
      width: '100px',
      minor: true,
      phone: 'hidden',
      cell: ({ dueOn }) => <DateText date={dueOn} />,
    },
    {
      id: 'state',
      header: t`Trạng thái`,
      width: '120px',
      cell: ({ state, deadline }) =>
        deadline === 'overdue' || deadline === 'dueSoon' ? (
          <DeadlineWord deadline={deadline} />
        ) : (
          <IncomingStateWord state={state} />
        ),
    },
  ];
}
