import { listPosts } from '@hien-luong/directory';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import { RecordsError } from '../records-error.ts';

/** Units of this agency by their ids. Throws `UNIT_NOT_FOUND` for one that nobody of it works in. */
export async function findOwnUnits(
  tx: Tx,
  scope: AuthorizedScope,
  unitIds: readonly string[],
  today: CalendarDate,
): Promise<{ id: string; name: string }[]> {
  if (unitIds.length === 0) return [];
  const posts = await listPosts(tx, { unitId: scope.agencyId }, today);
  const units = new Map(posts.map(({ unit }) => [unit.id, unit.name]));
  return [...new Set(unitIds)].map((id) => {
    const name = units.get(id);
    if (name === undefined) throw new RecordsError('UNIT_NOT_FOUND', 'not a unit of this agency');
    return { id, name };
  });
}
