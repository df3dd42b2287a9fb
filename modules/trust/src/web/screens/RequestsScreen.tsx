import {
  type Column,
  DataTable,
  DateText,
  EmptyState,
  LinkButton,
  NativeSelect,
  nextPage,
  PageHead,
  pagesOf,
  StateTag,
  TimeText,
  useDesk,
  useFilters,
  WorklistPage,
} from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFilePlus, IconFiles } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { RequestForm, RequestState, type RequestSummary } from '../../contract/index.ts';
import { RequestFilters } from '../parts/register-filters.ts';
import { REQUEST_FORMS, REQUEST_STATES } from '../parts/register-words.ts';
import { SearchBox } from '../parts/SearchBox.tsx';
import { useTrustApi } from '../parts/trust-api.ts';

/** Requests to the certification authority: mine as an agency, all as an administrator. */
export function RequestsScreen() {
  const { t } = useLingui();
  const api = useTrustApi();
  const navigate = useNavigate();
  const { filters, setFilters } = useFilters(RequestFilters);
  const answer = useInfiniteQuery(
    api.listRequests.infiniteOptions({
      input: (cursor?: string) => ({ ...filters, cursor }),
      ...nextPage,
    }),
  );
  return (
    <>
      <PageHead
        title={t`Đề nghị về chứng thư số`}
        lead={<Overdue />}
        actions={
          <LinkButton to="/certificate-requests/new" leftSection={<IconFilePlus size={16} />}>
            <Trans>Lập đề nghị</Trans>
          </LinkButton>
        }
      />
      <WorklistPage
        filters={<Filters filters={filters} setFilters={setFilters} />}
        list={
          <DataTable
            {...pagesOf(answer)}
            label={t`Đề nghị về chứng thư số`}
            columns={useRequestColumns()}
            rowId={({ id }) => id}
            onOpen={({ id }) => navigate({ to: `/certificate-requests/${id}` })}
            empty={
              <EmptyState icon={<IconFiles size={32} />} title={t`Không có đề nghị nào khớp.`}>
                <Trans>
                  Đề nghị cấp, gia hạn, thay đổi, thu hồi hoặc mở khóa chứng thư được lập ở đây và
                  theo dõi tới khi bàn giao.
                </Trans>
              </EmptyState>
            }
          />
        }
      />
    </>
  );
}

function Overdue() {
  const api = useTrustApi();
  const { data } = useQuery(api.countRequests.queryOptions());
  if (!data || data.overdue === 0) return null;
  return <Trans>Đề nghị đã quá hạn nơi cấp trả lời: {formatNumber(data.overdue)}.</Trans>;
}

type FilterProps = {
  filters: RequestFilters;
  setFilters(change: Partial<RequestFilters>): unknown;
};

function Filters({ filters, setFilters }: FilterProps) {
  const { i18n, t } = useLingui();
  return (
    <>
      <SearchBox
        label={t`Tên trong đề nghị`}
        value={filters.q ?? ''}
        onSearch={(q) => setFilters({ q })}
      />
      <NativeSelect
        label={t`Bước`}
        value={filters.state ?? ''}
        onChange={({ currentTarget }) =>
          setFilters({ state: RequestState.optional().catch(undefined).parse(currentTarget.value) })
        }
        data={[
          { value: '', label: t`Tất cả` },
          ...RequestState.options.map((state) => ({
            value: state,
            label: i18n._(REQUEST_STATES[state].word),
          })),
        ]}
      />
      <NativeSelect
        label={t`Loại đề nghị`}
        value={filters.form ?? ''}
        onChange={({ currentTarget }) =>
          setFilters({ form: RequestForm.optional().catch(undefined).parse(currentTarget.value) })
        }
        data={[
          { value: '', label: t`Tất cả` },
          ...RequestForm.options.map((form) => ({
            value: form,
            label: i18n._(REQUEST_FORMS[form]),
          })),
        ]}
      />
    </>
  );
}

function useRequestColumns(): Column<RequestSummary>[] {
  const { i18n, t } = useLingui();
  const { may, today } = useDesk();
  return [
    { id: 'number', header: t`Số`, width: '60px', phone: 'hidden', cell: ({ number }) => number },
    {
      id: 'title',
      header: t`Về`,
      phone: 'title',
      cell: ({ title, subjectCount }) => (
        <span title={title}>{subjectCount > 1 ? `${title} (+${subjectCount - 1})` : title}</span>
      ),
    },
    { id: 'form', header: t`Loại đề nghị`, cell: ({ form }) => i18n._(REQUEST_FORMS[form]) },
    ...(may('trust.administer')
      ? [
          {
            id: 'agency',
            header: t`Cơ quan`,
            cell: ({ agency }: RequestSummary) => <span title={agency.name}>{agency.name}</span>,
          },
        ]
      : []),
    {
      id: 'state',
      header: t`Bước`,
      width: '150px',
      cell: ({ state }) => (
        <StateTag tone={REQUEST_STATES[state].tone}>{i18n._(REQUEST_STATES[state].word)}</StateTag>
      ),
    },
    {
      id: 'due',
      header: t`Hạn trả lời`,
      width: '110px',
      cell: ({ dueOn }) =>
        dueOn && (
          <StateTag tone={dueOn < today() ? 'attention' : 'quiet'}>
            <DateText date={dueOn} />
          </StateTag>
        ),
    },
    {
      id: 'at',
      header: t`Cập nhật lúc`,
      width: '140px',
      phone: 'hidden',
      cell: ({ updatedAt }) => <TimeText at={updatedAt} />,
    },
  ];
}
