import { type Column, DateText } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IncomingState, type RegisterLine, type RegisterName } from '../../contract/index.ts';
import { IncomingStateWord } from './StateWord.tsx';

type LineColumn = Column<RegisterLine>;

/**
 * The columns of each register in the order in which the decree prints them
 * (NĐ 30/2020/NĐ-CP, appendix IV).
 */
export function useRegisterColumns(register: RegisterName): LineColumn[] {
  const outgoing = useOutgoingColumns();
  const incoming = useIncomingColumns();
  const transfers = useTransferColumns();
  const progress = useProgressColumns();
  return { outgoing, copies: outgoing, incoming, transfers, progress }[register];
}

function useOutgoingColumns(): LineColumn[] {
  const { t } = useLingui();
  return [
    text('numberAndSymbol', t`Số, ký hiệu`, SYMBOL),
    date('date', t`Ngày tháng`),
    kindAndSubject('outgoing', t`Tên loại và trích yếu nội dung`),
    text('signer', t`Người ký`, { width: '120px', paperWidth: '88px' }),
    text('recipients', t`Nơi nhận văn bản`, { width: '180px', paperWidth: '130px', ...DESK_ONLY }),
    text('receivedBy', t`Đơn vị, người nhận bản lưu`, KEEPER),
    byHand('copies', t`Số lượng bản`, '48px'),
    { ...date('movedOn', t`Ngày chuyển`), paperOnly: true },
    byHand('receipt', t`Ký nhận`, '60px'),
    text('note', t`Ghi chú`, NOTE),
  ];
}

function useIncomingColumns(): LineColumn[] {
  const { t } = useLingui();
  return [
    date('arrivedOn', t`Ngày đến`),
    arrivalNumber(t`Số đến`),
    text('author', t`Tác giả`, { width: '150px', paperWidth: '110px' }),
    text('numberAndSymbol', t`Số, ký hiệu`, SYMBOL),
    date('date', t`Ngày tháng`),
    kindAndSubject('incoming', t`Tên loại và trích yếu nội dung`),
    text('receivedBy', t`Đơn vị hoặc người nhận`, KEEPER),
    { ...date('movedOn', t`Ngày chuyển`), paperOnly: true },
    byHand('receipt', t`Ký nhận`, '60px'),
    text('note', t`Ghi chú`, NOTE),
  ];
}

function useTransferColumns(): LineColumn[] {
  const { t } = useLingui();
  return [
    date('movedOn', t`Ngày chuyển`),
    arrivalNumber(t`Số đến`),
    text('numberAndSymbol', t`Số, ký hiệu`, SYMBOL),
    kindAndSubject('incoming', t`Tên loại và trích yếu nội dung`),
    text('receivedBy', t`Đơn vị hoặc người nhận`, { width: '180px', paperWidth: '130px' }),
    byHand('receipt', t`Ký nhận`, '80px'),
    text('note', t`Ghi chú`, NOTE),
  ];
}

function useProgressColumns(): LineColumn[] {
  const { t } = useLingui();
  return [
    arrivalNumber(t`Số đến`),
    {
      ...kindAndSubject('incoming', t`Tên loại, số, ký hiệu, ngày tháng và tác giả`),
      cell: (line) => <DocumentOf line={line} />,
    },
    text('receivedBy', t`Đơn vị hoặc người nhận`, KEEPER),
    date('dueOn', t`Thời hạn`),
    {
      id: 'progress',
      header: t`Tiến độ`,
      width: '130px',
      paperWidth: '92px',
      cell: ({ state }) => <IncomingStateWord state={IncomingState.parse(state)} />,
    },
    text('replies', t`Văn bản trả lời`, SYMBOL),
    text('note', t`Ghi chú`, NOTE),
  ];
}

function DocumentOf({ line }: { line: RegisterLine }) {
  const { author, documentId, numberAndSymbol } = line;
  return (
    <>
      <Link to={`/incoming/${documentId}`}>{line.kindAndSubject}</Link>
      {' · '}
      {numberAndSymbol} · <DateText date={line.date} /> · {author}
    </>
  );
}

const DESK_ONLY = { phone: 'hidden' } as const;
const SYMBOL = { width: '118px', paperWidth: '92px' };
const KEEPER = { width: '130px', paperWidth: '92px', ...DESK_ONLY };
const NOTE = { width: '90px', paperWidth: '64px', ...DESK_ONLY };

type TextKey =
  | 'replies'
  | 'numberAndSymbol'
  | 'note'
  | 'receivedBy'
  | 'signer'
  | 'recipients'
  | 'author';

function text(key: TextKey, header: string, layout: Partial<LineColumn>): LineColumn {
  return { id: key, header, wrap: true, cell: (line) => line[key], ...layout };
}

function arrivalNumber(header: string): LineColumn {
  return {
    id: 'number',
    header,
    width: '64px',
    paperWidth: '44px',
    align: 'end',
    cell: ({ number }) => number,
  };
}

function date(key: 'date' | 'arrivedOn' | 'movedOn' | 'dueOn', header: string): LineColumn {
  return {
    id: key,
    header,
    width: '100px',
    paperWidth: '82px',
    cell: (line) => <DateText date={line[key]} />,
  };
}

function kindAndSubject(direction: 'incoming' | 'outgoing', header: string): LineColumn {
  return {
    id: 'kind',
    header,
    phone: 'title',
    wrap: true,
    cell: ({ documentId, kindAndSubject }) =>
      documentId === null ? (
        kindAndSubject
      ) : (
        <Link to={`/${direction}/${documentId}`}>{kindAndSubject}</Link>
      ),
  };
}

/** Written with the pen on the printed register; nothing to show on a screen. */
function byHand(id: string, header: string, paperWidth: string): LineColumn {
  return { id, header, paperWidth, paperOnly: true, cell: () => null };
}
