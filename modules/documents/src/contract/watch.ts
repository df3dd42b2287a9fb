import { operation } from '@hien-luong/contract';
import { z } from 'zod';

const Counts = z.object({ overdue: z.number().int(), dueSoon: z.number().int() });
export type WatchCounts = z.infer<typeof Counts>;

export const WatchedPerson = Counts.extend({
  postId: z.uuid(),
  name: z.string(),
  title: z.string(),
});

export const WatchedUnit = Counts.extend({
  unit: z.object({ id: z.uuid(), name: z.string() }),
  people: z.array(WatchedPerson),
});
export type WatchedUnit = z.infer<typeof WatchedUnit>;

/** Overdue and nearly due work, computed when it is asked for. */
export const DeadlineWatch = z.object({
  asOf: z.iso.datetime(),
  /** Of the whole agency, of the unit one heads, or of oneself. */
  reach: z.enum(['agency', 'unit', 'own']),
  total: Counts,
  /** What nobody has been given yet; of the agency alone. */
  unassigned: Counts,
  /** Units with such work, by how much is overdue; those who lead it within each. */
  units: z.array(WatchedUnit),
});
export type DeadlineWatch = z.infer<typeof DeadlineWatch>;

export const watchContract = {
  watchDeadlines: operation(
    {
      method: 'GET',
      path: '/documents/deadlines',
      summary: 'Overdue and nearly due incoming documents, by unit and by person',
      access: 'documents.read',
      tags: ['incoming'],
    },
    [],
  ).output(DeadlineWatch),
};
