import { useDirectoryApi } from '@hien-luong/directory/web';
import {
  ActDialog,
  Asked,
  DayInput,
  MultiSelect,
  OptionalMark,
  Select,
  Textarea,
  useDesk,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDocumentsApi } from './documents-api.ts';
import { findPeople } from './find-people.ts';
import type { IncomingDialogProps } from './incoming-dialog-props.ts';
import { useRefresh } from './use-refresh.ts';

export type DirectiveDraft = {
  leadPostId: string | null;
  coordinating: string[];
  instruction: string;
  dueOn: string;
};

export function DirectDialog({ document, opened, onClose }: IncomingDialogProps) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const refresh = useRefresh();
  const [draft, setDraft] = useState<DirectiveDraft>({
    leadPostId: null,
    coordinating: [],
    instruction: '',
    dueOn: document.dueOn ?? '',
  });
  async function direct() {
    const { leadPostId, coordinating, instruction, dueOn } = draft;
    if (!leadPostId) return undefined;
    await api.directIncoming.call({
      id: document.id,
      version: document.version,
      leadPostId,
      coordinatingPostIds: coordinating.filter((postId) => postId !== leadPostId),
      instruction,
      dueOn: dueOn || null,
    });
    await refresh();
    return <Trans>Đã giao việc. Người chủ trì thấy ngay trong việc của mình.</Trans>;
  }
  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t`Ý kiến chỉ đạo`}
      submitLabel={t`Giao xử lý`}
      size="lg"
      onSubmit={direct}
    >
      <DirectFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
    </ActDialog>
  );
}

type FieldsProps = { draft: DirectiveDraft; onChange(change: Partial<DirectiveDraft>): void };

/** Who leads, who coordinates, what is to be done and by when. */
export function DirectFields({ draft, onChange }: FieldsProps) {
  const { t } = useLingui();
  const { agencyId, today } = useDesk();
  const directory = useDirectoryApi();
  const posts = useQuery(directory.listPosts.queryOptions({ input: { agencyId } }));
  return (
    <Asked answer={posts}>
      {(found) => {
        const people = found.map(({ id, person, title }) => ({
          value: id,
          label: `${person.name}, ${title}`,
        }));
        return (
          <>
            <Select
              label={t`Chủ trì`}
              data={people}
              value={draft.leadPostId}
              onChange={(leadPostId) => onChange({ leadPostId })}
              searchable
              filter={findPeople}
              required
              withAsterisk={false}
              data-autofocus
            />
            <MultiSelect
              label={<OptionalMark>{t`Phối hợp`}</OptionalMark>}
              data={people}
              value={draft.coordinating}
              onChange={(coordinating) => onChange({ coordinating })}
              searchable
              filter={findPeople}
              hidePickedOptions
              maxValues={50}
            />
            <Textarea
              label={t`Nội dung chỉ đạo`}
              value={draft.instruction}
              onChange={(event) => onChange({ instruction: event.currentTarget.value })}
              autosize
              minRows={3}
              required
              withAsterisk={false}
            />
            <DayInput
              label={<OptionalMark>{t`Hạn xử lý`}</OptionalMark>}
              value={draft.dueOn}
              min={today()}
              onChange={(day) => onChange({ dueOn: day })}
            />
          </>
        );
      }}
    </Asked>
  );
}
