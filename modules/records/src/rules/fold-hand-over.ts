import type { HandOverState, Person } from '../contract/index.ts';

type Detail = {
  proposed: {
    year: number;
    number: number;
    unitName: string;
    caseFileIds: string[];
    note: string;
  };
  received: { place: string; returned: { id: string; reason: string }[] };
  withdrawn: Record<string, never>;
};

export type NewHandOverAction = {
  [Name in keyof Detail]: { action: Name; detail: Detail[Name] };
}[keyof Detail];

export type HandOverAction = NewHandOverAction & { seq: number; at: Date; actor: Person };

export type HandOverFacts = Detail['proposed'] & {
  state: HandOverState;
  version: number;
  givenBy: Person;
  givenAt: Date;
  receivedBy: Person | null;
  receivedAt: Date | null;
  place: string | null;
  returned: { id: string; reason: string }[];
};

/** The hand-over that its actions, in order, make. The first is always `proposed`. */
export function foldHandOver(actions: readonly HandOverAction[]): HandOverFacts {
  const [first, ...rest] = actions;
  if (first?.action !== 'proposed') throw new RangeError('a hand-over begins with its proposal');
  return rest.reduce(applyHandOver, {
    ...first.detail,
    state: 'proposed',
    version: first.seq,
    givenBy: first.actor,
    givenAt: first.at,
    receivedBy: null,
    receivedAt: null,
    place: null,
    returned: [],
  });
}

/** One step of the fold. */
export function applyHandOver(before: HandOverFacts, act: HandOverAction): HandOverFacts {
  const after = { ...before, version: act.seq };
  switch (act.action) {
    case 'proposed':
      return { ...after, ...act.detail };
    case 'received':
      return {
        ...after,
        ...act.detail,
        state: 'received',
        receivedBy: act.actor,
        receivedAt: act.at,
      };
    case 'withdrawn':
      return { ...after, state: 'withdrawn' };
  }
}
