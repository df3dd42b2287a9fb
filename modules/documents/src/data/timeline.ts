import type { TimelineEntry } from '../contract/index.ts';
import type { Arrival, IncomingAction, TakenOver } from '../rules/incoming-action.ts';
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
    case 'sealed':
    case 'copyMade': {
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
    case 'copyHandedOver':
      return { note: act.detail.note, detail: { amount: act.detail.amount } };
    case 'issued':
      return { note: null, detail: { recipientCount: act.detail.recipients.length } };
    case 'transferred':
      return { note: act.detail.legalDocument, detail: { to: act.detail.to.name } };
    case 'arrived':
      return shownOfArrival(act.detail);
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

function shownOfArrival({ sender, takenOver }: Arrival): Shown {
  return { note: wordsOf(takenOver), detail: { sender: sender.name } };
}

/** What is worth knowing of the time in the agency that ended. */
function wordsOf(takenOver: TakenOver | undefined): string | null {
  if (takenOver === undefined) return null;
  const { arrivalNumber, from, instruction, lead } = takenOver;
  return [
    `Nhận bàn giao từ ${from}`,
    arrivalNumber && `số đến cũ ${arrivalNumber}`,
    instruction && `chỉ đạo cũ: ${instruction}`,
    lead && `chủ trì cũ: ${lead}`,
  ]
    .filter(Boolean)
    .join('; ');
}
