import {
  type AuthorizedScope,
  appendAudit,
  type Platform,
  requirePermission,
} from '@hien-luong/platform';
import { actorOf } from '../data/actor-of.ts';
import { appendCaseFile, getCaseFileRecord } from '../data/case-file-record.ts';
import { appendHandOver, getHandOverRecord } from '../data/hand-over-record.ts';
import { RecordsError } from '../records-error.ts';
import type { Changed, Versioned } from './act-on-case-file.ts';
import { checkHandOver } from './receive-hand-over.ts';

/** Whoever handed case files in takes them back while the archive has not received them. */
export async function withdrawHandOver(
  platform: Platform,
  scope: AuthorizedScope,
  { id, version }: Versioned,
): Promise<Changed> {
  requirePermission(scope, 'records.file');
  const now = platform.clock.now();
  return platform.db.write(scope, async (tx) => {
    const record = await getHandOverRecord(tx, scope, id, { lock: true });
    checkHandOver(record.facts, version);
    if (record.facts.givenBy.postId !== scope.postId) {
      throw new RecordsError('NOT_THE_KEEPER_FORBIDDEN', 'handed in by another post');
    }
    const stamp = { actor: actorOf(scope), at: now };
    for (const caseFileId of record.facts.caseFileIds) {
      const file = await getCaseFileRecord(tx, scope, caseFileId, { lock: true, now });
      await appendCaseFile(tx, file, { action: 'withdrawn', detail: { handOverId: id }, ...stamp });
    }
    const facts = await appendHandOver(tx, scope, record, {
      action: 'withdrawn',
      detail: {},
      ...stamp,
    });
    await appendAudit(tx, scope, {
      action: 'records.withdrawn',
      subject: { type: 'handOver', id },
      detail: { number: facts.number },
    });
    return { id, version: facts.version };
  });
}
