import {
  Button,
  DataTable,
  EmptyState,
  LinkButton,
  NativeSelect,
  nextPage,
  PageHead,
  pagesOf,
  Skeleton,
  TimeText,
  useDesk,
  useFilters,
  WorklistPage,
} from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCertificate, IconFileImport } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { CertificateFilters } from '../parts/certificate-filters.ts';
import { RegisterDeviceDialog } from '../parts/RegisterDeviceDialog.tsx';
import { SearchBox } from '../parts/SearchBox.tsx';
import { useTrustApi } from '../parts/trust-api.ts';
import { useCertificateColumns } from '../parts/use-certificate-columns.tsx';

export function CertificatesScreen() {
  const { t } = useLingui();
  const api = useTrustApi();
  const navigate = useNavigate();
  const { filters, setFilters } = useFilters(CertificateFilters);
  const answer = useInfiniteQuery(
    api.listCertificates.infiniteOptions({
      input: (cursor?: string) => ({ ...filters, cursor }),
      ...nextPage,
    }),
  );
  return (
    <>
      <PageHead title={t`Chứng thư số`} lead={<Counts />} actions={<Links />} />
      <WorklistPage
        filters={<Filters filters={filters} setFilters={setFilters} />}
        list={
          <DataTable
            {...pagesOf(answer)}
            label={t`Chứng thư số`}
            columns={useCertificateColumns()}
            rowId={({ id }) => id}
            onOpen={({ id }) => navigate({ to: `/certificates/${id}` })}
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
  const { organisations, people, devices, asOf } = counts.data;
  return (
    <Trans>
      Toàn tỉnh có {formatNumber(organisations)} cơ quan, tổ chức, {formatNumber(people)} cá nhân và{' '}
      {formatNumber(devices)} thiết bị, dịch vụ đang có chứng thư trong thời hạn và chưa bị thu hồi
      (mỗi chủ thể tính một lần), đếm lúc <TimeText at={asOf} />.
    </Trans>
  );
}

function Links() {
  const { may } = useDesk();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <LinkButton to="/certificates/watch" variant="default">
        <Trans>Cần xử lý</Trans>
      </LinkButton>
      {may('trust.administer') && (
        <>
          <Button variant="default" onClick={() => setAdding(true)}>
            <Trans>Thêm thiết bị, dịch vụ</Trans>
          </Button>
          <LinkButton to="/certificates/import" leftSection={<IconFileImport size={16} />}>
            <Trans>Nhập từ tệp</Trans>
          </LinkButton>
        </>
      )}
      {adding && <RegisterDeviceDialog onClose={() => setAdding(false)} />}
    </>
  );
}

type FilterProps = {
  filters: CertificateFilters;
  setFilters(change: Partial<CertificateFilters>): unknown;
};

function Filters({ filters, setFilters }: FilterProps) {
  const { t } = useLingui();
  const { holderKind, status } = CertificateFilters.shape;
  return (
    <>
      <SearchBox
        label={t`Tên người, cơ quan hoặc số sê-ri`}
        value={filters.q ?? ''}
        onSearch={(q) => setFilters({ q })}
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
          { value: 'device', label: t`Thiết bị, dịch vụ` },
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
          { value: 'held', label: t`Đang tạm dừng` },
        ]}
      />
    </>
  );
}
