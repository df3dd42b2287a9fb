import type { JudgedSource } from '@hien-luong/trust/web';
import type { DocumentFile } from '../../contract/index.ts';
import { useDocumentsApi } from './documents-api.ts';
import { fileUrl } from './file-url.ts';

type Direction = 'incoming' | 'outgoing';

/** Where the main file of a document lies, for reports on it and a look at what was signed. */
export function useJudgedSource(
  direction: Direction,
  id: string,
  file: DocumentFile | undefined,
): JudgedSource | undefined {
  const api = useDocumentsApi();
  if (file === undefined) return undefined;
  return {
    url: fileUrl(file),
    compare: (revision) => api.compareFile.call({ direction, id, fileId: file.id, revision }),
  };
}
