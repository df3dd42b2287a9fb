import { type Column, DateText } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { RegisterLine } from '../../contract/index.ts';

type Direction = 'incoming' | 'outgoing';

/**
 * The columns of the two registers in the order in which the decree prints them
 * (NĐ 30/2020/NĐ-CP, appendix IV).
 */
export function useRegisterColumns(direction: Direction): Column<RegisterLine>[] {
  const { t } = useLingui();
  const kind: Column<RegisterLine> = {
    id: 'kind',
    header: t`Tên loại và trích yếu nội dung`,
    phone: 'title',
    wrap: true,
    cell: ({ documentId, kindAndSubject }) => (
      <Link to={`/${direction}/${documentId}`}>{kindAndSubject}</Link>
    ),
  };
  const symbol = text(t`Số, ký hiệu`, '118px', 'numberAndSymbol');
  const note = text(t`Ghi chú`, '110px', 'note', 'hidden');
  const receivedBy = text(t`Đơn vị, người nhận`, '140px', 'receivedBy', 'hidden');
  if (direction === 'outgoing') {
    return [
      symbol,
      {
        id: 'date',
        header: t`Ngày tháng`,
        width: '92px',
        cell: ({ date }) => <DateText date={date} />,
      },
      kind,
      text(t`Người ký`, '140px', 'signer'),
      text(t`Nơi nhận văn bản`, '190px', 'recipients', 'hidden'),
      receivedBy,
      note,
    ];
  }
  return [
    {
      id: 'arrivedOn',
      header: t`Ngày đến`,
      width: '92px',
      cell: ({ arrivedOn }) => <DateText date={arrivedOn} />,
    },
    { id: 'number', header: t`Số đến`, width: '64px', align: 'end', cell: ({ number }) => number },
    text(t`Tác giả`, '160px', 'author'),
    symbol,
    {
      id: 'date',
      header: t`Ngày tháng`,
      width: '92px',
      cell: ({ date }) => <DateText date={date} />,
    },
    kind,
    receivedBy,
    note,
  ];
}

type TextKey = 'numberAndSymbol' | 'note' | 'receivedBy' | 'signer' | 'recipients' | 'author';

function text(
  header: string,
  width: string,
  key: TextKey,
  phone: 'fact' | 'hidden' = 'fact',
): Column<RegisterLine> {
  return { id: key, header, width, wrap: true, phone, cell: (line) => line[key] };
}
