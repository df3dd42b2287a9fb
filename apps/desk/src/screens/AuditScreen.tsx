import {
  DataTable,
  DayInput,
  EmptyState,
  NativeSelect,
  nextPage,
  PageHead,
  pagesOf,
  useFilters,
  WorklistPage,
} from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { deskApi } from '../app/desk-api.ts';
import { AuditFilters } from './audit-filters.ts';
import { AUDIT_ACTIONS } from './audit-words.ts';
import { useAuditColumns } from './use-audit-columns.tsx';
import { VerifyAuditButton } from './VerifyAuditButton.tsx';

export function AuditScreen() {
  const { t } = useLingui();
  const { filters, setFilters } = useFilters(AuditFilters);
  const answer = useInfiniteQuery(
    deskApi.platform.listAudit.infiniteOptions({
      input: (cursor?: string) => ({ ...filters, cursor, limit: 100 }),
      ...nextPage,
    }),
  );
  return (
    <>
      <PageHead
        title={t`Nhật ký hệ thống`}
        lead={t`Mỗi dòng nối với dòng trước bằng mã băm; sửa hay xóa một dòng là lộ ra.`}
        actions={<VerifyAuditButton />}
      />
      <WorklistPage
        filters={<Filters filters={filters} setFilters={setFilters} />}
        list={
          <DataTable
            {...pagesOf(answer)}
            label={t`Nhật ký hệ thống`}
            columns={useAuditColumns()}
            rowId={({ id }) => id}
            empty={
              <EmptyState
                icon={<IconHistory size={32} />}
                title={t`Không có dòng nhật ký nào khớp.`}
              />
            }
          />
        }
      />
    </>
  );
}

type FilterProps = { filters: AuditFilters; setFilters(change: Partial<AuditFilters>): unknown };

function Filters({ filters, setFilters }: FilterProps) {
  const { i18n, t } = useLingui();
  const actions = AUDIT_ACTIONS.map(({ code, words }) => ({ value: code, label: i18n._(words) }));
  return (
    <>
      <NativeSelect
        label={t`Việc`}
        value={filters.action ?? ''}
        onChange={({ currentTarget }) => setFilters({ action: currentTarget.value || undefined })}
        data={[{ value: '', label: t`Tất cả` }, ...actions]}
      />
      <DayInput
        label={t`Từ ngày`}
        value={filters.from ?? ''}
        onChange={(day) => setFilters({ from: day || undefined })}
      />
      <DayInput
        label={t`Đến ngày`}
        value={filters.to ?? ''}
        onChange={(day) => setFilters({ to: day || undefined })}
      />
    </>
  );
}
