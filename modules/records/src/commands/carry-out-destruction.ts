import { type AuthorizedScope, appendAudit, findUpload, type Platform } from '@hien-luong/platform';
import { actorOf } from '../data/actor-of.ts';
import { appendCaseFile, getCaseFileRecord } from '../data/case-file-record.ts';
import { RecordsError } from '../records-error.ts';
import { checkMayAct } from './act-on-case-file.ts';

/**
 * Records that case files were destroyed as was decided, with the minutes of it. From here on nothing
 * of them is served; what they were, what was decided and by whom, stays. Throws `NOT_IN_STATE` without
 * a recorded decision, `MINUTES_INVALID` unless the minutes are a PDF.
 * @law Luật 33/2024/QH15
 */
export async function carryOutDestruction(
  platform: Platform,
  scope: AuthorizedScope,
  { caseFileIds, minutesUploadId }: { caseFileIds: readonly string[]; minutesUploadId: string },
): Promise<{ count: number }> {
  const now = platform.clock.now();
  const ids = [...new Set(caseFileIds)].toSorted();
  return platform.db.write(scope, async (tx) => {
    const { mediaType, name, sha256, size } = await findUpload(tx, scope, minutesUploadId);
    if (mediaType !== 'application/pdf') throw new RecordsError('MINUTES_INVALID', 'not a PDF');
    const minutes = { mediaType, name, sha256, size };
    for (const id of ids) {
      const record = await getCaseFileRecord(tx, scope, id, { lock: true, now });
      checkMayAct(record.facts, scope, 'carryOutDestruction', now);
      const { decision, symbol, year } = record.facts;
      await appendCaseFile(tx, record, {
        action: 'destroyed',
        detail: { minutes },
        actor: actorOf(scope),
        at: now,
      });
      await appendAudit(tx, scope, {
        action: 'records.destroyed',
        subject: { type: 'caseFile', id },
        detail: { symbol, year, decision: decision?.numberAndSymbol ?? null, minutes: sha256 },
      });
    }
    return { count: ids.length };
  });
}
