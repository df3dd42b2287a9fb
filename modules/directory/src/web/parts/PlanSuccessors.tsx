import { type Column, DataTable } from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { useLingui } from '@lingui/react/macro';
import type { ChangePlanPreview } from '../../contract/index.ts';

type Row = ChangePlanPreview['successors'][number];

/** What begins: out of units here, or out of units of the other province, by name. */
export function PlanSuccessors({ preview }: { preview: ChangePlanPreview }) {
  const { t } = useLingui();
  const formedOf = (id: string) =>
    preview.ends.filter(({ successorKey }) => successorKey === id).map(({ name }) => name);
  const columns: Column<Row>[] = [
    { id: 'name', header: t`Đơn vị mới`, phone: 'title', wrap: true, cell: ({ name }) => name },
    {
      id: 'from',
      header: t`Hình thành từ`,
      wrap: true,
      cell: ({ fromElsewhere, key }) =>
        fromElsewhere.length > 0
          ? `${fromElsewhere.join(', ')} ${t`(tỉnh Quảng Bình)`}`
          : formedOf(key).join(', '),
    },
    {
      id: 'people',
      header: t`Người`,
      width: '90px',
      align: 'end',
      cell: ({ people }) => formatNumber(people),
    },
    {
      id: 'children',
      header: t`Trực thuộc`,
      width: '100px',
      align: 'end',
      cell: ({ children }) => formatNumber(children),
    },
  ];
  return (
    <DataTable
      label={t`Đơn vị mới`}
      rows={preview.successors}
      columns={columns}
      rowId={({ key }) => key}
      height="560px"
    />
  );
}
