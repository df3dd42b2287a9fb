import { findIssuedDecision } from '@hien-luong/documents';
import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { actorOf } from '../data/actor-of.ts';
import { appendCaseFile, getCaseFileRecord } from '../data/case-file-record.ts';
import { RecordsError } from '../records-error.ts';
import { expiresOnOf } from '../rules/fold-case-file.ts';
import { isRetentionOver } from '../rules/retention.ts';
import { checkMayAct } from './act-on-case-file.ts';

/**
 * Records that a decision of the agency destroys case files whose retention is over. Nothing is
 * destroyed by that, and nothing ever without it. Throws `DECISION_INVALID` unless the decision was
 * issued, `RETENTION_NOT_OVER` for a case file that has still to be kept.
 * @law Luật 33/2024/QH15
 */
export async function decideDestruction(
  platform: Platform,
  scope: AuthorizedScope,
  { caseFileIds, decision: wanted }: { caseFileIds: readonly string[]; decision: string },
): Promise<{ count: number }> {
  const now = platform.clock.now();
  const ids = [...new Set(caseFileIds)].toSorted();
  return platform.db.write(scope, async (tx) => {
    const decision = await findIssuedDecision(tx, scope, wanted);
    if (decision === undefined) {
      throw new RecordsError('DECISION_INVALID', 'no issued decision of this agency', {
        details: { decision: wanted },
      });
    }
    for (const id of ids) {
      const record = await getCaseFileRecord(tx, scope, id, { lock: true, now });
      const { facts } = record;
      if (!isRetentionOver(expiresOnOf(facts), toCalendarDate(now))) {
        throw new RecordsError('RETENTION_NOT_OVER', `${facts.symbol} is still to be kept`, {
          details: { symbol: facts.symbol },
        });
      }
      checkMayAct(facts, scope, 'decideDestruction', now);
      const detail = { decision };
      await appendCaseFile(tx, record, {
        action: 'destructionDecided',
        detail,
        actor: actorOf(scope),
        at: now,
      });
      await appendAudit(tx, scope, {
        action: 'records.destructionDecided',
        subject: { type: 'caseFile', id },
        detail: { symbol: facts.symbol, year: facts.year, decision: decision.numberAndSymbol },
      });
    }
    return { count: ids.length };
  });
}
