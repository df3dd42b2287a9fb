import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import type { HandOverDetail } from '../contract/index.ts';
import { RecordsError } from '../records-error.ts';
import type { HandOverFacts } from '../rules/fold-hand-over.ts';
import { caseFileRows, toCaseFileRow } from './case-file-rows.ts';
import { getHandOverRecord } from './hand-over-record.ts';

/**
 * One hand-over with its case files. Throws `HAND_OVER_NOT_FOUND`, also for a post that may see none
 * of them: it is not theirs.
 */
export async function getHandOver(
  tx: Tx,
  scope: AuthorizedScope,
  id: string,
  today: CalendarDate,
): Promise<HandOverDetail> {
  const { actions, facts } = await getHandOverRecord(tx, scope, id);
  const rows = await caseFileRows(tx, scope)
    .where('f.id', 'in', facts.caseFileIds)
    .orderBy('f.year')
    .orderBy('f.symbol')
    .execute();
  if (rows.length === 0) throw new RecordsError('HAND_OVER_NOT_FOUND', 'nothing in it is seen');
  const reasons = new Map(facts.returned.map((one) => [one.id, one.reason]));
  return {
    id,
    number: facts.number,
    year: facts.year,
    state: facts.state,
    unitName: facts.unitName,
    givenBy: facts.givenBy,
    givenAt: facts.givenAt.toISOString(),
    fileCount: facts.caseFileIds.length,
    version: facts.version,
    note: facts.note,
    receivedBy: facts.receivedBy,
    receivedAt: facts.receivedAt?.toISOString() ?? null,
    place: facts.place,
    files: rows.map((row) => ({
      ...toCaseFileRow(row, today),
      returnReason: reasons.get(row.id) ?? null,
    })),
    history: actions.map(({ action, actor, at, seq }) => ({
      seq,
      at: at.toISOString(),
      action,
      actor,
      note: null,
    })),
    acts: actsOf(facts, scope),
  };
}

function actsOf({ givenBy, state }: HandOverFacts, { permissions, postId }: AuthorizedScope) {
  if (state !== 'proposed') return [];
  const acts: HandOverDetail['acts'] = [];
  if (permissions.has('records.archive')) acts.push('receive');
  if (permissions.has('records.file') && givenBy.postId === postId) acts.push('withdraw');
  return acts;
}
