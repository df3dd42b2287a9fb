import { type Column, DateText } from '@hien-luong/ui';
import { documentKindFacts, formatNumber } from '@hien-luong/vn';
import { useLingui } from '@lingui/react/macro';
import type { OutgoingRow } from '../../contract/index.ts';
import { DocumentLink } from './DocumentLink.tsx';
import { OutgoingStateWord } from './StateWord.tsx';

export function useOutgoingColumns(): Column<OutgoingRow>[] {
  const { t } = useLingui();
  return [
    {
      id: 'number',
      header: t`Số, ký hiệu`,
      width: '132px',
      cell: ({ numberAndSymbol }) => numberAndSymbol ?? <span title={t`Chưa cấp số`}>–</span>,
    },
    {
      id: 'subject',
      header: t`Trích yếu`,
      phone: 'title',
      cell: (row) => <DocumentLink direction="outgoing" {...row} />,
    },
    { id: 'kind', header: t`Loại`, width: '96px', phone: 'hidden', minor: true, cell: kindName },
    {
      id: 'signer',
      header: t`Người ký`,
      width: '150px',
      minor: true,
      cell: ({ signer }) => signer.name,
    },
    {
      id: 'issued',
      header: t`Ngày`,
      width: '100px',
      cell: ({ issuedOn }) => <DateText date={issuedOn} />,
    },
    {
      id: 'recipients',
      header: t`Đã nhận`,
      width: '80px',
      minor: true,
      align: 'end',
      phone: 'hidden',
      cell: recipientShare,
    },
    {
      id: 'state',
      header: t`Trạng thái`,
      width: '164px',
      cell: (row) => <OutgoingStateWord document={row} />,
    },
  ];
}

function kindName({ kind }: OutgoingRow): string {
  return documentKindFacts(kind).name;
}

/** How many recipients have recorded it, of how many. */
function recipientShare({ state, acceptedCount, recipientCount }: OutgoingRow): string {
  if (state !== 'issued') return recipientCount > 0 ? formatNumber(recipientCount) : '';
  return `${formatNumber(acceptedCount)}/${formatNumber(recipientCount)}`;
}
