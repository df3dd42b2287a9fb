import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import type { RequestDetail } from '../contract/index.ts';
import { listRequestActs } from '../policy.ts';
import type { RequestStep } from '../rules/fold-request.ts';
import { TrustError } from '../rules/trust-error.ts';
import { describeRequests, requestRows } from './list-requests.ts';
import { getRequestRecord } from './request-record.ts';
import { trustTx } from './tables.ts';

/** A request with all that happened to it. Throws `REQUEST_NOT_FOUND`. */
export async function getRequest(
  tx: Tx,
  scope: AuthorizedScope,
  id: string,
  now: Date,
): Promise<RequestDetail> {
  const row = await requestRows(tx, scope).where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new TrustError('REQUEST_NOT_FOUND', `no request ${id} here`);
  const [summary] = await describeRequests(tx, [row], now);
  const { facts, steps, agencyId } = await getRequestRecord(tx, id, { lock: false });
  if (summary === undefined) throw new TrustError('REQUEST_NOT_FOUND', `no request ${id}`);
  const standing = { state: facts.state, form: facts.fields.form, agencyId };
  return {
    ...summary,
    fields: facts.fields,
    acts: listRequestActs(standing, scope),
    heldAt: await heldAt(tx, id),
    certificates: await certificatesOf(tx, id),
    timeline: steps.map((step) => ({
      seq: step.seq,
      at: step.at.toISOString(),
      act: step.act,
      person: step.person,
      note: noteOf(step),
    })),
  };
}

async function heldAt(tx: Tx, id: string): Promise<string | null> {
  const hold = await trustTx(tx)
    .selectFrom('trust.certificate_hold')
    .select('placed_at')
    .where('request_id', '=', id)
    .where('released_at', 'is', null)
    .orderBy('placed_at')
    .executeTakeFirst();
  return hold?.placed_at.toISOString() ?? null;
}

async function certificatesOf(tx: Tx, id: string): Promise<RequestDetail['certificates']> {
  const rows = await trustTx(tx)
    .selectFrom('trust.request_certificate as rc')
    .innerJoin('trust.certificate as c', 'c.id', 'rc.certificate_id')
    .select(['c.id', 'c.holder_name', 'c.serial_number', 'rc.relation'])
    .where('rc.request_id', '=', id)
    .orderBy('rc.relation')
    .orderBy('c.holder_name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    holderName: row.holder_name,
    serialNumber: row.serial_number,
    relation: row.relation,
  }));
}

function noteOf(step: RequestStep): string {
  if ('note' in step) return step.note;
  if (step.act === 'sent') return step.reference;
  return step.act === 'handedOver' ? step.receivedBy : '';
}
