import { type AuthorizedScope, appendAudit, type Platform, type Tx } from '@hien-luong/platform';
import type { OutgoingAct } from '../contract/index.ts';
import { appendOutgoing, getOutgoingRecord, type OutgoingRecord } from '../data/outgoing-record.ts';
import { DocumentsError } from '../documents-error.ts';
import { findOutgoingRefusal } from '../policy.ts';
import { type OutgoingFacts, outgoingStanding } from '../rules/fold-outgoing.ts';
import type { NewOutgoingAction } from '../rules/outgoing-action.ts';

export type VersionedDocument = { id: string; version: number };
export type ChangedDocument = { id: string; version: number };

type OutgoingDecision = (call: {
  tx: Tx;
  record: OutgoingRecord;
  now: Date;
}) => Promise<NewOutgoingAction> | NewOutgoingAction;

/**
 * One act on an outgoing document as one transaction: the document is locked, the version that the
 * person saw compared, the right to the act judged, and only then is it decided what is done.
 * Throws `DOCUMENT_NOT_FOUND`, `DRAFT_STALE`, `NOT_IN_STATE` or a refusal, and what `decide` throws.
 */
export async function actOnOutgoing(
  platform: Platform,
  scope: AuthorizedScope,
  { id, version }: VersionedDocument,
  act: OutgoingAct,
  decide: OutgoingDecision,
): Promise<OutgoingFacts> {
  return platform.db.write(scope, async (tx) => {
    const record = await getOutgoingRecord(tx, { agencyId: scope.agencyId, id }, { lock: true });
    checkVersion(record.facts.version, version);
    checkMayAct(record.facts, scope, act);
    const now = platform.clock.now();
    const action = await decide({ tx, record, now });
    const actor = { postId: scope.postId, name: scope.personName, title: scope.postTitle };
    const facts = await appendOutgoing(tx, record, { ...action, actor, at: now });
    await appendAudit(tx, scope, {
      action: `documents.${act}`,
      subject: { type: 'outgoing', id },
      detail: { version: facts.version, numberAndSymbol: facts.issue?.numberAndSymbol ?? null },
    });
    return facts;
  });
}

/**
 * The document as it is before an act that needs a key: judged once outside the transaction, so
 * that nobody's PIN is asked in vain, and again within it.
 */
export async function inspectBeforeAct(
  platform: Platform,
  scope: AuthorizedScope,
  { id, version }: VersionedDocument,
  act: OutgoingAct,
): Promise<OutgoingFacts> {
  const { facts } = await platform.db.read(scope, (tx) =>
    getOutgoingRecord(tx, { agencyId: scope.agencyId, id }),
  );
  checkVersion(facts.version, version);
  checkMayAct(facts, scope, act);
  return facts;
}

/** The same within a transaction that prepares the act and does not do it yet; nothing is locked. */
export async function readForAct(
  tx: Tx,
  scope: AuthorizedScope,
  { id, version }: VersionedDocument,
  act: OutgoingAct,
): Promise<OutgoingFacts> {
  const { facts } = await getOutgoingRecord(tx, { agencyId: scope.agencyId, id });
  checkVersion(facts.version, version);
  checkMayAct(facts, scope, act);
  return facts;
}

/** Throws `DRAFT_STALE` where somebody, or another window, changed the document meanwhile. */
export function checkVersion(current: number, seen: number): void {
  if (current === seen) return;
  throw new DocumentsError('DRAFT_STALE', `seen in version ${seen}, now ${current}`, {
    details: { seen, current },
  });
}

function checkMayAct(facts: OutgoingFacts, scope: AuthorizedScope, act: OutgoingAct): void {
  const refusal = findOutgoingRefusal(act, outgoingStanding(facts), scope);
  if (refusal === undefined) return;
  throw new DocumentsError(refusal, `${act} while ${facts.state}`, {
    details: { act, state: facts.state },
  });
}
