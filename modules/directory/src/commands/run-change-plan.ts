import {
  type AuthorizedScope,
  appendAudit,
  appendEvent,
  newId,
  type Platform,
  requirePermission,
  type Tx,
} from '@hien-luong/platform';
import type { PlanOrder } from '../contract/index.ts';
import { nameConflicts } from '../data/name-conflicts.ts';
import type { WorkCounter } from '../data/open-work.ts';
import { type PreparedPlan, preparePlan } from '../data/preview-plan.ts';
import { beginUnits, endUnits, moveUnits, passPosts, type UnitHeir } from '../data/restructure.ts';
import { type DirectoryTx, directoryTx } from '../data/tables.ts';
import { DirectoryError } from '../rules/directory-error.ts';
import type { ChangePlan } from '../rules/resolve-plan.ts';
import { UNIT_SUCCEEDED, type UnitSucceeded } from '../rules/unit-succeeded.ts';

type Done = { ended: number; begun: number; people: number };

/**
 * The whole change in one transaction: units begin and end, what stood below moves, posts pass to
 * the successor, and an event for each unit that ends lets documents and others follow. Run a second
 * time it is refused. Throws `PLAN_REFUSED`, `PLAN_STALE`, `PLAN_DONE_CONFLICT`.
 */
export async function runChangePlan(
  platform: Platform,
  scope: AuthorizedScope,
  { digest, ...order }: PlanOrder & { digest: string },
  counters: readonly WorkCounter[],
): Promise<Done> {
  requirePermission(scope, 'directory.administer');
  const now = platform.clock.now();
  return await nameConflicts(
    platform.db.write(scope, async (tx) => {
      const prepared = await preparePlan(tx, order, counters, now);
      check(prepared, digest);
      // First, so that of two who run it at once the second waits here and is then refused.
      await directoryTx(tx)
        .insertInto('directory.change_plan_run')
        .values({
          plan: order.plan,
          effective_on: order.effectiveOn,
          legal_document: prepared.plan.legalDocument,
          person_id: scope.personId,
        })
        .execute();
      return await carryOut(tx, scope, prepared, order);
    }),
  );
}

function check({ preview }: PreparedPlan, digest: string): void {
  if (preview.refusal === 'DONE') throw new DirectoryError('PLAN_DONE_CONFLICT', 'was run before');
  if (!preview.ready) throw new DirectoryError('PLAN_REFUSED', 'something has no owner yet');
  if (preview.digest !== digest) throw new DirectoryError('PLAN_STALE', 'not what was previewed');
}

async function carryOut(
  tx: Tx,
  scope: AuthorizedScope,
  prepared: PreparedPlan,
  order: PlanOrder,
): Promise<Done> {
  const { plan, provinceId, ending, children, resolved, placed } = prepared;
  if (provinceId === undefined) throw new DirectoryError('PLAN_REFUSED', 'no province');
  const directory = directoryTx(tx);
  const day = order.effectiveOn;
  const ids = new Map(plan.successors.map(({ key }) => [key, newId()]));
  const idOf = (key: string | undefined) => ids.get(key ?? '') ?? '';
  const heirs: UnitHeir[] = ending.map(({ id }) => ({
    id,
    heirId: idOf(resolved.successorOf.get(id)?.key),
  }));
  await beginUnits(directory, { plan, ids, provinceId, day });
  await moveUnits(
    directory,
    children.map(({ id }) => ({ id, heirId: idOf(placed.get(id)) })),
    day,
  );
  await endUnits(
    directory,
    ending.map(({ id }) => id),
    day,
  );
  const people = await passPosts(directory, heirs, { day, legalDocument: plan.legalDocument });
  await recordSuccessions(directory, prepared, { ids, heirs, provinceId, day });
  for (const { id, name } of ending) {
    const key = resolved.successorOf.get(id)?.key;
    const to = plan.successors.find((one) => one.key === key)?.facts.name ?? '';
    const told = { from: { id, name }, to: { id: idOf(key), name: to } };
    await tell(tx, scope, plan, { ...told, effectiveOn: day, legalDocument: plan.legalDocument });
  }
  await appendAudit(tx, scope, {
    action: 'directory.runChangePlan',
    subject: { type: 'succession', id: plan.key },
    detail: {
      effectiveOn: day,
      ended: ending.length,
      begun: ids.size,
      people,
      choices: order.choices,
    },
  });
  return { ended: ending.length, begun: ids.size, people };
}

/** Documents and whoever else keeps what is open follow by this event, each once. */
async function tell(
  tx: Tx,
  scope: AuthorizedScope,
  plan: ChangePlan,
  payload: UnitSucceeded,
): Promise<void> {
  const { id } = payload.from;
  await appendEvent(tx, scope, {
    topic: UNIT_SUCCEEDED,
    agencyId: id,
    key: id,
    once: `${plan.key} ${id}`,
    payload,
  });
}

type Recorded = {
  ids: ReadonlyMap<string, string>;
  heirs: readonly UnitHeir[];
  provinceId: string;
  day: string;
};

async function recordSuccessions(
  tx: DirectoryTx,
  { plan }: PreparedPlan,
  { ids, heirs, provinceId, day }: Recorded,
): Promise<void> {
  const rows = plan.successors.map(({ key, fromElsewhere }) => {
    const to = ids.get(key) ?? '';
    const from = heirs.filter(({ heirId }) => heirId === to).map(({ id }) => id);
    return {
      id: newId(),
      kind: from.length === 0 ? 'establish' : 'merge',
      from_unit_ids: from,
      to_unit_ids: [to],
      legal_document: plan.legalDocument,
      effective_on: day,
      outside_names: [...fromElsewhere],
    };
  });
  const province = {
    id: newId(),
    kind: 'rename',
    from_unit_ids: [provinceId],
    to_unit_ids: [provinceId],
    legal_document: plan.legalDocument,
    effective_on: day,
    outside_names: ['Ủy ban nhân dân tỉnh Quảng Bình'],
  };
  await tx
    .insertInto('directory.succession')
    .values([...rows, province])
    .execute();
}
