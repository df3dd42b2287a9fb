import { type Column, DataTable, DateText, EmptyState } from '@hien-luong/ui';
import { comparePeople } from '@hien-luong/vn';
import { useLingui } from '@lingui/react/macro';
import { IconUsers } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { PostSummary } from '../../contract/index.ts';
import { PersonName } from './PersonName.tsx';

type Props = { unitId: string; posts: readonly PostSummary[] };

/** Those of the unit itself before those of its parts, heads first, then by given name. */
export function UnitPeople({ unitId, posts }: Props) {
  const { t } = useLingui();
  const sorted = useMemo(
    () =>
      posts.toSorted(
        (a, b) =>
          Number(b.unit.id === unitId) - Number(a.unit.id === unitId) ||
          Number(b.isHead) - Number(a.isHead) ||
          comparePeople(a.person.name, b.person.name),
      ),
    [posts, unitId],
  );
  const columns: Column<PostSummary>[] = [
    {
      id: 'name',
      header: t`Họ và tên`,
      phone: 'title',
      cell: ({ person }) => <PersonName person={person} />,
    },
    { id: 'title', header: t`Chức vụ`, cell: ({ title }) => title },
    { id: 'unit', header: t`Đơn vị`, cell: ({ unit }) => unit.name },
    {
      id: 'from',
      header: t`Từ ngày`,
      width: '100px',
      phone: 'hidden',
      cell: ({ validFrom }) => <DateText date={validFrom} />,
    },
  ];
  return (
    <DataTable
      label={t`Người giữ chức vụ`}
      rows={sorted}
      columns={columns}
      rowId={({ id }) => id}
      empty={<EmptyState icon={<IconUsers size={32} />} title={t`Chưa có ai giữ chức vụ ở đây.`} />}
    />
  );
}
