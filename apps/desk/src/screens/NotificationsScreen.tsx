import {
  Button,
  DataTable,
  EmptyState,
  LinkButton,
  nextPage,
  PageHead,
  pagesOf,
  SegmentedControl,
  useFilters,
  WorklistPage,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconBell, IconChecks, IconSettings } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { deskApi } from '../app/desk-api.ts';
import { NotificationFilters } from '../notifications/notification-filters.ts';
import { useMarkRead } from '../notifications/use-mark-read.ts';
import { useNotificationColumns } from '../notifications/use-notification-columns.tsx';
import { useOpenNotification } from '../notifications/use-open-notification.ts';

/** Everything that this person was told, whatever post they act in. */
export function NotificationsScreen() {
  const { t } = useLingui();
  const { filters, setFilters } = useFilters(NotificationFilters);
  const answer = useInfiniteQuery(
    deskApi.platform.listNotifications.infiniteOptions({
      input: (cursor?: string) => ({ ...filters, cursor }),
      ...nextPage,
    }),
  );
  const open = useOpenNotification();
  const pages = pagesOf(answer);
  const newest = pages.rows?.[0];
  return (
    <>
      <PageHead
        title={t`Thông báo`}
        lead={t`Việc mới, việc sắp đến hạn và kết quả của việc bạn đã làm; giữ trong nửa năm.`}
        actions={
          <>
            <LinkButton
              to="/notifications/settings"
              variant="default"
              leftSection={<IconSettings size={16} />}
            >
              <Trans>Cách nhận</Trans>
            </LinkButton>
            {pages.rows?.some(({ readAt }) => readAt === null) && newest && (
              <ReadAllButton upTo={newest.id} />
            )}
          </>
        }
      />
      <WorklistPage
        filters={
          <SegmentedControl
            aria-label={t`Hiện thông báo`}
            value={filters.unread ? 'unread' : 'all'}
            onChange={(value) => setFilters({ unread: value === 'unread' || undefined })}
            data={[
              { value: 'all', label: t`Tất cả` },
              { value: 'unread', label: t`Chưa đọc` },
            ]}
          />
        }
        list={
          <DataTable
            {...pages}
            label={t`Thông báo`}
            columns={useNotificationColumns((notification) => void open(notification))}
            rowId={({ id }) => id}
            onOpen={(notification) => void open(notification)}
            empty={
              <EmptyState
                icon={<IconBell size={32} />}
                title={filters.unread ? t`Bạn đã đọc hết thông báo.` : t`Chưa có thông báo nào.`}
              >
                <Trans>Việc trình, chuyển, giao đến bạn được báo ở đây ngay khi có.</Trans>
              </EmptyState>
            }
          />
        }
      />
    </>
  );
}

function ReadAllButton({ upTo }: { upTo: string }) {
  const markRead = useMarkRead();
  const reading = useMutation({ mutationFn: markRead });
  return (
    <Button
      variant="default"
      leftSection={<IconChecks size={16} />}
      loading={reading.isPending}
      onClick={() => reading.mutate({ upTo })}
    >
      <Trans>Đánh dấu đã đọc tất cả</Trans>
    </Button>
  );
}
