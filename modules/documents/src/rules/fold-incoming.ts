import { type CalendarDate, toCalendarDate } from '@hien-luong/vn';
import type { Directive, IncomingState } from '../contract/index.ts';
import type { Arrival, IncomingAction } from './incoming-action.ts';
import type { SenderRequest } from './sender-request.ts';

/** What an incoming document is, as its actions tell it. */
export type IncomingFacts = Arrival & {
  state: IncomingState;
  version: number;
  updatedAt: Date;
  arrivedAt: Date;
  register: { year: number; arrivalNumber: number } | null;
  directive: Directive | null;
  completedOn: CalendarDate | null;
  /** What the sender asks and nobody has answered, the oldest first. */
  requests: SenderRequest[];
  replacedBy: SenderRequest['replacement'];
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
    requests: [],
    replacedBy: null,
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
    case 'transferred':
      return { state: 'transferred' };
    case 'progressed':
    case 'replied':
      return {};
    case 'requested':
      return { requests: [...before.requests, act.detail.request] };
    case 'requestAgreed':
      return { ...act.detail.requests.reduce(withRequest, {}), requests: [] };
    case 'requestRefused':
      return { requests: [] };
  }
}

/** What a request that was agreed to makes of a document; a recall outweighs all else. */
function withRequest(
  change: Partial<IncomingFacts>,
  { content, kind, removed, replacement }: SenderRequest,
): Partial<IncomingFacts> {
  if (kind === 'recall' || removed || change.state === 'recalled') {
    return { ...change, state: 'recalled' };
  }
  if (kind === 'replace') return { ...change, state: 'replaced', replacedBy: replacement };
  if (content === null) return change;
  const { files, ...described } = content;
  return { ...change, ...described, ...(files.length > 0 && { files }) };
}

/** Whether the document stands still until its sender is answered, since it may not be here long. */
function isFrozen({ requests }: Pick<IncomingFacts, 'requests'>): boolean {
  return requests.some(({ kind, removed }) => kind !== 'update' || removed);
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
    hasRequest: facts.requests.length > 0,
    isFrozen: isFrozen(facts),
  };
}
