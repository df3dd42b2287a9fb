import {
  Asked,
  Button,
  ErrorState,
  Group,
  LoadingBlock,
  PageHead,
  PdfView,
  SplitPage,
} from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { OutgoingDetail } from '../../contract/index.ts';
import { DraftFiles } from '../parts/DraftFiles.tsx';
import { DraftForm } from '../parts/DraftForm.tsx';
import { useDocumentsApi } from '../parts/documents-api.ts';
import { type DraftValues, fromDetail } from '../parts/draft-values.ts';
import { draftPreviewUrl, fileUrl } from '../parts/file-url.ts';
import { SavingWord } from '../parts/SavingWord.tsx';
import { useDraftSaving } from '../parts/use-draft-saving.ts';
import { useRefresh } from '../parts/use-refresh.ts';

export function EditDraftScreen() {
  const api = useDocumentsApi();
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useQuery(
    api.getOutgoing.queryOptions({ input: { id }, refetchOnMount: 'always' }),
  );
  // An older copy would save with an older version and be refused.
  if (answer.data && !answer.isFetchedAfterMount) return <LoadingBlock lines={12} />;
  return <Asked answer={answer}>{(document) => <EditDraft key={id} document={document} />}</Asked>;
}

function EditDraft({ document }: { document: OutgoingDetail }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const initial = fromDetail(document);
  const form = useForm<DraftValues>({ defaultValues: initial });
  const saving = useDraftSaving(document.id, document.version, initial);
  const { saveSoon } = saving;
  useEffect(() => {
    const subscription = form.watch((_, { name }) => name && saveSoon(form.getValues()));
    return () => subscription.unsubscribe();
  }, [form, saveSoon]);

  async function finish(values: DraftValues) {
    await saving.save(values);
    await refresh();
    await navigate({ to: `/outgoing/${document.id}` });
  }

  return (
    <>
      <PageHead title={t`Sửa dự thảo`} beside={<SavingWord state={saving.state} />} />
      <SplitPage
        left={
          <DraftForm
            form={form}
            onSubmit={finish}
            files={<DraftFiles document={document} saving={saving} form={form} />}
          >
            {saving.error !== undefined && (
              <ErrorState
                error={saving.error}
                kept={t`Những gì bạn gõ vẫn còn trên màn hình này.`}
                onRetry={() => void saving.save(form.getValues())}
              />
            )}
            <Group>
              <Button type="submit" loading={form.formState.isSubmitting}>
                <Trans>Xong, xem văn bản</Trans>
              </Button>
            </Group>
          </DraftForm>
        }
        right={<Preview document={document} version={saving.version} form={form} />}
      />
    </>
  );
}

type PreviewProps = {
  document: OutgoingDetail;
  version: number;
  form: ReturnType<typeof useForm<DraftValues>>;
};

function Preview({ document: { id, subject, files }, version, form }: PreviewProps) {
  const { t } = useLingui();
  const source = useWatch({ control: form.control, name: 'source' });
  const main = files.find(({ role }) => role === 'main');
  const uploaded = main && fileUrl(main);
  const url = source === 'typeset' ? draftPreviewUrl({ id, version }) : uploaded;
  return <PdfView url={url} label={t`Bản xem trước: ${subject}`} revision={version} />;
}
