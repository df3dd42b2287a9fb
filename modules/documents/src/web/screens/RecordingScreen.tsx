import { Asked, EmptyState, LinkButton, PageHead, useFilters } from '@hien-luong/ui';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDocumentsApi } from '../parts/documents-api.ts';
import { RecordingStep } from '../parts/RecordingStep.tsx';
import { type Recorded, useRecordingQueue } from '../parts/use-recording-queue.ts';
import { RecordingSearch } from '../parts/worklist-filters.ts';

/** A guided act: one document after the other is recorded, each with one key where all is right. */
export function RecordingScreen() {
  const { t } = useLingui();
  const { filters } = useFilters(RecordingSearch);
  const queue = useRecordingQueue(filters.from);
  const { answer, current, recorded, leftCount } = queue;
  return (
    <>
      <PageHead
        title={t`Vào sổ liên tiếp`}
        lead={
          <>
            <Plural value={recorded.length} other="Đã vào sổ # văn bản" />
            {leftCount > 0 && (
              <>
                {', '}
                <Plural value={leftCount} other="để sau # văn bản" />
              </>
            )}
          </>
        }
        actions={
          <LinkButton to="/incoming" variant="default">
            <Trans>Về danh sách</Trans>
          </LinkButton>
        }
      />
      <Asked answer={answer}>
        {() =>
          current === undefined ? (
            <NoneLeft recorded={recorded} />
          ) : (
            <Current id={current} queue={queue} />
          )
        }
      </Asked>
    </>
  );
}

type Queue = ReturnType<typeof useRecordingQueue>;

function Current({ id, queue }: { id: string; queue: Queue }) {
  const api = useDocumentsApi();
  const detail = useQuery(api.getIncoming.queryOptions({ input: { id } }));
  return (
    <Asked answer={detail}>
      {(document) => (
        <RecordingStep
          key={id}
          document={document}
          recorded={queue.recorded}
          onRecorded={queue.keepRecorded}
          onLeave={() => queue.leave(id)}
          onBack={queue.takeBack}
        />
      )}
    </Asked>
  );
}

function NoneLeft({ recorded }: { recorded: readonly Recorded[] }) {
  const { t } = useLingui();
  return (
    <EmptyState
      icon={<IconCircleCheck size={40} />}
      title={
        recorded.length > 0
          ? t`Đã vào sổ hết văn bản đang chờ.`
          : t`Không còn văn bản nào chờ vào sổ.`
      }
      action={
        <LinkButton to="/incoming" autoFocus>
          <Trans>Về danh sách văn bản đến</Trans>
        </LinkButton>
      }
    >
      <Trans>Văn bản mới đến hiện trong danh sách; mở lại màn hình này để vào sổ tiếp.</Trans>
    </EmptyState>
  );
}
