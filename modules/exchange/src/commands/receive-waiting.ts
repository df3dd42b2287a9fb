import type { MessageType, Waiting } from '../adapters/carrier.ts';
import {
  type KnownArrival,
  listArrivals,
  markArrivalFailing,
  markConfirmed,
  markReceived,
  settleUnlisted,
} from '../data/arrivals.ts';
import { ExchangeError } from '../exchange-error.ts';
import { deliverInward, type InwardOutcome } from './deliver-inward.ts';
import type { Turn } from './dispatch-waiting.ts';

/** Documents before what is said of them. */
const TYPES: readonly MessageType[] = ['edoc', 'status'];
/** References in one question to the database. */
const BATCH = 500;
/** Kept here, whole, but of no use because it cannot be read. */
const HELD: ReadonlySet<string> = new Set(['TARGET_UNKNOWN', 'STATUS_UNMATCHED']);

/**
 * Takes in what waits at a partner: fetched, kept, delivered, and only then confirmed, so that a
 * packet is at the partner until it is here. One that fails keeps none of the others waiting.
 * @throws ExchangeError where the partner does not answer at all.
 */
export async function receiveWaiting(turn: Turn): Promise<void> {
  const { carrier, nobody, partner, platform } = turn;
  const listed: string[] = [];
  for (const type of TYPES) {
    const waiting = await carrier.listWaiting(type);
    listed.push(...waiting.map(({ reference }) => reference));
    for (let from = 0; from < waiting.length; from += BATCH) {
      const batch = waiting.slice(from, from + BATCH);
      const references = batch.map(({ reference }) => reference);
      const rows = await platform.db.read(nobody, (tx) => listArrivals(tx, partner.id, references));
      const known = new Map(rows.map((row) => [row.reference, row]));
      for (const one of batch) await receiveOne(turn, one, known.get(one.reference));
    }
  }
  await platform.db.write(nobody, (tx) => settleUnlisted(tx, partner.id, listed));
}

async function receiveOne(
  turn: Turn,
  waiting: Waiting,
  known: KnownArrival | undefined,
): Promise<void> {
  const { nobody, partner, platform } = turn;
  const now = platform.clock.now();
  if (known?.next_attempt_at != null && known.next_attempt_at > now) return;
  try {
    if (known?.state === 'received' || known?.state === 'confirmed') {
      await confirm(turn, waiting.reference, known.outcome ?? 'done');
      return;
    }
    const outcome = await takeIn(turn, waiting);
    await confirm(turn, waiting.reference, outcome);
  } catch (error) {
    const failure = {
      attempts: (known?.attempts ?? 0) + 1,
      error: error instanceof Error ? error.message : String(error),
      now,
    };
    await platform.db.write(nobody, (tx) => markArrivalFailing(tx, partner.id, waiting, failure));
    const { log } = platform;
    log.warn({ partner: partner.id, reference: waiting.reference, err: error }, 'not taken in');
    if (error instanceof ExchangeError && error.code === 'PARTNER_UNREACHABLE') throw error;
  }
}

async function takeIn(turn: Turn, waiting: Waiting): Promise<string> {
  const { carrier, nobody, partner, platform } = turn;
  const bytes = await carrier.fetch(waiting.reference);
  const { sha256 } = await platform.files.put(bytes, { maxBytes: bytes.length });
  const outcomes = await deliverInward(turn, {
    sha256,
    kind: waiting.messageType === 'status' ? 'status' : 'document',
    partnerId: partner.id,
    fromCode: waiting.fromCode,
    toCodes: waiting.toCode === '' ? [] : [waiting.toCode],
  });
  const outcome = outcomeOf(outcomes);
  await platform.db.write(nobody, (tx) =>
    markReceived(tx, partner.id, waiting, { sha256, outcome }),
  );
  return outcome;
}

/** `done`, or why the packet was of no use to anybody here. */
function outcomeOf(outcomes: readonly InwardOutcome[]): string {
  const [first] = outcomes;
  if (first === undefined) return 'NO_RECIPIENT';
  const useful = outcomes.some(
    ({ reason, result }) =>
      result === 'received' || result === 'forwarded' || (reason !== undefined && HELD.has(reason)),
  );
  if (useful) return 'done';
  return first.result === 'noRecipient' ? 'NO_RECIPIENT' : (first.reason ?? 'UNREADABLE');
}

async function confirm(
  { carrier, nobody, partner, platform }: Turn,
  reference: string,
  outcome: string,
) {
  const isDone = outcome === 'done';
  await carrier.confirm(reference, isDone ? 'done' : 'fail', isDone ? undefined : outcome);
  await platform.db.write(nobody, (tx) => markConfirmed(tx, partner.id, reference));
}
