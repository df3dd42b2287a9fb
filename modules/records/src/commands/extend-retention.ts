import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { RecordsError } from '../records-error.ts';
import { isLonger } from '../rules/retention.ts';
import { actOnCaseFile, type Changed, type Versioned } from './act-on-case-file.ts';

type Longer = { retentionYears: number | null; reason: string };

/**
 * Keeps a case file longer than was planned, which also undoes a decision to destroy it that was
 * not carried out. Throws `RETENTION_NOT_LONGER`: nothing shortens it but its own end.
 */
export async function extendRetention(
  platform: Platform,
  scope: AuthorizedScope,
  { id, reason, retentionYears, version }: Versioned & Longer,
): Promise<Changed> {
  const facts = await actOnCaseFile(
    platform,
    scope,
    { id, version },
    'extendRetention',
    ({ record }) => {
      if (!isLonger(retentionYears, record.facts.retentionYears)) {
        throw new RecordsError('RETENTION_NOT_LONGER', 'not longer than it is');
      }
      return {
        action: 'retentionExtended',
        detail: { retentionYears, reason: reason.normalize('NFC') },
      };
    },
  );
  return { id, version: facts.version };
}
