import {
  DataTable,
  EmptyState,
  NativeSelect,
  nextPage,
  PageHead,
  pagesOf,
  Skeleton,
  useFilters,
  WorklistPage,
} from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconArchive } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { PreservationFilters } from '../parts/preservation-filters.ts';
import { PRESERVATION_STATES } from '../parts/preservation-words.ts';
import { useTrustApi } from '../parts/trust-api.ts';
import { usePreservationColumns } from '../parts/use-preservation-columns.tsx';

/** Signed files of this agency whose proof is kept, and those where something is in the way. */
export function PreservedScreen() {
  const { i18n, t } = useLingui();
  const api = useTrustApi();
  const { filters, setFilters } = useFilters(PreservationFilters);
  const answer = useInfiniteQuery(
    api.listPreserved.infiniteOptions({
      input: (cursor?: string) => ({ ...filters, cursor }),
      ...nextPage,
    }),
  );
  const { state } = PreservationFilters.shape;
  const states = Object.entries(PRESERVATION_STATES);
  return (
    <>
      <PageHead title={t`Lưu giữ bằng chứng`} lead={<Counts />} />
      <WorklistPage
        filters={
          <NativeSelect
            label={t`Tình trạng`}
            value={filters.state ?? ''}
            onChange={({ currentTarget }) =>
              setFilters({ state: state.parse(currentTarget.value) })
            }
            data={[
              { value: '', label: t`Tất cả` },
              ...states.map(([value, { word }]) => ({ value, label: i18n._(word) })),
            ]}
          />
        }
        list={
          <DataTable
            {...pagesOf(answer)}
            label={t`Tệp đã ký được lưu giữ bằng chứng`}
            columns={usePreservationColumns()}
            rowId={({ sha256 }) => sha256}
            empty={
              <EmptyState
                icon={<IconArchive size={32} />}
                title={t`Chưa có tệp nào. Văn bản đã phát hành hoặc đã nhận tự vào đây.`}
              />
            }
          />
        }
      />
    </>
  );
}

/** True counts of this agency; should they fail, the list says why. */
function Counts() {
  const api = useTrustApi();
  const counts = useQuery(api.countPreserved.queryOptions());
  if (counts.isError) return null;
  if (!counts.data) return <Skeleton height={20} width={320} />;
  const { preserved = 0, waiting = 0 } = counts.data;
  return (
    <Trans>
      {formatNumber(preserved)} tệp đã có dấu thời gian lưu trữ trên toàn bộ nội dung và bằng chứng;{' '}
      {formatNumber(waiting)} tệp đang chờ.
    </Trans>
  );
}
