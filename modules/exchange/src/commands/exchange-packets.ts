import type { Job, Platform, SystemScope } from '@hien-luong/platform';
import type { CarrierKind } from '../adapters/carrier.ts';
import { logCalls } from '../adapters/log-calls.ts';
import { getCarriedPartner, markAnswering, markFailing, type Partner } from '../data/partners.ts';
import { NO_AGENCY } from '../rules/no-agency.ts';
import { bringHome } from './bring-home.ts';
import { dispatchWaiting, type Turn } from './dispatch-waiting.ts';
import { receiveWaiting } from './receive-waiting.ts';
import { synchronizeAgencies } from './synchronize-agencies.ts';

const EVERY_SECONDS = 5;
const DAY_MS = 86_400_000;

type Call = { platform: Platform; scopeOf(agencyId: string): SystemScope };

/** Asks every partner that is called by us, each beside the others: one that is away delays none. */
export function createExchangeJob(kinds: readonly CarrierKind[]): Job {
  return {
    name: 'exchange.exchangePackets',
    everySeconds: EVERY_SECONDS,
    run: (call) => exchangePackets(call, kinds),
  };
}

export async function exchangePackets(call: Call, kinds: readonly CarrierKind[]): Promise<void> {
  const { platform, scopeOf } = call;
  await bringHome(platform, scopeOf, scopeOf(NO_AGENCY));
  await Promise.all(kinds.map((kind) => exchangeWith(call, kind)));
}

async function exchangeWith({ platform, scopeOf }: Call, kind: CarrierKind): Promise<void> {
  const carrier = kind.open(platform);
  if (carrier === undefined) return;
  const nobody = scopeOf(NO_AGENCY);
  const partner = await platform.db.write(nobody, (tx) => getCarriedPartner(tx, kind));
  const now = platform.clock.now();
  if (partner.isSuspended || (partner.nextAttemptAt !== null && partner.nextAttemptAt > now)) {
    return;
  }
  const logged = logCalls(platform, nobody, partner.id, carrier);
  const turn: Turn = { platform, scopeOf, nobody, partner, carrier: logged };
  try {
    if (areAgenciesDue(partner, now)) await synchronizeAgencies(turn);
    await receiveWaiting(turn);
    await dispatchWaiting(turn);
    await platform.db.write(nobody, (tx) => markAnswering(tx, partner.id, platform.clock.now()));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    platform.log.warn({ partner: partner.name, err: error }, 'exchange failed');
    await platform.db.write(nobody, (tx) => markFailing(tx, partner, message, now));
  }
}

function areAgenciesDue({ agenciesAt }: Partner, now: Date): boolean {
  return agenciesAt === null || now.getTime() - agenciesAt.getTime() > DAY_MS;
}
