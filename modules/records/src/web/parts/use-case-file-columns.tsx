import { type Column, DateText } from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { useLingui } from '@lingui/react/macro';
import type { CaseFileRow } from '../../contract/index.ts';
import { CaseFileWord, useRetentionWords } from './RecordsWord.tsx';

export function useCaseFileColumns(): Column<CaseFileRow>[] {
  const { t } = useLingui();
  const retention = useRetentionWords();
  return [
    {
      id: 'symbol',
      header: t`Số, ký hiệu`,
      width: '130px',
      cell: ({ symbol, year }) => `${symbol}/${year}`,
    },
    {
      id: 'title',
      header: t`Tiêu đề hồ sơ`,
      phone: 'title',
      cell: ({ title }) => <span title={title}>{title}</span>,
    },
    {
      id: 'keeper',
      header: t`Người lập`,
      width: '150px',
      cell: ({ keeper }) => keeper.name,
    },
    {
      id: 'documents',
      header: t`Văn bản`,
      width: '76px',
      align: 'end',
      cell: ({ documentCount }) => formatNumber(documentCount),
    },
    {
      id: 'retention',
      header: t`Bảo quản`,
      width: '96px',
      phone: 'hidden',
      cell: ({ retentionYears }) => retention(retentionYears),
    },
    {
      id: 'due',
      header: t`Hạn nộp lưu`,
      width: '110px',
      cell: ({ dueOn }) => dueOn && <DateText date={dueOn} />,
    },
    {
      id: 'state',
      header: t`Trạng thái`,
      width: '150px',
      cell: (file) => <CaseFileWord file={file} />,
    },
  ];
}
