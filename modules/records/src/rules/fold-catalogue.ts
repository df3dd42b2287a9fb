import type { CatalogueEntry, CatalogueState, Person } from '../contract/index.ts';

type Detail = {
  drafted: { year: number; carriedFrom: number | null; entries: CatalogueEntry[] };
  edited: { entries: CatalogueEntry[] };
  approved: Record<string, never>;
};

export type NewCatalogueAction = {
  [Name in keyof Detail]: { action: Name; detail: Detail[Name] };
}[keyof Detail];

export type CatalogueAction = NewCatalogueAction & { seq: number; at: Date; actor: Person };

export type CatalogueFacts = {
  year: number;
  state: CatalogueState;
  version: number;
  entries: CatalogueEntry[];
  approvedBy: Person | null;
  approvedAt: Date | null;
};

/** The list of a year that its actions, in order, make. The first is always `drafted`. */
export function foldCatalogue(actions: readonly CatalogueAction[]): CatalogueFacts {
  const [first, ...rest] = actions;
  if (first?.action !== 'drafted') throw new RangeError('a list begins with its draft');
  return rest.reduce(applyCatalogue, {
    year: first.detail.year,
    entries: first.detail.entries,
    state: 'drafting',
    version: first.seq,
    approvedBy: null,
    approvedAt: null,
  });
}

/** One step of the fold. */
export function applyCatalogue(before: CatalogueFacts, act: CatalogueAction): CatalogueFacts {
  const after = { ...before, version: act.seq };
  if (act.action === 'approved') {
    return { ...after, state: 'approved', approvedBy: act.actor, approvedAt: act.at };
  }
  return { ...after, entries: act.detail.entries };
}
