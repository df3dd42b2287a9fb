import { useState } from 'react';
import type { BulkResult } from '../../contract/index.ts';
import { useRefresh } from './use-refresh.ts';

export type BulkDocument = { id: string; version: number; words: string };
type Batch = { batchId: string; items: { id: string; version: number }[] };

/** Few at a time, so that one sees it go on and an answer never takes long. */
const CHUNK = 10;

/**
 * One act on all selected documents. The batch keeps its name while it is tried again, so what went
 * through before a connection broke is told and not done twice.
 */
export function useBulk(documents: readonly BulkDocument[]) {
  const refresh = useRefresh();
  const [batchId] = useState<string>(() => crypto.randomUUID());
  const [doneCount, setDoneCount] = useState(0);
  async function run(act: (batch: Batch) => Promise<{ results: BulkResult[] }>) {
    const results: BulkResult[] = [];
    try {
      for (let start = 0; start < documents.length; start += CHUNK) {
        const items = documents
          .slice(start, start + CHUNK)
          .map(({ id, version }) => ({ id, version }));
        results.push(...(await act({ batchId, items })).results);
        setDoneCount(results.length);
      }
    } finally {
      await refresh();
    }
    return results;
  }
  return { run, doneCount };
}
