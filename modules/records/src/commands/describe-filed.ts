import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { RecordsError } from '../records-error.ts';
import type { CaseFileFacts } from '../rules/fold-case-file.ts';
import { actOnCaseFile, type Changed, type Versioned } from './act-on-case-file.ts';

type Described = { filedId: string; pageCount: number; note: string };

/** Notes something on a document of an open case file, and its pages. Throws `FILED_NOT_FOUND`. */
export async function describeFiled(
  platform: Platform,
  scope: AuthorizedScope,
  { filedId, id, note, pageCount, version }: Versioned & Described,
): Promise<Changed> {
  const facts = await actOnCaseFile(platform, scope, { id, version }, 'file', ({ record }) => {
    checkFiled(record.facts, filedId);
    const detail = { filedId, pageCount, note: note.normalize('NFC') };
    return { action: 'filedDescribed', detail };
  });
  return { id, version: facts.version };
}

/** Throws `FILED_NOT_FOUND`. */
export function checkFiled({ documents }: CaseFileFacts, filedId: string) {
  const found = documents.find(({ id }) => id === filedId);
  if (found === undefined) throw new RecordsError('FILED_NOT_FOUND', 'not in this case file');
  return found;
}
