import {
  type AuthorizedScope,
  appendAudit,
  type Platform,
  requirePermission,
} from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { actorOf } from '../data/actor-of.ts';
import { appendCaseFile, getCaseFileRecord } from '../data/case-file-record.ts';
import { appendHandOver, getHandOverRecord } from '../data/hand-over-record.ts';
import { notifyPosts } from '../data/notify-posts.ts';
import { RecordsError } from '../records-error.ts';
import type { HandOverFacts } from '../rules/fold-hand-over.ts';
import type { Changed, Versioned } from './act-on-case-file.ts';

type Receipt = {
  acceptedIds: readonly string[];
  returned: { id: string; reason: string }[];
  place: string;
};

/**
 * The archive receives case files, each of the hand-over either taken or returned with the reason.
 * Throws `RECEIPT_INCOMPLETE` where one is neither or both.
 * @law NĐ 30/2020/NĐ-CP Đ.30
 */
export async function receiveHandOver(
  platform: Platform,
  scope: AuthorizedScope,
  { acceptedIds, id, place, returned, version }: Versioned & Receipt,
): Promise<Changed> {
  requirePermission(scope, 'records.archive');
  const now = platform.clock.now();
  return platform.db.write(scope, async (tx) => {
    const record = await getHandOverRecord(tx, scope, id, { lock: true });
    checkHandOver(record.facts, version);
    checkWhole(record.facts, acceptedIds, returned);
    const stamp = { actor: actorOf(scope), at: now };
    const reasons = new Map(returned.map((one) => [one.id, one.reason.normalize('NFC')]));
    for (const caseFileId of record.facts.caseFileIds) {
      const file = await getCaseFileRecord(tx, scope, caseFileId, { lock: true, now });
      const reason = reasons.get(caseFileId);
      await appendCaseFile(
        tx,
        file,
        reason === undefined
          ? {
              action: 'archived',
              detail: { handOverId: id, place: place.normalize('NFC') },
              ...stamp,
            }
          : { action: 'returned', detail: { handOverId: id, reason }, ...stamp },
      );
    }
    const facts = await appendHandOver(tx, scope, record, {
      action: 'received',
      detail: {
        place: place.normalize('NFC'),
        returned: [...reasons].map(([caseFileId, reason]) => ({ id: caseFileId, reason })),
      },
      ...stamp,
    });
    const [refused] = returned;
    await notifyPosts(tx, {
      agencyId: scope.agencyId,
      postIds: [facts.givenBy.postId],
      on: toCalendarDate(now),
      kind: 'records.received',
      parameters: { reference: String(facts.number), ...(refused && { reason: refused.reason }) },
      link: `/hand-overs/${id}`,
      once: `records.received:${id}`,
    });
    await appendAudit(tx, scope, {
      action: 'records.received',
      subject: { type: 'handOver', id },
      detail: { number: facts.number, accepted: acceptedIds.length, returned: returned.length },
    });
    return { id, version: facts.version };
  });
}

/** Throws `HAND_OVER_STALE`, `NOT_IN_STATE`. */
export function checkHandOver({ state, version }: HandOverFacts, seen: number): void {
  if (version !== seen)
    throw new RecordsError('HAND_OVER_STALE', `seen in ${seen}, now ${version}`);
  if (state !== 'proposed') throw new RecordsError('NOT_IN_STATE', `it is ${state}`);
}

function checkWhole(
  { caseFileIds }: HandOverFacts,
  acceptedIds: readonly string[],
  returned: Receipt['returned'],
): void {
  const named = [...acceptedIds, ...returned.map(({ id }) => id)];
  const isWhole =
    named.length === caseFileIds.length &&
    new Set(named).size === named.length &&
    named.every((id) => caseFileIds.includes(id));
  if (!isWhole) throw new RecordsError('RECEIPT_INCOMPLETE', 'each case file once');
}
