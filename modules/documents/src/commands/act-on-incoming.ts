import { type AuthorizedScope, appendAudit, type Platform, type Tx } from '@hien-luong/platform';
import type { IncomingAct } from '../contract/index.ts';
import { appendIncoming, getIncomingRecord, type IncomingRecord } from '../data/incoming-record.ts';
import { DocumentsError } from '../documents-error.ts';
import { sendStatus } from '../exchange/send-status.ts';
import { findIncomingRefusal } from '../policy.ts';
import { type IncomingFacts, incomingStanding } from '../rules/fold-incoming.ts';
import type { NewIncomingAction } from '../rules/incoming-action.ts';
import { checkVersion, type VersionedDocument } from './act-on-outgoing.ts';

type IncomingDecision = (call: {
  tx: Tx;
  record: IncomingRecord;
  now: Date;
}) => Promise<NewIncomingAction> | NewIncomingAction;

/**
 * One act on an incoming document as one transaction, which also sends its sender the status that
 * the act means. Throws `DOCUMENT_NOT_FOUND`, `DRAFT_STALE`, `NOT_IN_STATE` or a refusal, and what
 * `decide` throws.
 */
export async function actOnIncoming(
  platform: Platform,
  scope: AuthorizedScope,
  { id, version }: VersionedDocument,
  act: IncomingAct,
  decide: IncomingDecision,
): Promise<IncomingFacts> {
  return platform.db.write(scope, async (tx) => {
    const record = await getIncomingRecord(tx, { agencyId: scope.agencyId, id }, { lock: true });
    checkVersion(record.facts.version, version);
    checkMayAct(record.facts, scope, act);
    const now = platform.clock.now();
    const action = await decide({ tx, record, now });
    const actor = { postId: scope.postId, name: scope.personName, title: scope.postTitle };
    const facts = await appendIncoming(tx, record, { ...action, actor, at: now });
    await sendStatus(platform, tx, scope, { facts, action, incomingId: id, now });
    await appendAudit(tx, scope, {
      action: `documents.${act}`,
      subject: { type: 'incoming', id },
      detail: { version: facts.version },
    });
    return facts;
  });
}

function checkMayAct(facts: IncomingFacts, scope: AuthorizedScope, act: IncomingAct): void {
  const refusal = findIncomingRefusal(act, incomingStanding(facts), scope);
  if (refusal === undefined) return;
  throw new DocumentsError(refusal, `${act} while ${facts.state}`, {
    details: { act, state: facts.state },
  });
}
