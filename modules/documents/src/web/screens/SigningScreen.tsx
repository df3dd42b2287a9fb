import { Asked, EmptyState, PageHead } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconWritingSign } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDocumentsApi } from '../parts/documents-api.ts';
import { WorkQueue } from '../parts/WorkQueue.tsx';

/** What waits for my signature, alone: the leader's screen on a phone. */
export function SigningScreen() {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const work = useQuery(api.getMyWork.queryOptions());
  return (
    <>
      <PageHead title={t`Ký số`} />
      <Asked answer={work}>
        {({ sections }) => {
          const toSign = sections.find(({ key, count }) => key === 'toSign' && count > 0);
          if (toSign) return <WorkQueue section={toSign} />;
          return (
            <EmptyState
              icon={<IconWritingSign size={40} />}
              title={t`Không có văn bản nào chờ bạn ký.`}
            >
              <Trans>Văn bản trình bạn ký sẽ hiện ở đây.</Trans>
            </EmptyState>
          );
        }}
      </Asked>
    </>
  );
}
