import type { DocumentsNotice, IncomingState, OutgoingState } from '../contract/index.ts';
import type { IncomingFacts } from './fold-incoming.ts';
import type { OutgoingFacts } from './fold-outgoing.ts';

/** In which states each notification still asks for what it asks. */
const OUTGOING_ASKS: Partial<Record<DocumentsNotice, readonly OutgoingState[]>> = {
  'documents.toSign': ['submitted'],
  'documents.draftReturned': ['drafting'],
  'documents.toSeal': ['signed'],
  'documents.toApproveCopy': ['submitted'],
  'documents.toMakeCopy': ['signed'],
};

const AT_WORK: readonly IncomingState[] = ['directed', 'inProgress'];
const NOT_DONE: readonly IncomingState[] = ['arrived', 'recorded', ...AT_WORK];
const INCOMING_ASKS: Partial<Record<DocumentsNotice, readonly IncomingState[]>> = {
  'documents.arrived': ['arrived'],
  'documents.toDirect': ['recorded'],
  'documents.assigned': AT_WORK,
  'documents.coordinate': AT_WORK,
  'documents.dueSoon': NOT_DONE,
  'documents.overdue': NOT_DONE,
  'documents.overdueBelow': NOT_DONE,
};

/** What was asked of people about a document and needs no doing any more. */
export function settledByOutgoing({ state }: Pick<OutgoingFacts, 'state'>): string[] {
  return Object.entries(OUTGOING_ASKS)
    .filter(([, states]) => !states.includes(state))
    .map(([kind]) => kind);
}

export function settledByIncoming({
  requests,
  state,
}: Pick<IncomingFacts, 'state' | 'requests'>): string[] {
  const settled = Object.entries(INCOMING_ASKS)
    .filter(([, states]) => !states.includes(state))
    .map(([kind]) => kind);
  return requests.length === 0 ? [...settled, 'documents.senderAsks'] : settled;
}
