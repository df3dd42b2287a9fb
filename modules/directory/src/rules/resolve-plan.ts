import type { UnitKind } from '../contract/index.ts';
import { comparable } from './read-sheet-cells.ts';

export type PlannedSuccessor = {
  key: string;
  /** Codes of statistics of what it is formed of, as they were before. */
  from: readonly string[];
  /** What it is formed of besides, outside this province. */
  fromElsewhere: readonly string[];
  facts: PlannedFacts;
};

type PlannedFacts = {
  name: string;
  shortName: string;
  abbreviation: string;
  kind: UnitKind;
  headTitle: string;
  place: string;
  code: string | null;
  code102: string | null;
  codeIsDemo: boolean;
  statisticalCode: string;
};

/** A change of the whole structure by law. */
export type ChangePlan = {
  key: string;
  /** Not before. */
  effectiveFrom: string;
  legalDocument: string;
  provinceStatisticalCode: string;
  successors: readonly PlannedSuccessor[];
  /** Successors that no law names, by the code of statistics of the unit that ends. */
  proposals: Readonly<Record<string, string>>;
};

export type EndingUnit = { id: string; name: string; statisticalCode: string | null };
export type PlanChoice = { unitId: string; successorKey: string };
export type PlanBasis = 'law' | 'proposal' | 'choice';
export type ResolvedUnit = { key: string; basis: PlanBasis };

export type ResolvedPlan = {
  /** Of every unit that ends and has one: exactly one. */
  successorOf: ReadonlyMap<string, ResolvedUnit>;
  without: readonly EndingUnit[];
};

/**
 * Who succeeds whom. What the law says nobody chooses otherwise; where it is silent the choice
 * outweighs the proposal, and who has neither is named, for nothing may be left without an owner.
 */
export function resolvePlan(
  plan: ChangePlan,
  ending: readonly EndingUnit[],
  choices: readonly PlanChoice[],
): ResolvedPlan {
  const byLaw = new Map(
    plan.successors.flatMap(({ key, from }) => from.map((code) => [code, key])),
  );
  const keys = new Set(plan.successors.map(({ key }) => key));
  const chosen = new Map(choices.map(({ unitId, successorKey }) => [unitId, successorKey]));
  const successorOf = new Map<string, ResolvedUnit>();
  const without: EndingUnit[] = [];
  for (const unit of ending) {
    const code = unit.statisticalCode ?? '';
    const candidates: readonly [string | undefined, PlanBasis][] = [
      [byLaw.get(code), 'law'],
      [chosen.get(unit.id), 'choice'],
      [Object.hasOwn(plan.proposals, code) ? plan.proposals[code] : undefined, 'proposal'],
    ];
    const found = candidates.find(([key]) => key !== undefined && keys.has(key));
    if (found?.[0] === undefined) without.push(unit);
    else successorOf.set(unit.id, { key: found[0], basis: found[1] });
  }
  return { successorOf, without };
}

type Child = { id: string; name: string; parentId: string };
type Named = { id: string; name: string; parentId: string | null };

/**
 * Whom what stood below an ending unit goes to: what bears the name of a commune goes with that
 * commune (a school, a station), everything else with the unit that it stood under.
 */
export function placeChildren(
  children: readonly Child[],
  communes: readonly Named[],
  successorOf: ReadonlyMap<string, ResolvedUnit>,
): Map<string, string> {
  const placed = new Map<string, string>();
  for (const child of children) {
    const named = communes.find(
      (commune) =>
        commune.parentId === child.parentId && isNamedAfter(child.name, placeNameOf(commune.name)),
    );
    const heir = successorOf.get(named?.id ?? child.parentId) ?? successorOf.get(child.parentId);
    if (heir !== undefined) placed.set(child.id, heir.key);
  }
  return placed;
}

/** `Ủy ban nhân dân xã Hải An` → `hai an`. */
function placeNameOf(committee: string): string {
  return comparable(committee).replace(/^uy ban nhan dan (xa|phuong|thi tran) /, '');
}

function isNamedAfter(name: string, place: string): boolean {
  const said = ` ${comparable(name)}`;
  // A numbered ward shares its number with others, so it has to be named as a ward.
  if (/^\d+$/.test(place)) return said.includes(` phuong ${place} `);
  return said.endsWith(` ${place}`);
}
