import type { SessionSummary } from '@hien-luong/platform/contract';
import { Button, type Column, DataTable, ErrorState, StateTag, TimeText } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deskApi } from '../app/desk-api.ts';
import { describeBrowser } from './describe-browser.ts';

export function SessionsTable() {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const sessions = useQuery(deskApi.platform.listSessions.queryOptions());
  const revoke = useMutation({
    mutationFn: (id: string) => deskApi.platform.revokeSession.call({ id }),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: deskApi.platform.listSessions.key() }),
  });
  const columns: Column<SessionSummary>[] = [
    {
      id: 'browser',
      header: t`Thiết bị`,
      phone: 'title',
      cell: ({ userAgent }) => <span title={userAgent}>{describeBrowser(userAgent)}</span>,
    },
    {
      id: 'created',
      header: t`Mở lúc`,
      width: '140px',
      cell: (row) => <TimeText at={row.createdAt} />,
    },
    {
      id: 'seen',
      header: t`Dùng lần cuối`,
      width: '140px',
      cell: (row) => <TimeText at={row.lastSeenAt} />,
    },
    {
      id: 'act',
      header: t`Việc`,
      width: '130px',
      cell: ({ id, current }) =>
        current ? (
          <StateTag tone="good">
            <Trans>Phiên này</Trans>
          </StateTag>
        ) : (
          <Button variant="subtle" size="compact-sm" onClick={() => revoke.mutate(id)}>
            <Trans>Kết thúc</Trans>
          </Button>
        ),
    },
  ];
  return (
    <>
      {revoke.error && <ErrorState error={revoke.error} />}
      <DataTable
        label={t`Phiên đang mở`}
        rows={sessions.data}
        error={sessions.error}
        onRetry={() => void sessions.refetch()}
        columns={columns}
        rowId={({ id }) => id}
      />
    </>
  );
}
