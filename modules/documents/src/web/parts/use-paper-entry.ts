import type { UploadReceipt } from '@hien-luong/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { PaperEntry } from '../../contract/index.ts';
import { useDocumentsApi } from './documents-api.ts';
import { NO_PAPER, type PaperValues, toPaperEntry, valuesRead } from './paper-values.ts';
import { usePageReading } from './use-page-reading.ts';
import type { Recorded } from './use-recording-queue.ts';
import { useRefresh } from './use-refresh.ts';

/** One entry after the other: a file or none, its fields, and the number it was recorded under. */
export function usePaperEntry(onRecorded: (arrivalNumber: number) => void) {
  const api = useDocumentsApi();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { forget, read, reading } = usePageReading();
  const form = useForm<PaperValues>({ defaultValues: NO_PAPER });
  // Read here, so that the form keeps track of what is typed.
  const { dirtyFields: typed } = form.formState;
  const [file, setFile] = useState<File>();
  const [uploadId, setUploadId] = useState<string>();
  const [entryId, setEntryId] = useState<string>(() => crypto.randomUUID());
  const [error, setError] = useState<unknown>();
  const [recorded, setRecorded] = useState<readonly Recorded[]>([]);

  async function take(receipt: UploadReceipt, chosen: File) {
    setError(undefined);
    if (/\.(edxml|xml)$/iu.test(receipt.name)) return takePacket(receipt.id);
    setFile(chosen);
    setUploadId(receipt.id);
    const found = await read(chosen);
    if (found === null) return undefined;
    // What the clerk has typed already stands; a file never overwrites it.
    for (const [name, value] of Object.entries(valuesRead(found.reading))) {
      const field = name as keyof PaperValues;
      if (!typed[field]) form.setValue(field, value);
    }
    if (found.sender && !typed.senderName) {
      form.setValue('senderName', found.sender.name);
      form.setValue('senderId', found.sender.id);
    }
    form.setFocus('numberAndSymbol');
    return undefined;
  }

  /** The fields of a packet are exact: it goes on where arrived documents are recorded. */
  async function takePacket(packetUploadId: string) {
    try {
      const result = await api.importPacket.call({ uploadId: packetUploadId });
      await refresh();
      if ('incomingId' in result) {
        await navigate({ to: '/incoming/record', search: { from: result.incomingId } });
      } else await navigate({ to: '/incoming/unreadable' });
    } catch (problem) {
      setError(problem);
    }
  }

  async function record(values: PaperValues) {
    setError(undefined);
    const uploadIds = uploadId === undefined ? [] : [uploadId];
    try {
      const entry = PaperEntry.parse(toPaperEntry(values, { entryId, uploadIds }));
      const { id, arrivalNumber } = await api.recordPaper.call(entry);
      await refresh();
      setRecorded((before) => [...before, { id, subject: entry.subject, arrivalNumber }]);
      onRecorded(arrivalNumber);
      begin();
    } catch (problem) {
      setError(problem);
    }
  }

  function begin() {
    form.reset(NO_PAPER);
    forget();
    setFile(undefined);
    setUploadId(undefined);
    setEntryId(crypto.randomUUID());
  }

  return { form, file, reading, recorded, error, take, record, turn: entryId };
}
