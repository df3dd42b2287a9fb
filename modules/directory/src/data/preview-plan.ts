import { createHash } from 'node:crypto';
import { findAccounts, type Tx } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { ChangePlanPreview, PlannedEnd, PlanOrder } from '../contract/index.ts';
import {
  type ChangePlan,
  placeChildren,
  type ResolvedPlan,
  resolvePlan,
} from '../rules/resolve-plan.ts';
import { PLAN_OF_2025 } from '../seed/plan-of-2025.ts';
import {
  type ChildUnit,
  type EndingAgency,
  listChildAgencies,
  listEndingAgencies,
} from './ending-units.ts';
import { countOpenWork, type OpenWork, type WorkCounter } from './open-work.ts';
import { type DirectoryTx, directoryTx } from './tables.ts';

export type PreparedPlan = {
  plan: ChangePlan;
  provinceId: string | undefined;
  ending: readonly EndingAgency[];
  children: readonly ChildUnit[];
  resolved: ResolvedPlan;
  /** Successor of each child, by its key. */
  placed: ReadonlyMap<string, string>;
  preview: ChangePlanPreview;
};

/** Who would succeed whom on that day, and everything that keeps it from being done. */
export async function preparePlan(
  tx: Tx,
  order: PlanOrder,
  counters: readonly WorkCounter[],
  now: Date,
): Promise<PreparedPlan> {
  const directory = directoryTx(tx);
  const plan = PLAN_OF_2025;
  const ending = await listEndingAgencies(directory, order.effectiveOn);
  const ids = ending.map(({ id }) => id);
  const children = await listChildAgencies(directory, ids);
  const work = await countOpenWork(tx, counters, ids);
  const accounts = await countAccounts(tx, ending);
  const resolved = resolvePlan(plan, ending, order.choices);
  const placed = placeChildren(children, ending, resolved.successorOf);
  const provinceId = await findProvince(directory);
  const seen: Seen = { order, resolved, children, work, accounts };
  const ends = ending.map((unit) => describeEnd(unit, seen));
  const refusal = await findRefusal(directory, plan, { order, provinceId, now });
  const shown = {
    plan: order.plan,
    legalDocument: plan.legalDocument,
    earliestOn: plan.effectiveFrom,
    successors: describeSuccessors(plan, { ends, placed }),
    ends,
    refusal,
    ready: refusal === null && ends.every(({ faults }) => faults.length === 0),
  };
  const digest = createHash('sha256')
    .update(JSON.stringify({ order, shown, placed: [...placed] }))
    .digest('hex');
  const preview = { ...shown, digest };
  return { plan, provinceId, ending, children, resolved, placed, preview };
}

type Seen = {
  order: PlanOrder;
  resolved: ResolvedPlan;
  children: readonly ChildUnit[];
  work: ReadonlyMap<string, OpenWork[]>;
  accounts: ReadonlySet<string>;
};

function describeEnd(unit: EndingAgency, seen: Seen): PlannedEnd {
  const { resolved, children, accounts } = seen;
  const successor = resolved.successorOf.get(unit.id);
  const work = (seen.work.get(unit.id) ?? []).map(({ kind, count }) => ({ kind, count }));
  return {
    id: unit.id,
    name: unit.name,
    kind: unit.kind,
    successorKey: successor?.key ?? null,
    basis: successor?.basis ?? null,
    people: unit.people.length,
    accounts: unit.people.filter((person) => accounts.has(person)).length,
    children: children.filter(({ parentId }) => parentId === unit.id).length,
    work,
    faults: faultsOf(unit, seen, work, successor !== undefined),
  };
}

function faultsOf(
  unit: EndingAgency,
  { order, children }: Seen,
  work: PlannedEnd['work'],
  hasSuccessor: boolean,
): PlannedEnd['faults'] {
  const open = (kind: OpenWork['kind']) => work.find((one) => one.kind === kind)?.count ?? 0;
  const isLate = ({ validFrom }: { validFrom: string }) => validFrom >= order.effectiveOn;
  const late = children.filter((child) => child.parentId === unit.id && isLate(child)).length;
  const counts: PlannedEnd['faults'] = [
    { fault: 'NO_SUCCESSOR', count: hasSuccessor ? 0 : 1 },
    { fault: 'UNISSUED', count: open('unissued') },
    { fault: 'COPIES_OPEN', count: open('copies') },
    { fault: 'CHANGES_LATER', count: (isLate(unit) ? 1 : 0) + late },
    { fault: 'POST_LATER', count: unit.laterPosts },
  ];
  return counts.filter(({ count }) => count > 0);
}

function describeSuccessors(
  plan: ChangePlan,
  { ends, placed }: { ends: readonly PlannedEnd[]; placed: ReadonlyMap<string, string> },
): ChangePlanPreview['successors'] {
  const children = [...placed.values()];
  return plan.successors.map(({ key, facts, fromElsewhere }) => {
    const from = ends.filter(({ successorKey }) => successorKey === key);
    return {
      key,
      name: facts.name,
      fromElsewhere: [...fromElsewhere],
      from: from.length,
      people: from.reduce((sum, { people }) => sum + people, 0),
      children: children.filter((one) => one === key).length,
    };
  });
}

async function findRefusal(
  tx: DirectoryTx,
  plan: ChangePlan,
  { order, provinceId, now }: { order: PlanOrder; provinceId: string | undefined; now: Date },
): Promise<ChangePlanPreview['refusal']> {
  const done = await tx
    .selectFrom('directory.change_plan_run')
    .select('plan')
    .where('plan', '=', plan.key)
    .executeTakeFirst();
  if (done !== undefined) return 'DONE';
  if (provinceId === undefined) return 'NO_PROVINCE';
  if (order.effectiveOn < plan.effectiveFrom) return 'TOO_EARLY';
  return order.effectiveOn > toCalendarDate(now) ? 'IN_FUTURE' : null;
}

async function findProvince(tx: DirectoryTx): Promise<string | undefined> {
  const row = await tx
    .selectFrom('directory.unit_version')
    .select('unit_id')
    .where('kind', '=', 'province')
    .where('valid_to', 'is', null)
    .executeTakeFirst();
  return row?.unit_id;
}

async function countAccounts(
  tx: Tx,
  ending: readonly EndingAgency[],
): Promise<ReadonlySet<string>> {
  const people = [...new Set(ending.flatMap((unit) => unit.people))];
  return new Set((await findAccounts(tx, people)).map(({ personId }) => personId));
}
