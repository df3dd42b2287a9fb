import { type StatusCode, writeStatusPacket } from '@hien-luong/edxml';
import { newId, type Platform, type Scope, type Tx } from '@hien-luong/platform';
import { parseCalendarDate, toCalendarDate } from '@hien-luong/vn';
import { insertPacket } from '../data/packets.ts';
import type { IncomingFacts } from '../rules/fold-incoming.ts';
import type { IncomingActionName, NewIncomingAction } from '../rules/incoming-action.ts';
import { describeAgency } from './describe-agency.ts';
import { sendPacket } from './packet-sent.ts';

/**
 * What the sender is told of each act. Progress within the agency and the answer, which is a
 * document of its own, are not statuses.
 * @law TT 10/2016/TT-BTTTT QCVN 102:2016
 */
const STATUS_OF: Partial<Record<IncomingActionName, StatusCode>> = {
  arrived: '01',
  returned: '02',
  recorded: '03',
  directed: '04',
  started: '05',
  completed: '06',
};

export function statusOfAct(action: IncomingActionName): StatusCode | undefined {
  return STATUS_OF[action];
}

type StatusNews = {
  facts: IncomingFacts;
  action: NewIncomingAction;
  incomingId: string;
  now: Date;
};

/** Sends the status packet that an act means. A sender unknown to the directory cannot be told. */
export async function sendStatus(
  platform: Platform,
  tx: Tx,
  scope: Scope,
  { facts, action, incomingId, now }: StatusNews,
): Promise<void> {
  const code = statusOfAct(action.action);
  if (code === undefined || facts.sender.id === null) return;
  const bytes = writeStatusPacket({
    from: await describeAgency(tx, scope.agencyId, toCalendarDate(now)),
    responseFor: {
      agencyCode: facts.sender.code,
      code: facts.numberAndSymbol,
      documentId: facts.documentKey,
      date: parseCalendarDate(facts.issuedOn),
    },
    ...(scope.kind === 'person' &&
      action.action !== 'arrived' && {
        staff: { name: scope.personName, department: scope.postTitle },
      }),
    code,
    ...(action.action === 'returned' && { description: action.detail.reason }),
    timestamp: now,
  });
  const { sha256, size } = await platform.files.put(bytes, { maxBytes: bytes.length });
  await insertPacket(tx, {
    agency_id: scope.agencyId,
    id: newId(now.getTime()),
    direction: 'sent',
    kind: 'status',
    delivery_key: `status:${sha256}`,
    sha256,
    size,
    at: now,
    source: action.action,
    document_key: facts.documentKey,
    status_code: code,
    document_id: incomingId,
  });
  await sendPacket(tx, scope, {
    packetSha256: sha256,
    kind: 'status',
    fromAgencyId: scope.agencyId,
    documentId: null,
    recipientIds: [facts.sender.id],
  });
}
