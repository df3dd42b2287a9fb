import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from './seeded-random.ts';
import type { Role, World } from './world-of-processes.ts';

export type FaultPlan = {
  /** Somebody acts: perhaps the moment of the web has come. */
  onAct(): void;
  /** A packet was taken in: perhaps the moment of the worker has come. */
  onArrival(): void;
  /** Resolves when all that were killed run again. */
  settled(): Promise<void>;
  /** For whoever wants to see the run again. */
  killed: string[];
};

type Course = { acts: number; arrivals: number };

/** Into the reading, the writing, or the answer of an act. */
const WITHIN_ACT_MS = 250;
/** Into what a delivery still has to do once its packet is kept: there it would be done twice. */
const WITHIN_DELIVERY_MS = 12;

/** Kills at as many points as wanted, each at random in the course and at random within its moment. */
export function planFaults(random: Random, course: Course, kills: number) {
  const ofWeb = Math.floor(kills / 2);
  const moments: Record<Role, Map<number, number>> = {
    web: pickMoments(random, course.acts, ofWeb, WITHIN_ACT_MS),
    worker: pickMoments(random, course.arrivals, kills - ofWeb, WITHIN_DELIVERY_MS),
  };
  return (world: Pick<World, 'kill'>): FaultPlan => {
    const killed: string[] = [];
    const counts: Record<Role, number> = { web: 0, worker: 0 };
    // Of one role only one runs, so it has to be there again before it can be killed again.
    const lanes: Record<Role, Promise<void>> = {
      web: Promise.resolve(),
      worker: Promise.resolve(),
    };
    const step = (role: Role) => {
      counts[role] += 1;
      const afterMs = moments[role].get(counts[role]);
      if (afterMs === undefined) return;
      killed.push(`${role} at ${counts[role]} after ${afterMs} ms`);
      lanes[role] = lanes[role].then(() => sleep(afterMs)).then(() => world.kill(role));
    };
    return {
      killed,
      onAct: () => step('web'),
      onArrival: () => step('worker'),
      settled: async () => void (await Promise.all(Object.values(lanes))),
    };
  };
}

function pickMoments(random: Random, all: number, count: number, withinMs: number) {
  const chosen = random.sample([...Array(all).keys()], count);
  return new Map(chosen.map((index) => [index + 1, random.integer(withinMs)]));
}
