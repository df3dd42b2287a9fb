import {
  type AuthorizedScope,
  appendAudit,
  appendEvent,
  type Platform,
  requirePermission,
  type Tx,
} from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { RequestAct, RequestState } from '../contract/index.ts';
import { placeHolds, releaseHolds } from '../data/certificate-holds.ts';
import { checkSubjects } from '../data/check-subjects.ts';
import { appendRequestStep, getRequestRecord, type RequestRecord } from '../data/request-record.ts';
import { listRequestActs, requestRights } from '../policy.ts';
import { findRequestFaults } from '../rules/find-request-faults.ts';
import type { RequestStep } from '../rules/fold-request.ts';
import { TrustError } from '../rules/trust-error.ts';
import { noteCertificates, refuseMixedSubjects } from './create-request.ts';
import { grantRequest, type PreparedGrant, prepareGrant } from './grant-request.ts';

/** Published when a request may go to the provider; documents makes the letter of it. */
const REQUEST_READY = 'trust.requestReady';

export type ActInput = { id: string; version: number; act: RequestAct };

/**
 * Does one act on a request, if its state and the acting post allow it. Throws
 * `REQUEST_NOT_FOUND`, `REQUEST_STALE`, `REQUEST_NOT_IN_STATE`, `REQUEST_ACT_FORBIDDEN`, and what
 * the act itself lacks.
 */
export async function actOnRequest(
  platform: Platform,
  scope: AuthorizedScope,
  { id, version, act }: ActInput,
): Promise<{ version: number; state: RequestState }> {
  requirePermission(scope, 'trust.request');
  const at = platform.clock.now();
  const grant = act.act === 'granted' ? await prepare(platform, scope, id, act) : undefined;
  return await platform.db.write(scope, async (tx) => {
    const record = await getRequestRecord(tx, id, { lock: true });
    checkMayAct(record, scope, act.act);
    if (record.facts.version !== version) {
      throw new TrustError('REQUEST_STALE', 'somebody has acted on it meanwhile');
    }
    const step = await carryOut({ tx, scope, record, at }, act, grant);
    const facts = await appendRequestStep(tx, scope, record, step, at);
    if (act.act === 'approved') {
      await appendEvent(tx, scope, {
        topic: REQUEST_READY,
        agencyId: record.agencyId,
        key: id,
        payload: { requestId: id, agencyId: record.agencyId, postId: record.requesterPostId },
      });
    }
    await appendAudit(tx, scope, {
      action: `trust.${act.act}Request`,
      subject: { type: 'request', id },
      detail: { form: facts.fields.form, state: facts.state },
    });
    return { version: facts.version, state: facts.state };
  });
}

/** Files are read and judged before the transaction, and only by whoever may grant at all. */
async function prepare(
  platform: Platform,
  scope: AuthorizedScope,
  id: string,
  act: RequestAct & { act: 'granted' },
): Promise<PreparedGrant> {
  const record = await platform.db.read(scope, (tx) => getRequestRecord(tx, id, { lock: false }));
  checkMayAct(record, scope, 'granted');
  return await prepareGrant(platform, scope, record, act);
}

function checkMayAct(
  { facts, agencyId }: RequestRecord,
  scope: AuthorizedScope,
  act: RequestAct['act'],
): void {
  const standing = { state: facts.state, form: facts.fields.form, agencyId };
  if (listRequestActs(standing, scope).includes(act)) return;
  const isTime = requestRights[act].states.includes(facts.state);
  throw isTime
    ? new TrustError('REQUEST_ACT_FORBIDDEN', `${act} is not for this post`)
    : new TrustError('REQUEST_NOT_IN_STATE', `${act} of a request that is ${facts.state}`);
}

type Turn = { tx: Tx; scope: AuthorizedScope; record: RequestRecord; at: Date };

/** What the act changes beside the request; answers the step to be kept. */
async function carryOut(
  turn: Turn,
  act: RequestAct,
  grant: PreparedGrant | undefined,
): Promise<RequestStep> {
  const { tx, scope, record, at } = turn;
  switch (act.act) {
    case 'edited': {
      const checked = await checkSubjects(tx, scope, act.fields, at);
      refuseMixedSubjects(checked.fields);
      await noteCertificates(tx, record, checked.certificates);
      return { act: 'edited', fields: checked.fields };
    }
    case 'submitted':
      await checkComplete(turn);
      return act;
    case 'withdrawn':
    case 'returned':
    case 'refused':
      await releaseHolds(tx, record.id, at);
      return act;
    case 'sent':
      if (act.sentOn > toCalendarDate(at)) {
        throw new TrustError('REQUEST_INCOMPLETE', 'sent in the future', {
          details: { fault: 'SENT_IN_FUTURE' },
        });
      }
      return act;
    case 'granted':
      return await grantRequest(turn, act, grant);
    default:
      return act;
  }
}

/** Nothing incomplete is submitted; a revocation takes effect inside the platform from here on. */
async function checkComplete({ tx, scope, record, at }: Turn): Promise<void> {
  const { fields } = record.facts;
  const [fault] = findRequestFaults(fields);
  if (fault !== undefined) {
    throw new TrustError('REQUEST_INCOMPLETE', fault, { details: { fault } });
  }
  const { certificates } = await checkSubjects(tx, scope, fields, at);
  if (fields.form !== 'revoke') return;
  await placeHolds(
    tx,
    scope,
    certificates.map(({ id }) => id),
    { requestId: record.id, agencyId: record.agencyId, reason: fields.ground ?? '', at },
  );
}
