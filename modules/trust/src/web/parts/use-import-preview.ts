import { useState } from 'react';
import type { ImportOrder, ImportPreview } from '../../contract/index.ts';
import type { HolderChoice } from './ImportPreviewTable.tsx';
import { useTrustApi } from './trust-api.ts';

type Uploaded = { id: string; name: string };

/** Files chosen one after the other, previewed anew with each and with each holder chosen. */
export function useImportPreview(requestId?: string) {
  const api = useTrustApi();
  const [files, setFiles] = useState<readonly Uploaded[]>([]);
  const [choices, setChoices] = useState<readonly HolderChoice[]>([]);
  const [preview, setPreview] = useState<ImportPreview>();
  const [error, setError] = useState<unknown>();

  async function look(uploaded: readonly Uploaded[], chosen: readonly HolderChoice[]) {
    setFiles(uploaded);
    setChoices(chosen);
    setError(undefined);
    if (uploaded.length === 0) {
      setPreview(undefined);
      return;
    }
    try {
      const order = orderOf(uploaded, chosen);
      setPreview(await api.previewImport.call({ ...order, ...(requestId && { requestId }) }));
    } catch (problem) {
      setError(problem);
    }
  }

  return {
    files,
    preview,
    error,
    add: (file: Uploaded) => look([...files, file], choices),
    remove: (id: string) =>
      look(
        files.filter((file) => file.id !== id),
        choices,
      ),
    choose: (choice: HolderChoice) =>
      look(files, [
        ...choices.filter(({ fingerprint }) => fingerprint !== choice.fingerprint),
        choice,
      ]),
    clear: () => look([], []),
    /** What is confirmed: exactly what was shown. */
    order: preview && { ...orderOf(files, choices), digest: preview.digest },
  };
}

function orderOf(files: readonly Uploaded[], choices: readonly HolderChoice[]): ImportOrder {
  return { uploadIds: files.map(({ id }) => id), choices: [...choices] };
}
