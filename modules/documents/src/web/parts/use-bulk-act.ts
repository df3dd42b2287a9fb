import { useState } from 'react';
import type { BulkAct } from './IncomingBulk.tsx';
import type { BulkDocument } from './use-bulk.ts';

/** The act that is being done, with the documents selected when it began. */
export function useBulkAct(selected: readonly BulkDocument[]) {
  const [act, setAct] = useState<{ name: BulkAct; documents: readonly BulkDocument[] }>();
  return {
    act,
    begin: (name: BulkAct | undefined) => setAct(name && { name, documents: selected }),
  };
}
