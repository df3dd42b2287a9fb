import { type CalendarDate, parseCalendarDate } from '@hien-luong/vn';
import type { RequestFields, RequestForm, RequestState } from '../contract/index.ts';
import { requestDueOn } from './request-terms.ts';

/** What happened to a request, in order; the request is what they make together. */
export type RequestStep =
  | { act: 'drafted' | 'edited'; fields: RequestFields }
  | { act: 'submitted' | 'withdrawn' | 'returned' | 'approved' | 'cancelled'; note: string }
  | { act: 'sent'; reference: string; sentOn: string }
  | { act: 'granted'; note: string; certificateIds: string[]; revokedAt: string | null }
  | { act: 'refused'; note: string }
  | { act: 'handedOver'; receivedBy: string; receivedOn: string };

export type RequestFacts = {
  state: RequestState;
  fields: RequestFields;
  /** When the provider's answer is due; null unless it is waited for. */
  dueOn: CalendarDate | null;
  version: number;
};

/** The request that its steps make. The first is always `drafted`. */
export function foldRequest(steps: readonly RequestStep[]): RequestFacts {
  const [first, ...rest] = steps;
  if (first?.act !== 'drafted') throw new RangeError('a request begins with its draft');
  const begun: RequestFacts = { state: 'draft', fields: first.fields, dueOn: null, version: 1 };
  return rest.reduce(applyRequestStep, begun);
}

/** One step of the fold. */
export function applyRequestStep(before: RequestFacts, step: RequestStep): RequestFacts {
  return { ...before, ...changeOf(before.fields.form, step), version: before.version + 1 };
}

function changeOf(form: RequestForm, step: RequestStep): Partial<RequestFacts> {
  switch (step.act) {
    case 'drafted':
    case 'edited':
      return { fields: step.fields };
    case 'withdrawn':
    case 'returned':
      return { state: 'draft' };
    case 'sent':
      return { state: 'sent', dueOn: requestDueOn(form, parseCalendarDate(step.sentOn)) };
    case 'granted':
    case 'refused':
      return { state: step.act, dueOn: null };
    case 'submitted':
    case 'approved':
    case 'cancelled':
    case 'handedOver':
      return { state: step.act };
  }
}
