import { getPost } from '@hien-luong/directory';
import {
  type AuthorizedScope,
  appendAudit,
  newId,
  type Platform,
  requirePermission,
} from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { actorOf } from '../data/actor-of.ts';
import { appendCaseFile, getCaseFileRecord } from '../data/case-file-record.ts';
import { beginHandOver } from '../data/hand-over-record.ts';
import { takeNumber } from '../data/take-number.ts';
import { RecordsError } from '../records-error.ts';
import { isHandedIn } from '../rules/hand-over-deadline.ts';
import { type Changed, checkMayAct } from './act-on-case-file.ts';

type Proposal = { caseFileIds: readonly string[]; note: string };

/**
 * Hands closed case files in to the archive of the agency, under one number of the year. Throws
 * `RETENTION_TOO_SHORT` for what is kept less than five years, `NOT_IN_STATE`,
 * `NOT_THE_KEEPER_FORBIDDEN`; of several either all are handed in or none.
 * @law NĐ 30/2020/NĐ-CP Đ.30
 */
export async function proposeHandOver(
  platform: Platform,
  scope: AuthorizedScope,
  { caseFileIds, note }: Proposal,
): Promise<Changed & { number: number }> {
  requirePermission(scope, 'records.file');
  const now = platform.clock.now();
  const today = toCalendarDate(now);
  const id = newId(now.getTime());
  const year = Number(today.slice(0, 4));
  const ids = [...new Set(caseFileIds)].toSorted();
  return platform.db.write(scope, async (tx) => {
    const number = await takeNumber(tx, { agencyId: scope.agencyId, series: 'handOver', year });
    const stamp = { actor: actorOf(scope), at: now };
    for (const caseFileId of ids) {
      const record = await getCaseFileRecord(tx, scope, caseFileId, { lock: true, now });
      const { retentionYears, state, symbol } = record.facts;
      if (state === 'closed' && !isHandedIn(retentionYears)) {
        throw new RecordsError('RETENTION_TOO_SHORT', `${symbol} stays`, { details: { symbol } });
      }
      checkMayAct(record.facts, scope, 'handIn', now);
      await appendCaseFile(tx, record, {
        action: 'handedIn',
        detail: { handOverId: id, number },
        ...stamp,
      });
    }
    const { unit } = await getPost(tx, scope.postId, today);
    const facts = await beginHandOver(tx, scope, id, {
      action: 'proposed',
      detail: { year, number, unitName: unit.name, caseFileIds: ids, note: note.normalize('NFC') },
      ...stamp,
    });
    await appendAudit(tx, scope, {
      action: 'records.handedIn',
      subject: { type: 'handOver', id },
      detail: { number, year, fileCount: ids.length },
    });
    return { id, version: facts.version, number };
  });
}
