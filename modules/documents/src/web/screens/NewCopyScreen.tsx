import { Asked, Button, EmptyState, ErrorState, Group, PageHead, useFilters } from '@hien-luong/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { CopyRequest } from '../../contract/index.ts';
import { CopyForm } from '../parts/CopyForm.tsx';
import {
  type CopyOrigin,
  type CopyValues,
  formsOf,
  newCopy,
  toCopyRequest,
} from '../parts/copy-values.ts';
import { useDocumentsApi } from '../parts/documents-api.ts';
import { useRefresh } from '../parts/use-refresh.ts';
import { NewCopySearch } from '../parts/worklist-filters.ts';

/** Asks for a certified copy of a document kept here, or of one on paper. */
export function NewCopyScreen() {
  const { filters } = useFilters(NewCopySearch);
  const { direction, id } = filters;
  return (
    <>
      {id && direction === 'outgoing' && <OfOutgoing id={id} />}
      {id && direction === 'incoming' && <OfIncoming id={id} />}
      {(!id || !direction) && <NewCopy origin={{ direction: 'scan' }} />}
    </>
  );
}

function OfOutgoing({ id }: { id: string }) {
  const api = useDocumentsApi();
  const answer = useQuery(api.getOutgoing.queryOptions({ input: { id } }));
  return (
    <Asked answer={answer}>
      {(document) => <NewCopy origin={{ direction: 'outgoing', document }} />}
    </Asked>
  );
}

function OfIncoming({ id }: { id: string }) {
  const api = useDocumentsApi();
  const answer = useQuery(api.getIncoming.queryOptions({ input: { id } }));
  return (
    <Asked answer={answer}>
      {(document) => <NewCopy origin={{ direction: 'incoming', document }} />}
    </Asked>
  );
}

function NewCopy({ origin }: { origin: CopyOrigin }) {
  const { t } = useLingui();
  const api = useDocumentsApi();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const form = useForm<CopyValues>({ defaultValues: newCopy(origin) });
  const [error, setError] = useState<unknown>();
  if (formsOf(origin).length === 0) {
    return (
      <>
        <Head origin={origin} />
        <EmptyState title={t`Bản sao này không sao tiếp được theo Điều 25.`} />
      </>
    );
  }
  async function request(values: CopyValues) {
    setError(undefined);
    try {
      const { id } = await api.requestCopy.call(CopyRequest.parse(toCopyRequest(origin, values)));
      await refresh();
      await navigate({ to: `/outgoing/${id}`, replace: true });
    } catch (problem) {
      setError(problem);
    }
  }
  return (
    <>
      <Head origin={origin} />
      <CopyForm origin={origin} form={form} onSubmit={request}>
        {error !== undefined && <ErrorState error={error} focus />}
        <Group>
          <Button type="submit" loading={form.formState.isSubmitting}>
            <Trans>Trình duyệt sao</Trans>
          </Button>
        </Group>
      </CopyForm>
    </>
  );
}

function Head({ origin }: { origin: CopyOrigin }) {
  const { t } = useLingui();
  if (origin.direction === 'scan') return <PageHead title={t`Sao văn bản giấy`} />;
  const { numberAndSymbol, subject } = origin.document;
  return <PageHead title={t`Sao văn bản ${numberAndSymbol ?? ''}`} lead={subject} />;
}
