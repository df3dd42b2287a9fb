import { CodedError } from '@hien-luong/contract';
import type { BulkResult } from '../contract/index.ts';
import type { VersionedDocument } from './act-on-outgoing.ts';

type Done = Omit<BulkResult & { result: 'done' }, 'id' | 'result'>;

/**
 * The same act on one document after the other, each in a transaction of its own: one that is
 * refused says why and stops none of the others. What another try of the same batch has done
 * already is told as done. Failures of ours end it; what was done stays, and is found again.
 */
export async function actOnMany(
  items: readonly VersionedDocument[],
  act: (document: VersionedDocument) => Promise<Done>,
  findDone: (id: string) => Promise<Done | undefined>,
): Promise<{ results: BulkResult[] }> {
  const results: BulkResult[] = [];
  for (const { id, version } of items) {
    try {
      results.push({ ...(await act({ id, version })), id, result: 'done' });
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      const before = error.code === 'DRAFT_STALE' ? await findDone(id) : undefined;
      results.push(
        before ? { ...before, id, result: 'done' } : { id, result: 'refused', code: error.code },
      );
    }
  }
  return { results };
}

/** What every act on many is asked with. */
export type BatchOf<Input> = Input & { batchId: string; items: readonly VersionedDocument[] };
