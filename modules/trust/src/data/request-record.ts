import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { requestTitle } from '../rules/find-request-faults.ts';
import {
  applyRequestStep,
  foldRequest,
  type RequestFacts,
  type RequestStep,
} from '../rules/fold-request.ts';
import { TrustError } from '../rules/trust-error.ts';
import { trustTx } from './tables.ts';

export type RequestRecord = {
  id: string;
  agencyId: string;
  requesterPostId: string;
  facts: RequestFacts;
  steps: readonly (RequestStep & { seq: number; at: Date; person: string })[];
};

/** Throws `REQUEST_NOT_FOUND`, also for one that row-level security does not show. */
export async function getRequestRecord(
  tx: Tx,
  id: string,
  { lock }: { lock: boolean },
): Promise<RequestRecord> {
  const trust = trustTx(tx);
  let query = trust
    .selectFrom('trust.request')
    .select(['id', 'agency_id', 'requester_post_id'])
    .where('id', '=', id);
  if (lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (row === undefined) throw new TrustError('REQUEST_NOT_FOUND', `no request ${id} here`);
  const acts = await trust
    .selectFrom('trust.request_act')
    .select(['seq', 'at', 'act', 'person_name', 'detail'])
    .where('request_id', '=', id)
    .orderBy('seq')
    .execute();
  const steps = acts.map(({ seq, at, act, person_name, detail }) => ({
    ...({ ...(detail as object), act } as RequestStep),
    seq,
    at,
    person: person_name,
  }));
  return {
    id: row.id,
    agencyId: row.agency_id,
    requesterPostId: row.requester_post_id,
    facts: foldRequest(steps),
    steps,
  };
}

/** Begins a request with its draft. */
export async function beginRequest(
  tx: Tx,
  scope: AuthorizedScope,
  { id, step, at }: { id: string; step: RequestStep & { act: 'drafted' }; at: Date },
): Promise<RequestFacts> {
  const facts = foldRequest([step]);
  await trustTx(tx)
    .insertInto('trust.request')
    .values({
      id,
      agency_id: scope.agencyId,
      form: facts.fields.form,
      state: facts.state,
      title: requestTitle(facts.fields),
      subject_count: facts.fields.subjects.length,
      requester_post_id: scope.postId,
      requester_name: scope.personName,
      due_on: null,
      version: facts.version,
      updated_at: at,
    })
    .execute();
  await insertStep(tx, scope, { id, agencyId: scope.agencyId, seq: 1, step, at });
  return facts;
}

/** Appends a step to a request that is locked, and folds it into its row. */
export async function appendRequestStep(
  tx: Tx,
  scope: AuthorizedScope,
  { id, agencyId, facts }: RequestRecord,
  step: RequestStep,
  at: Date,
): Promise<RequestFacts> {
  const next = applyRequestStep(facts, step);
  await insertStep(tx, scope, { id, agencyId, seq: next.version, step, at });
  await trustTx(tx)
    .updateTable('trust.request')
    .set({
      state: next.state,
      title: requestTitle(next.fields),
      subject_count: next.fields.subjects.length,
      due_on: next.dueOn,
      version: next.version,
      updated_at: at,
    })
    .where('id', '=', id)
    .execute();
  return next;
}

type NewStep = { id: string; agencyId: string; seq: number; step: RequestStep; at: Date };

async function insertStep(
  tx: Tx,
  scope: AuthorizedScope,
  { id, agencyId, seq, step, at }: NewStep,
) {
  const { act, ...detail } = step;
  await trustTx(tx)
    .insertInto('trust.request_act')
    .values({
      agency_id: agencyId,
      request_id: id,
      seq,
      at,
      act,
      person_id: scope.personId,
      post_id: scope.postId,
      person_name: scope.personName,
      detail: JSON.stringify(detail).normalize('NFC'),
    })
    .execute();
}
