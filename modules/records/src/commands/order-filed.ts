import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { RecordsError } from '../records-error.ts';
import { actOnCaseFile, type Changed, type Versioned } from './act-on-case-file.ts';

/** Puts the documents of an open case file in order. Throws `ORDER_INCOMPLETE` unless it names each once. */
export async function orderFiled(
  platform: Platform,
  scope: AuthorizedScope,
  { filedIds, id, version }: Versioned & { filedIds: string[] },
): Promise<Changed> {
  const facts = await actOnCaseFile(platform, scope, { id, version }, 'file', ({ record }) => {
    const known = new Set(record.facts.documents.map((filed) => filed.id));
    const isWhole =
      filedIds.length === known.size &&
      new Set(filedIds).size === known.size &&
      filedIds.every((one) => known.has(one));
    if (!isWhole) throw new RecordsError('ORDER_INCOMPLETE', 'not every document once');
    return { action: 'ordered', detail: { filedIds } };
  });
  return { id, version: facts.version };
}
