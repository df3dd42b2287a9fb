import { TrustWork } from '@hien-luong/trust/web';
import { Asked, EmptyState, LoadingBlock, Notice, PageHead, Stack, useDesk } from '@hien-luong/ui';
import { formatDate, formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { WorkPanels } from '../parts/document-panels.tsx';
import { useDocumentsApi } from '../parts/documents-api.ts';
import { WorkQueue } from '../parts/WorkQueue.tsx';

/** Everything that waits for the acting post, and nothing that does not. */
export function WorkScreen() {
  const { t } = useLingui();
  const { may, today } = useDesk();
  return (
    <>
      <PageHead title={t`Việc của tôi hôm nay`} lead={formatDate(today())} />
      <TrustWork />
      <WorkPanels />
      {may('documents.read') && <Work />}
      {!may('documents.read') && !may('trust.administer') && (
        <EmptyState title={t`Chức vụ này không xử lý văn bản.`}>
          <Trans>Chọn việc ở thanh bên, hoặc đổi chức vụ ở góc trên bên phải.</Trans>
        </EmptyState>
      )}
    </>
  );
}

function Work() {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const work = useQuery(api.getMyWork.queryOptions({ refetchInterval: 60_000 }));
  return (
    <Asked answer={work} loading={<LoadingBlock lines={10} height={28} />}>
      {({ sections, overdueCount }) => {
        const waiting = sections.filter(({ count }) => count > 0);
        return (
          <Stack gap="xl">
            {overdueCount > 0 && <Overdue count={overdueCount} />}
            {waiting.map((section) => (
              <WorkQueue key={section.key} section={section} />
            ))}
            {waiting.length === 0 && (
              <EmptyState
                icon={<IconCircleCheck size={40} />}
                title={t`Không còn việc nào chờ bạn.`}
              >
                <Trans>Việc mới hiện ở đây ngay khi được trình, chuyển hoặc giao đến bạn.</Trans>
              </EmptyState>
            )}
          </Stack>
        );
      }}
    </Asked>
  );
}

function Overdue({ count }: { count: number }) {
  const { t } = useLingui();
  return (
    <Notice title={t`${formatNumber(count)} văn bản đã quá hạn`}>
      <Link to="/incoming" search={{ deadline: 'overdue' }}>
        <Trans>Xem các văn bản quá hạn</Trans>
      </Link>
    </Notice>
  );
}
