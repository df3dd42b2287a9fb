import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SigningRow } from '../../contract/index.ts';
import { useDocumentsApi } from './documents-api.ts';

const keyOf = ({ id, version }: Pick<SigningRow, 'id' | 'version'>) => `${id}:${version}`;

/** What waits, what was shown, and what is chosen; another version of a document is chosen anew. */
export function useBatch() {
  const api = useDocumentsApi();
  const queryClient = useQueryClient();
  const answer = useQuery(api.listToSign.queryOptions({ refetchInterval: 60_000 }));
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const rows = answer.data?.rows ?? [];
  const chosen = rows.filter((row) => row.shown && keys.has(keyOf(row)));

  function choose(row: SigningRow, wanted: boolean): void {
    const next = new Set(keys);
    if (wanted) next.add(keyOf(row));
    else next.delete(keyOf(row));
    setKeys(next);
  }

  async function recordShown({ id, main, shown, version }: SigningRow): Promise<void> {
    if (shown) return;
    await api.recordShown.call({ id, version, sha256: main.sha256 });
    queryClient.setQueryData(
      api.listToSign.queryKey(),
      (data) =>
        data && {
          ...data,
          rows: data.rows.map((row) =>
            row.id === id && row.version === version ? { ...row, shown: true } : row,
          ),
        },
    );
  }

  return {
    answer,
    chosen,
    choose,
    recordShown,
    isChosen: (row: SigningRow) => keys.has(keyOf(row)),
  };
}

export type Batch = ReturnType<typeof useBatch>;
