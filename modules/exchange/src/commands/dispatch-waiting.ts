import { noteDelivery } from '@hien-luong/documents';
import type { Platform, SystemScope } from '@hien-luong/platform';
import type { Carrier } from '../adapters/carrier.ts';
import {
  findNextDispatch,
  MAX_REFUSALS,
  markRefused,
  markSent,
  type WaitingDispatch,
} from '../data/dispatches.ts';
import { ExchangeError } from '../exchange-error.ts';

export type Turn = {
  platform: Platform;
  scopeOf(agencyId: string): SystemScope;
  /** Whoever acts where no agency does. */
  nobody: SystemScope;
  partner: { id: string; failures: number };
  carrier: Carrier;
};

/** Packets in one run, so that what comes in is not kept waiting by what goes out. */
const MAX_PACKETS = 200;

/**
 * Sends what waits for a partner, in order. It ends at the first failure, which it throws: behind it
 * nothing overtakes. An answer that got lost means that a packet goes out again; receivers know it by
 * its number.
 */
export async function dispatchWaiting(turn: Turn): Promise<void> {
  const { nobody, partner, platform } = turn;
  for (let sent = 0; sent < MAX_PACKETS; sent += 1) {
    const next = await platform.db.read(nobody, (tx) => findNextDispatch(tx, partner.id));
    if (next === undefined) return;
    await dispatch(turn, next);
  }
}

async function dispatch(turn: Turn, next: WaitingDispatch): Promise<void> {
  const { carrier, platform } = turn;
  const { fromCode, kind, packetSha256, recipients } = next;
  try {
    const { reference } = await carrier.send({
      bytes: await platform.files.read(packetSha256),
      sha256: packetSha256,
      messageType: kind === 'document' ? 'edoc' : 'status',
      fromCode,
      toCodes: recipients.map(({ code }) => code),
    });
    await noteSent(turn, next, reference);
  } catch (error) {
    if (!(error instanceof ExchangeError) || error.code !== 'PARTNER_REFUSED') throw error;
    if (!(await noteRefused(turn, next, error))) throw error;
  }
}

async function noteSent(
  { platform, scopeOf }: Turn,
  next: WaitingDispatch,
  reference: string | null,
): Promise<void> {
  const scope = scopeOf(next.agencyId);
  const now = platform.clock.now();
  await platform.db.write(scope, async (tx) => {
    const ids = next.recipients.map(({ dispatchId }) => dispatchId);
    await markSent(tx, ids, reference, now);
    if (next.documentId !== null) await noteDelivery(tx, scope, newsOf(next, now));
  });
}

/** @returns whether the packet was set aside, so that the queue may go on. */
async function noteRefused(
  { platform, scopeOf }: Turn,
  next: WaitingDispatch,
  error: ExchangeError,
): Promise<boolean> {
  const scope = scopeOf(next.agencyId);
  const now = platform.clock.now();
  const refusals = next.refusals + 1;
  const isLast = refusals >= MAX_REFUSALS;
  await platform.db.write(scope, async (tx) => {
    const ids = next.recipients.map(({ dispatchId }) => dispatchId);
    await markRefused(tx, ids, { refusals, error: error.message, isLast, now });
    if (isLast && next.documentId !== null) {
      await noteDelivery(tx, scope, { ...newsOf(next, now), failure: 'PARTNER_REFUSED' });
    }
  });
  return isLast;
}

function newsOf({ documentId, packetSha256, recipients }: WaitingDispatch, at: Date) {
  return {
    documentId: documentId ?? '',
    packetSha256,
    recipientIds: recipients.map(({ id }) => id),
    at,
  };
}
