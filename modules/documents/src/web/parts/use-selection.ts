import { useState } from 'react';
import type { BulkDocument } from './use-bulk.ts';

type Selection = Record<string, boolean>;
type Listed = { id: string; version: number; subject: string };

/** Rows that are selected and still listed; what has left the list is not acted on unseen. */
export function useSelection<Row extends Listed>(
  rows: readonly Row[] | undefined,
  wordsOf: (row: Row) => string,
) {
  const [selection, setSelection] = useState<Selection>({});
  const selected: BulkDocument[] = (rows ?? [])
    .filter(({ id }) => selection[id])
    .map((row) => ({ id: row.id, version: row.version, words: wordsOf(row) }));
  return { selection, setSelection, selected, clear: () => setSelection({}) };
}
