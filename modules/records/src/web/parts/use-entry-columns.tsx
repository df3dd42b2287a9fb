import type { Column } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import type { CatalogueDetail } from '../../contract/index.ts';
import { useRetentionWords } from './RecordsWord.tsx';

type Entry = CatalogueDetail['entries'][number];

export function useEntryColumns(): Column<Entry>[] {
  const { t } = useLingui();
  const retention = useRetentionWords();
  return [
    { id: 'symbol', header: t`Số, ký hiệu`, width: '110px', cell: ({ symbol }) => symbol },
    {
      id: 'title',
      header: t`Tiêu đề hồ sơ`,
      phone: 'title',
      wrap: true,
      cell: ({ title }) => title,
    },
    {
      id: 'heading',
      header: t`Đề mục`,
      width: '210px',
      wrap: true,
      cell: ({ heading }) => heading,
    },
    {
      id: 'retention',
      header: t`Bảo quản`,
      width: '96px',
      cell: ({ retentionYears }) => retention(retentionYears),
    },
    { id: 'keeper', header: t`Người lập`, width: '150px', cell: ({ keeper }) => keeper.name },
    {
      id: 'opened',
      header: t`Hồ sơ`,
      width: '110px',
      cell: ({ caseFileId }) => caseFileId && t`Đã mở`,
    },
  ];
}
