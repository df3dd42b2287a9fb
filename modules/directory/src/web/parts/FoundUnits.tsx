import { DataTable, EmptyState, nextPage, pagesOf } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconHierarchy2 } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDirectoryApi } from './directory-api.ts';
import { UnitCode } from './UnitCode.tsx';
import { UnitLink } from './UnitLink.tsx';

export function FoundUnits({ words, at }: { words: string; at: string | undefined }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const api = useDirectoryApi();
  const answer = useInfiniteQuery(
    api.searchUnits.infiniteOptions({
      input: (cursor?: string) => ({ q: words, at, cursor }),
      ...nextPage,
    }),
  );
  return (
    <DataTable
      {...pagesOf(answer)}
      label={t`Đơn vị tìm thấy`}
      rowId={({ id }) => id}
      onOpen={({ id }) =>
        navigate({ to: `/organisation/${id}`, search: at === undefined ? {} : { at } })
      }
      columns={[
        {
          id: 'name',
          header: t`Tên`,
          phone: 'title',
          cell: ({ id, name }) => (
            <UnitLink id={id} at={at}>
              {name}
            </UnitLink>
          ),
        },
        { id: 'parent', header: t`Thuộc`, cell: ({ parentName }) => parentName },
        {
          id: 'code',
          header: t`Mã định danh`,
          width: '220px',
          cell: (unit) => <UnitCode {...unit} />,
        },
      ]}
      empty={
        <EmptyState icon={<IconHierarchy2 size={32} />} title={t`Không tìm thấy “${words}”.`}>
          <Trans>Thử một phần của tên, hoặc mã như H50.</Trans>
        </EmptyState>
      }
    />
  );
}
