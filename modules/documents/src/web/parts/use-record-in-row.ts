import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { IncomingDetail } from '../../contract/index.ts';
import { useDocumentsApi } from './documents-api.ts';
import type { Recorded } from './use-recording-queue.ts';

type RecordingForm = { number: number | undefined; dueOn: string; note: string };

/**
 * Recording one document of a row: the number proposed, unless the clerk chose another, is left to
 * the server, so that two clerks at once never stop each other.
 */
export function useRecordInRow(document: IncomingDetail, onRecorded: (one: Recorded) => void) {
  const api = useDocumentsApi();
  const queryClient = useQueryClient();
  const proposal = useQuery(api.proposeArrivalNumber.queryOptions({ input: {} }));
  const [form, setWhole] = useState<RecordingForm>({
    number: undefined,
    dueOn: document.dueOn ?? '',
    note: '',
  });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [asked, setAsked] = useState(false);
  const isDoubtful = document.outcome === 'invalid' || document.duplicates.length > 0;

  async function record() {
    if (busy) return;
    if (isDoubtful && !asked) {
      setAsked(true);
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      const { arrivalNumber } = await api.recordIncoming.call(inputOf(document, form));
      // The other screens look again when they are gone to; the queue goes on as it is.
      await queryClient.invalidateQueries({ queryKey: api.key(), refetchType: 'none' });
      // What the next document is proposed at once, before the server says the same.
      queryClient.setQueryData(api.proposeArrivalNumber.queryKey({ input: {} }), (before) =>
        before === undefined ? before : { ...before, arrivalNumber: arrivalNumber + 1 },
      );
      void queryClient.invalidateQueries({ queryKey: api.proposeArrivalNumber.key() });
      onRecorded({ id: document.id, subject: document.subject, arrivalNumber });
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }

  return {
    form,
    setForm: (change: Partial<RecordingForm>) => setWhole((before) => ({ ...before, ...change })),
    busy,
    error,
    proposed: proposal.data?.arrivalNumber,
    needsSecondLook: isDoubtful && asked,
    record,
  };
}

function inputOf({ id, version }: IncomingDetail, { dueOn, note, number }: RecordingForm) {
  return {
    id,
    version,
    dueOn: dueOn || null,
    ...(number !== undefined && { arrivalNumber: number }),
    ...(note.trim() && { note: note.trim() }),
  };
}
