import { type Column, DataTable, StateTag } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import type { DirectorySheetRow } from '../../contract/index.ts';
import { SHEET_FAULTS } from './sheet-words.ts';

/** Faulty rows first, in the order of the sheet. */
export function SheetRows({ rows }: { rows: readonly DirectorySheetRow[] }) {
  const { i18n, t } = useLingui();
  const columns: Column<DirectorySheetRow>[] = [
    { id: 'row', header: t`Dòng`, width: '70px', cell: ({ row }) => row },
    { id: 'name', header: t`Tên`, phone: 'title', cell: ({ name }) => name || '–' },
    { id: 'place', header: t`Đơn vị`, cell: ({ place }) => place },
    {
      id: 'faults',
      header: t`Kết quả kiểm tra`,
      wrap: true,
      cell: ({ faults }) =>
        faults.length === 0 ? (
          <StateTag tone="good">{t`Nhập được`}</StateTag>
        ) : (
          <ul style={{ margin: 0, paddingInlineStart: 16 }}>
            {faults.map(({ column, header, fault }) => (
              <li key={`${column} ${fault}`}>
                {column} – {header}: {i18n._(SHEET_FAULTS[fault])}
              </li>
            ))}
          </ul>
        ),
    },
  ];
  return (
    <DataTable
      label={t`Các dòng của bảng`}
      rows={rows.toSorted((a, b) => Number(b.faults.length > 0) - Number(a.faults.length > 0))}
      columns={columns}
      rowId={({ row }) => String(row)}
      height="480px"
    />
  );
}
