import { type Column, DataTable, EmptyState, Stack, Title } from '@hien-luong/ui';
import { useState } from 'react';

type Row = { id: string; name: string; note: string; count: number };

const LONG =
  'Quyết định về việc ban hành Quy chế phối hợp giữa các cơ quan, đơn vị trong công tác quản lý, khai thác và sử dụng hệ thống thông tin dùng chung trên địa bàn tỉnh';

const ROWS: Row[] = Array.from({ length: 6 }, (_, index) => ({
  id: String(index),
  name: index === 2 ? LONG : `Văn bản mẫu ${index + 1}`,
  note: 'Sở Thông tin và Truyền thông',
  count: 10 ** index,
}));

const COLUMNS: Column<Row>[] = [
  { id: 'name', header: 'Trích yếu', phone: 'title', cell: ({ name }) => name },
  { id: 'note', header: 'Cơ quan', width: '220px', cell: ({ note }) => note },
  { id: 'count', header: 'Số', width: '90px', align: 'end', cell: ({ count }) => count },
];

const rowId = ({ id }: Row) => id;

export function KitTables() {
  const [selection, setSelection] = useState<Record<string, boolean>>({ 1: true });
  return (
    <Stack gap="lg">
      <Title order={2}>Bảng: có dòng, đang tải, trống, lỗi</Title>
      <DataTable
        label="Có dòng"
        rows={ROWS}
        columns={COLUMNS}
        rowId={rowId}
        selection={selection}
        onSelect={setSelection}
        onMore={() => {}}
      />
      <DataTable label="Đang tải" rows={undefined} columns={COLUMNS} rowId={rowId} />
      <DataTable
        label="Trống"
        rows={[]}
        columns={COLUMNS}
        rowId={rowId}
        empty={<EmptyState title="Chưa có gì ở đây.">Một câu nói nơi này để làm gì.</EmptyState>}
      />
      <DataTable
        label="Lỗi"
        rows={undefined}
        error={new TypeError('offline')}
        onRetry={() => {}}
        columns={COLUMNS}
        rowId={rowId}
      />
    </Stack>
  );
}
