import type { TimelineEntry } from '../contract/index.ts';
import type { IncomingAction } from '../rules/incoming-action.ts';
import type { OutgoingAction } from '../rules/outgoing-action.ts';

type Shown = Pick<TimelineEntry, 'note' | 'detail'>;
const nothing: Shown = { note: null, detail: {} };

/** A history for people: who did what and when, without the texts and files of every version. */
export function timelineOf(actions: readonly (OutgoingAction | IncomingAction)[]): TimelineEntry[] {
  return actions.map((act) => ({
    seq: act.seq,
    at: act.at.toISOString(),
    action: act.action,
    actor: act.actor,
    ...shownOf(act),
  }));
}

function shownOf(act: OutgoingAction | IncomingAction): Shown {
  switch (act.action) {
    case 'attached':
      return {
        note: null,
        detail: {
          name: act.detail.file.name,
          convertedFrom: act.detail.convertedFrom?.name ?? null,
        },
      };
    case 'submitted':
      return { note: act.detail.note, detail: { signer: act.detail.authority.personName } };
    case 'returned':
      return { note: act.detail.reason, detail: {} };
    case 'signed':
      return { note: null, detail: { capacity: act.detail.capacity } };
    case 'sealed': {
      const { issuedOn, numberAndSymbol } = act.detail;
      return { note: null, detail: { numberAndSymbol, issuedOn } };
    }
    case 'recalled':
      return { note: act.detail.reason, detail: { recipientCount: act.detail.askedCount } };
    case 'updated':
      return { note: act.detail.reason, detail: { dueOn: act.detail.dueOn } };
    case 'replaced':
      return { note: null, detail: { numberAndSymbol: act.detail.numberAndSymbol } };
    case 'requested': {
      const { kind, reason, replacement } = act.detail.request;
      const numberAndSymbol = replacement?.numberAndSymbol ?? null;
      return { note: reason, detail: { kind, numberAndSymbol } };
    }
    case 'requestAgreed':
      return { note: null, detail: { kinds: act.detail.requests.map(({ kind }) => kind) } };
    case 'requestRefused':
      return { note: act.detail.reason, detail: {} };
    case 'copyRequested': {
      const { note } = act.detail;
      return { note, detail: { signer: act.detail.copy.authority.personName } };
    }
    case 'copyCancelled':
      return { note: act.detail.reason, detail: {} };
    case 'copyMade': {
      const { issuedOn, numberAndSymbol } = act.detail;
      return { note: null, detail: { numberAndSymbol, issuedOn } };
    }
    case 'copyHandedOver':
      return { note: act.detail.note, detail: { amount: act.detail.amount } };
    case 'issued':
      return { note: null, detail: { recipientCount: act.detail.recipients.length } };
    case 'arrived':
      return { note: null, detail: { sender: act.detail.sender.name } };
    case 'recorded': {
      const { arrivalNumber, dueOn, note } = act.detail;
      return { note, detail: { arrivalNumber, dueOn } };
    }
    case 'directed': {
      const { coordinating, dueOn, instruction, lead } = act.detail;
      const names = coordinating.map(({ name }) => name);
      return { note: instruction, detail: { lead: lead.name, coordinating: names, dueOn } };
    }
    case 'progressed':
    case 'completed':
      return { note: act.detail.note, detail: {} };
    case 'replied':
      return { note: null, detail: act.detail };
    default:
      return nothing;
  }
}
