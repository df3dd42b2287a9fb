import { Asked, Button, ErrorState, Group, PageHead, useFilters } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { DraftFields } from '../../contract/index.ts';
import { DraftForm } from '../parts/DraftForm.tsx';
import { useDocumentsApi } from '../parts/documents-api.ts';
import {
  replyTo as answerTo,
  type DraftValues,
  NEW_DRAFT,
  replacementOf,
  toDraftFields,
} from '../parts/draft-values.ts';
import { TemplateBar } from '../parts/TemplateBar.tsx';
import { useRefresh } from '../parts/use-refresh.ts';
import { NewDraftSearch } from '../parts/worklist-filters.ts';

export function NewDraftScreen() {
  const { t } = useLingui();
  const { filters } = useFilters(NewDraftSearch);
  const { replaces, replyTo } = filters;
  const title = replyTo
    ? t`Soạn văn bản trả lời`
    : replaces
      ? t`Soạn văn bản thay thế`
      : t`Soạn văn bản`;
  return (
    <>
      <PageHead title={title} />
      {replyTo && <Reply incomingId={replyTo} />}
      {replaces && <Replacement outgoingId={replaces} />}
      {!replyTo && !replaces && <NewDraft initial={NEW_DRAFT} />}
    </>
  );
}

function Reply({ incomingId }: { incomingId: string }) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const answer = useQuery(api.getIncoming.queryOptions({ input: { id: incomingId } }));
  return (
    <Asked answer={answer}>
      {(incoming) => {
        const subject = t`trả lời Văn bản số ${incoming.senderNumberAndSymbol}`;
        return <NewDraft initial={answerTo(incoming, subject)} />;
      }}
    </Asked>
  );
}

function Replacement({ outgoingId }: { outgoingId: string }) {
  const api = useDocumentsApi();
  const answer = useQuery(api.getOutgoing.queryOptions({ input: { id: outgoingId } }));
  return (
    <Asked answer={answer}>{(replaced) => <NewDraft initial={replacementOf(replaced)} />}</Asked>
  );
}

/** Until it is first saved a draft is here only; from then on it is saved as one goes. */
function NewDraft({ initial }: { initial: DraftValues }) {
  const api = useDocumentsApi();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const form = useForm<DraftValues>({ defaultValues: initial });
  const [error, setError] = useState<unknown>();
  async function create(values: DraftValues) {
    setError(undefined);
    try {
      const { id } = await api.createDraft.call(DraftFields.parse(toDraftFields(values)));
      await refresh();
      await navigate({ to: `/outgoing/${id}/edit`, replace: true });
    } catch (problem) {
      setError(problem);
    }
  }
  return (
    <>
      <TemplateBar form={form} />
      <DraftForm form={form} onSubmit={create}>
        {error !== undefined && <ErrorState error={error} focus />}
        <Group>
          <Button type="submit" loading={form.formState.isSubmitting}>
            <Trans>Lưu dự thảo và xem trước</Trans>
          </Button>
        </Group>
      </DraftForm>
    </>
  );
}
