import type { WatchCounts, WatchedUnit } from '../contract/index.ts';

export type LeadCount = WatchCounts & {
  postId: string;
  name: string;
  title: string;
  unit: { id: string; name: string };
};

/** Counts of people, gathered by their units; where most is overdue comes first. */
export function arrangeWatch(leads: readonly LeadCount[]): WatchedUnit[] {
  const units = new Map<string, WatchedUnit>();
  for (const { unit, ...person } of leads) {
    const known = units.get(unit.id) ?? { unit, overdue: 0, dueSoon: 0, people: [] };
    units.set(unit.id, {
      ...known,
      ...sumCounts([known, person]),
      people: [...known.people, person].sort(byUrgency),
    });
  }
  return [...units.values()].sort(byUrgency);
}

export function sumCounts(counts: readonly WatchCounts[]): WatchCounts {
  return counts.reduce(
    (sum, { dueSoon, overdue }) => ({
      overdue: sum.overdue + overdue,
      dueSoon: sum.dueSoon + dueSoon,
    }),
    { overdue: 0, dueSoon: 0 },
  );
}

function byUrgency(a: WatchCounts, b: WatchCounts): number {
  return b.overdue - a.overdue || b.dueSoon - a.dueSoon;
}
