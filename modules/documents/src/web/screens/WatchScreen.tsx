import { Asked, Button, EmptyState, PageHead, TimeText, useDesk } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCircleCheck, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { DeadlineWatch } from '../../contract/index.ts';
import { useDocumentsApi } from '../parts/documents-api.ts';
import { WatchTable } from '../parts/WatchTable.tsx';

/** Overdue and nearly due work, by unit and by person; each number opens its list. */
export function WatchScreen() {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const watch = useQuery(api.watchDeadlines.queryOptions({ refetchInterval: 60_000 }));
  return (
    <>
      <PageHead
        title={t`Theo dõi hạn xử lý`}
        lead={watch.data && <Lead watch={watch.data} />}
        actions={
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} />}
            onClick={() => window.print()}
          >
            <Trans>In</Trans>
          </Button>
        }
      />
      <Asked answer={watch}>
        {(data) =>
          data.total.overdue + data.total.dueSoon > 0 ? (
            <WatchTable watch={data} />
          ) : (
            <EmptyState
              icon={<IconCircleCheck size={40} />}
              title={t`Không có văn bản nào quá hạn hay sắp đến hạn.`}
            >
              <Trans>Văn bản có hạn xử lý trong hai ngày tới hoặc đã quá hạn hiện ở đây.</Trans>
            </EmptyState>
          )
        }
      </Asked>
    </>
  );
}

function Lead({ watch: { asOf, reach } }: { watch: DeadlineWatch }) {
  const { t } = useLingui();
  const { agencyName } = useDesk();
  const whose = {
    agency: agencyName,
    unit: t`Đơn vị bạn phụ trách`,
    own: t`Việc bạn chủ trì`,
  }[reach];
  return (
    <Trans>
      {whose}, tính đến <TimeText at={asOf} />
    </Trans>
  );
}
