import { ActDialog, DayInput, OptionalMark, Progress, Text, useDesk } from '@hien-luong/ui';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { BulkResult } from '../../contract/index.ts';
import { BulkResults } from './BulkResults.tsx';
import { DirectFields, type DirectiveDraft } from './DirectDialog.tsx';
import { useDocumentsApi } from './documents-api.ts';
import { type BulkDocument, useBulk } from './use-bulk.ts';

export type BulkDialogProps = {
  documents: readonly BulkDocument[];
  opened: boolean;
  onClose(): void;
};
type Bulk = ReturnType<typeof useBulk>;
type Act = Parameters<Bulk['run']>[0];

type FrameProps = BulkDialogProps & {
  title: string;
  submitLabel: string;
  act: Act;
  children: ReactNode;
};

function BulkDialog({ act, children, ...frame }: FrameProps) {
  const { documents } = frame;
  const { t } = useLingui();
  const { doneCount, run } = useBulk(documents);
  const [withRefusals, setWithRefusals] = useState(false);
  async function submit() {
    const results: BulkResult[] = await run(act);
    setWithRefusals(results.some(({ result }) => result === 'refused'));
    return <BulkResults documents={documents} results={results} />;
  }
  return (
    <ActDialog
      {...frame}
      size="lg"
      withRefusals={withRefusals}
      onSubmit={submit}
      kept={t`Văn bản nào đã xong thì giữ nguyên; bấm lại để làm tiếp phần còn lại.`}
    >
      {children}
      {doneCount > 0 && (
        <Progress value={(100 * doneCount) / documents.length} aria-label={frame.title} />
      )}
    </ActDialog>
  );
}

export function RecordManyDialog(props: BulkDialogProps) {
  const { t } = useLingui();
  const { today } = useDesk();
  const api = useDocumentsApi();
  const [dueOn, setDueOn] = useState('');
  return (
    <BulkDialog
      {...props}
      title={t`Vào sổ nhiều văn bản`}
      submitLabel={t`Vào sổ`}
      act={(batch) => api.recordMany.call({ ...batch, dueOn: dueOn || null })}
    >
      <Text>
        <Plural
          value={props.documents.length}
          other="# văn bản lấy lần lượt các số đến tiếp theo của sổ; mỗi nơi gửi được báo là đã tiếp nhận."
        />
      </Text>
      <DayInput
        label={<OptionalMark>{t`Hạn xử lý chung`}</OptionalMark>}
        value={dueOn}
        min={today()}
        onChange={setDueOn}
        data-autofocus
      />
    </BulkDialog>
  );
}

export function DirectManyDialog(props: BulkDialogProps) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const [draft, setDraft] = useState<DirectiveDraft>({
    leadPostId: null,
    coordinating: [],
    instruction: '',
    dueOn: '',
  });
  const { coordinating, dueOn, instruction, leadPostId } = draft;
  return (
    <BulkDialog
      {...props}
      title={t`Giao xử lý nhiều văn bản`}
      submitLabel={t`Giao xử lý`}
      act={(batch) =>
        api.directMany.call({
          ...batch,
          leadPostId: leadPostId ?? '',
          coordinatingPostIds: coordinating.filter((postId) => postId !== leadPostId),
          instruction,
          dueOn: dueOn || null,
        })
      }
    >
      <Text>
        <Plural
          value={props.documents.length}
          other="# văn bản được giao cho cùng những người này, với một thời hạn."
        />
      </Text>
      <DirectFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
    </BulkDialog>
  );
}

export function IssueManyDialog(props: BulkDialogProps) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  return (
    <BulkDialog
      {...props}
      title={t`Phát hành nhiều văn bản`}
      submitLabel={t`Phát hành`}
      act={(batch) => api.issueMany.call(batch)}
    >
      <Text>
        <Plural
          value={props.documents.length}
          other="# văn bản được gửi đến nơi nhận của từng văn bản. Muốn lấy lại phải thu hồi."
        />
      </Text>
      <Text c="dimmed">
        <Trans>Văn bản chưa đóng dấu hoặc không có nơi nhận thì không gửi, và được nêu tên.</Trans>
      </Text>
    </BulkDialog>
  );
}
