import { type Column, DateText, StateTag } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { SearchHit } from '../../contract/index.ts';
import { INCOMING_STATES } from './incoming-words.ts';
import { OUTGOING_STATES, type StateWords } from './outgoing-words.ts';

export function useSearchColumns(): Column<SearchHit>[] {
  const { i18n, t } = useLingui();
  return [
    {
      id: 'direction',
      header: t`Sổ`,
      width: '64px',
      cell: ({ direction }) => (direction === 'incoming' ? t`Đến` : t`Đi`),
    },
    {
      id: 'number',
      header: t`Số, ký hiệu`,
      width: '132px',
      cell: ({ numberAndSymbol }) => numberAndSymbol ?? '–',
    },
    {
      id: 'subject',
      header: t`Trích yếu`,
      phone: 'title',
      cell: ({ direction, id, subject }) => (
        <Link to={`/${direction}/${id}`} title={subject}>
          {subject}
        </Link>
      ),
    },
    { id: 'agency', header: t`Cơ quan`, width: '220px', cell: ({ agencyName }) => agencyName },
    { id: 'date', header: t`Ngày`, width: '100px', cell: ({ date }) => <DateText date={date} /> },
    {
      id: 'state',
      header: t`Trạng thái`,
      width: '164px',
      cell: (hit) => {
        const words = findStateWords(hit);
        return words ? <StateTag tone={words.tone}>{i18n._(words.word)}</StateTag> : hit.state;
      },
    },
  ];
}

function findStateWords({ direction, state }: SearchHit): StateWords | undefined {
  const states: Readonly<Record<string, StateWords>> =
    direction === 'incoming' ? INCOMING_STATES : OUTGOING_STATES;
  return states[state];
}
