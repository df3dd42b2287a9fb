import {
  type Column,
  DataTable,
  EmptyState,
  NativeSelect,
  nextPage,
  PageHead,
  pagesOf,
  TimeText,
  useFilters,
  WorklistPage,
} from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconArchive } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type HandOverRow, HandOverState } from '../../contract/index.ts';
import { RecordsWord } from '../parts/RecordsWord.tsx';
import { useRecordsApi } from '../parts/records-api.ts';
import { HandOverFilters } from '../parts/records-filters.ts';
import { HAND_OVER_STATES } from '../parts/records-words.ts';

/** What was handed in to the archive of the agency; whoever keeps it receives from here. */
export function HandOversScreen() {
  const { i18n, t } = useLingui();
  const api = useRecordsApi();
  const navigate = useNavigate();
  const { filters, setFilters } = useFilters(HandOverFilters);
  const answer = useInfiniteQuery(
    api.listHandOvers.infiniteOptions({
      input: (cursor?: string) => ({ ...filters, cursor }),
      ...nextPage,
    }),
  );
  return (
    <>
      <PageHead title={t`Nộp lưu và tiếp nhận`} />
      <WorklistPage
        filters={
          <NativeSelect
            label={t`Trạng thái`}
            value={filters.state ?? ''}
            onChange={({ currentTarget }) =>
              setFilters({
                state: HandOverState.optional().catch(undefined).parse(currentTarget.value),
              })
            }
            data={[
              { value: '', label: t`Tất cả` },
              ...HandOverState.options.map((state) => ({
                value: state,
                label: i18n._(HAND_OVER_STATES[state].word),
              })),
            ]}
          />
        }
        list={
          <DataTable
            {...pagesOf(answer)}
            label={t`Nộp lưu và tiếp nhận`}
            columns={useColumns()}
            rowId={({ id }) => id}
            onOpen={({ id }) => navigate({ to: `/hand-overs/${id}` })}
            empty={
              <EmptyState icon={<IconArchive size={32} />} title={t`Chưa có lần nộp lưu nào khớp.`}>
                <Trans>Chọn hồ sơ đã kết thúc trong danh sách hồ sơ rồi bấm “Nộp lưu”.</Trans>
              </EmptyState>
            }
          />
        }
      />
    </>
  );
}

function useColumns(): Column<HandOverRow>[] {
  const { t } = useLingui();
  return [
    { id: 'number', header: t`Số`, width: '90px', cell: ({ number, year }) => `${number}/${year}` },
    { id: 'unit', header: t`Đơn vị nộp`, phone: 'title', cell: ({ unitName }) => unitName },
    { id: 'by', header: t`Người nộp`, width: '180px', cell: ({ givenBy }) => givenBy.name },
    {
      id: 'files',
      header: t`Hồ sơ`,
      width: '80px',
      align: 'end',
      cell: ({ fileCount }) => formatNumber(fileCount),
    },
    {
      id: 'at',
      header: t`Nộp lúc`,
      width: '150px',
      cell: ({ givenAt }) => <TimeText at={givenAt} />,
    },
    {
      id: 'state',
      header: t`Trạng thái`,
      width: '130px',
      cell: ({ state }) => <RecordsWord {...HAND_OVER_STATES[state]} />,
    },
  ];
}
