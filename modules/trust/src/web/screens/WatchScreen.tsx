import {
  Asked,
  type Column,
  DataTable,
  DateText,
  EmptyState,
  NativeSelect,
  Notice,
  nextPage,
  PageHead,
  Panel,
  pagesOf,
  Skeleton,
  Stack,
  StateTag,
  StatusBar,
  TimeText,
  useDesk,
  useFilters,
  WorklistPage,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCircleCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import {
  RegisteredKind,
  type RequestForm,
  UNUSED_DAYS,
  type WatchItem,
  WatchKind,
} from '../../contract/index.ts';
import { WatchFilters } from '../parts/register-filters.ts';
import { HOLDER_KINDS, WATCH_KINDS } from '../parts/register-words.ts';
import { SearchBox } from '../parts/SearchBox.tsx';
import { useTrustApi } from '../parts/trust-api.ts';

/** What about the certificates wants an act, most pressing first, each with its next one. */
export function WatchScreen() {
  const { t } = useLingui();
  const api = useTrustApi();
  const navigate = useNavigate();
  const { filters, setFilters } = useFilters(WatchFilters);
  const answer = useInfiniteQuery(
    api.listWatch.infiniteOptions({
      input: (cursor?: string) => ({ ...filters, cursor }),
      ...nextPage,
    }),
  );
  return (
    <>
      <PageHead
        title={t`Chứng thư cần xử lý`}
        lead={t`Tính ngay từ sổ chứng thư và danh bạ. “Lâu không dùng” là không có chữ ký nào trong ${UNUSED_DAYS} ngày, theo cấu hình.`}
      />
      <WorklistPage
        filters={<Filters filters={filters} setFilters={setFilters} />}
        list={
          <DataTable
            {...pagesOf(answer)}
            label={t`Chứng thư cần xử lý`}
            columns={useWatchColumns()}
            rowId={({ key }) => key}
            onOpen={({ certificateId }) =>
              certificateId && navigate({ to: `/certificates/${certificateId}` })
            }
            empty={
              <EmptyState
                icon={<IconCircleCheck size={32} />}
                title={t`Không có chứng thư nào cần xử lý theo bộ lọc này.`}
              />
            }
          />
        }
        preview={<Side onOpen={(kind) => setFilters({ kind })} />}
      />
    </>
  );
}

function Side({ onOpen }: { onOpen(kind: WatchKind): void }) {
  const { i18n, t } = useLingui();
  const api = useTrustApi();
  const counts = useQuery(api.countWatch.queryOptions());
  const polling = useQuery(api.getStatusPolling.queryOptions());
  return (
    <Stack gap="md">
      <Panel title={t`Số lượng`}>
        <Asked answer={counts} loading={<Skeleton height={160} />}>
          {({ counts: found, asOf }) => (
            <>
              <StatusBar
                label={t`Số chứng thư theo việc cần làm`}
                segments={WatchKind.options.map((kind) => ({
                  key: kind,
                  label: i18n._(WATCH_KINDS[kind].word),
                  count: found[kind] ?? 0,
                  tone: WATCH_KINDS[kind].tone,
                }))}
                onOpen={(kind) => onOpen(WatchKind.parse(kind))}
              />
              <p>
                <Trans>
                  Tính đến <TimeText at={asOf} />.
                </Trans>
              </p>
            </>
          )}
        </Asked>
      </Panel>
      <Panel title={t`Hỏi tình trạng nơi cấp`}>
        <Asked answer={polling} loading={<Skeleton height={60} />}>
          {({ sources }) => (
            <Stack gap="xs">
              {sources
                .filter(({ kind }) => kind === 'crl')
                .map(({ url, lastFetchedAt, lastFault, nextUpdate }) => (
                  <div key={url}>
                    <div style={{ overflowWrap: 'anywhere' }}>{url}</div>
                    {lastFault && (
                      <Notice title={t`Lần gần nhất không lấy được`}>{lastFault}</Notice>
                    )}
                    {lastFetchedAt ? (
                      <Trans>
                        Lấy lúc <TimeText at={lastFetchedAt} />
                      </Trans>
                    ) : (
                      <Trans>Chưa lấy lần nào.</Trans>
                    )}
                    {nextUpdate && (
                      <>
                        {', '}
                        <Trans>
                          có giá trị đến <TimeText at={nextUpdate} />
                        </Trans>
                      </>
                    )}
                  </div>
                ))}
            </Stack>
          )}
        </Asked>
      </Panel>
    </Stack>
  );
}

type FilterProps = {
  filters: WatchFilters;
  setFilters(change: Partial<WatchFilters>): unknown;
};

function Filters({ filters, setFilters }: FilterProps) {
  const { i18n, t } = useLingui();
  return (
    <>
      <SearchBox
        label={t`Tên người, cơ quan hoặc số sê-ri`}
        value={filters.q ?? ''}
        onSearch={(q) => setFilters({ q })}
      />
      <NativeSelect
        label={t`Việc`}
        value={filters.kind ?? ''}
        onChange={({ currentTarget }) =>
          setFilters({ kind: WatchKind.optional().catch(undefined).parse(currentTarget.value) })
        }
        data={[
          { value: '', label: t`Tất cả` },
          ...WatchKind.options.map((kind) => ({
            value: kind,
            label: i18n._(WATCH_KINDS[kind].word),
          })),
        ]}
      />
      <NativeSelect
        label={t`Của`}
        value={filters.holderKind ?? ''}
        onChange={({ currentTarget }) =>
          setFilters({
            holderKind: RegisteredKind.optional().catch(undefined).parse(currentTarget.value),
          })
        }
        data={[
          { value: '', label: t`Tất cả` },
          ...RegisteredKind.options.map((kind) => ({
            value: kind,
            label: i18n._(HOLDER_KINDS[kind]),
          })),
        ]}
      />
    </>
  );
}

function useWatchColumns(): Column<WatchItem>[] {
  const { i18n, t } = useLingui();
  return [
    {
      id: 'holder',
      header: t`Chủ thể`,
      phone: 'title',
      cell: ({ holderName }) => <span title={holderName}>{holderName}</span>,
    },
    {
      id: 'agency',
      header: t`Cơ quan`,
      minor: true,
      cell: ({ agency }) => <span title={agency.name}>{agency.name}</span>,
    },
    {
      id: 'kind',
      header: t`Việc`,
      width: '230px',
      cell: ({ kind }) => (
        <StateTag tone={WATCH_KINDS[kind].tone}>{i18n._(WATCH_KINDS[kind].word)}</StateTag>
      ),
    },
    {
      id: 'on',
      header: t`Ngày`,
      width: '100px',
      cell: ({ on }) => on && <DateText date={on} />,
    },
    { id: 'next', header: t`Việc tiếp theo`, width: '140px', cell: (item) => <Next item={item} /> },
  ];
}

const NEXT: Readonly<Record<WatchKind, RequestForm | undefined>> = {
  held: undefined,
  expired: 'renew',
  expiring7: 'renew',
  expiring30: 'renew',
  expiring60: 'renew',
  revoked: undefined,
  holderLeft: 'revoke',
  holderMoved: 'revoke',
  holderRenamed: 'change',
  unused: undefined,
  missing: undefined,
};

function Next({ item: { kind, certificateId, requestId, agency } }: { item: WatchItem }) {
  const { t } = useLingui();
  const { may, agencyId } = useDesk();
  if (requestId) return <Link to={`/certificate-requests/${requestId}`}>{t`Xem đề nghị`}</Link>;
  const form = NEXT[kind];
  if (!form || !certificateId || agency.id !== agencyId || !may('trust.request')) return null;
  return (
    <Link to="/certificate-requests/new" search={{ form, certificate: certificateId }}>
      {t`Lập đề nghị`}
    </Link>
  );
}
