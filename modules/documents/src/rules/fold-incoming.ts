import { type CalendarDate, toCalendarDate } from '@hien-luong/vn';
import type { Directive, IncomingState } from '../contract/index.ts';
import type { Arrival, IncomingAction } from './incoming-action.ts';

/** What an incoming document is, as its actions tell it. */
export type IncomingFacts = Arrival & {
  state: IncomingState;
  version: number;
  updatedAt: Date;
  arrivedAt: Date;
  register: { year: number; arrivalNumber: number } | null;
  directive: Directive | null;
  completedOn: CalendarDate | null;
};

/** The document that its actions, in order, make. The first one is always `arrived`. */
export function foldIncoming(actions: readonly IncomingAction[]): IncomingFacts {
  const [first, ...rest] = actions;
  if (first?.action !== 'arrived') throw new RangeError('a document begins with its arrival');
  return rest.reduce(applyIncoming, {
    ...first.detail,
    state: 'arrived',
    version: first.seq,
    updatedAt: first.at,
    arrivedAt: first.at,
    register: null,
    directive: null,
    completedOn: null,
  });
}

/** One step of the fold. */
export function applyIncoming(before: IncomingFacts, act: IncomingAction): IncomingFacts {
  return { ...before, ...changeOf(before, act), version: act.seq, updatedAt: act.at };
}

function changeOf(before: IncomingFacts, act: IncomingAction): Partial<IncomingFacts> {
  switch (act.action) {
    case 'arrived':
      return act.detail;
    case 'recorded': {
      const { year, arrivalNumber, dueOn } = act.detail;
      return { state: 'recorded', register: { year, arrivalNumber }, dueOn: dueOn ?? before.dueOn };
    }
    case 'returned':
      return { state: 'returned' };
    case 'directed': {
      const { dueOn } = act.detail;
      const by = act.actor ?? { postId: null, name: '', title: '' };
      const directive = { ...act.detail, by, at: act.at.toISOString() };
      return { state: 'directed', directive, dueOn: dueOn ?? before.dueOn };
    }
    case 'started':
      return { state: 'inProgress' };
    case 'completed':
      return { state: 'completed', completedOn: toCalendarDate(act.at) };
    case 'progressed':
    case 'replied':
      return {};
  }
}

/** Posts that the directive names, the lead first. */
export function assigneePostIds({ directive }: Pick<IncomingFacts, 'directive'>): string[] {
  const people = directive === null ? [] : [directive.lead, ...directive.coordinating];
  return people.flatMap(({ postId }) => (postId === null ? [] : [postId]));
}

/** What the policy asks about a document. */
export function incomingStanding(facts: IncomingFacts) {
  return {
    state: facts.state,
    leadPostId: facts.directive?.lead.postId ?? null,
    assigneePostIds: assigneePostIds(facts),
  };
}
