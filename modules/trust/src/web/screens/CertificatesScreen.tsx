import {
  DataTable,
  EmptyState,
  NativeSelect,
  nextPage,
  PageHead,
  pagesOf,
  Skeleton,
  TextInput,
  useDebounced,
  useFilters,
  WorklistPage,
} from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCertificate } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { CertificateFilters } from '../parts/certificate-filters.ts';
import { useTrustApi } from '../parts/trust-api.ts';
import { useCertificateColumns } from '../parts/use-certificate-columns.tsx';

export function CertificatesScreen() {
  const { t } = useLingui();
  const api = useTrustApi();
  const { filters, setFilters } = useFilters(CertificateFilters);
  const answer = useInfiniteQuery(
    api.listCertificates.infiniteOptions({
      input: (cursor?: string) => ({ ...filters, cursor }),
      ...nextPage,
    }),
  );
  return (
    <>
      <PageHead title={t`Chứng thư số`} lead={<Counts />} />
      <WorklistPage
        filters={<Filters filters={filters} setFilters={setFilters} />}
        list={
          <DataTable
            {...pagesOf(answer)}
            label={t`Chứng thư số`}
            columns={useCertificateColumns()}
            rowId={({ id }) => id}
            empty={
              <EmptyState
                icon={<IconCertificate size={32} />}
                title={t`Không có chứng thư nào khớp.`}
              />
            }
          />
        }
      />
    </>
  );
}

/** True counts of what is valid now in the whole province; should they fail, the list says why. */
function Counts() {
  const api = useTrustApi();
  const counts = useQuery(api.countCertificates.queryOptions());
  if (counts.isError) return null;
  if (!counts.data) return <Skeleton height={20} width={320} />;
  const { organisations, people } = counts.data;
  return (
    <Trans>
      Toàn tỉnh đang có hiệu lực: {formatNumber(organisations)} chứng thư của cơ quan, tổ chức và{' '}
      {formatNumber(people)} chứng thư cá nhân.
    </Trans>
  );
}

type FilterProps = {
  filters: CertificateFilters;
  setFilters(change: Partial<CertificateFilters>): unknown;
};

function Filters({ filters, setFilters }: FilterProps) {
  const { t } = useLingui();
  const { holderKind, status } = CertificateFilters.shape;
  const [words, setWords] = useState(filters.q ?? '');
  const settled = useDebounced(words);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed starts a search
  useEffect(() => {
    if (settled !== (filters.q ?? '')) setFilters({ q: settled.normalize('NFC') || undefined });
  }, [settled]);
  return (
    <>
      <TextInput
        type="search"
        label={t`Tên người, cơ quan hoặc số sê-ri`}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        style={{ flex: '1 1 220px', maxWidth: 420 }}
      />
      <NativeSelect
        label={t`Của`}
        value={filters.holderKind ?? ''}
        onChange={({ currentTarget }) =>
          setFilters({ holderKind: holderKind.catch(undefined).parse(currentTarget.value) })
        }
        data={[
          { value: '', label: t`Tất cả` },
          { value: 'agency', label: t`Cơ quan, tổ chức` },
          { value: 'person', label: t`Cá nhân` },
        ]}
      />
      <NativeSelect
        label={t`Tình trạng`}
        value={filters.status ?? ''}
        onChange={({ currentTarget }) =>
          setFilters({ status: status.catch(undefined).parse(currentTarget.value) })
        }
        data={[
          { value: '', label: t`Tất cả` },
          { value: 'valid', label: t`Còn hiệu lực` },
          { value: 'expired', label: t`Hết hạn` },
          { value: 'revoked', label: t`Đã thu hồi` },
          { value: 'notYetValid', label: t`Chưa có hiệu lực` },
        ]}
      />
    </>
  );
}
