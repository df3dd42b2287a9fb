import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import type { ListName } from '../contract/index.ts';
import { documentsTx } from '../data/tables.ts';

/** Keeps the columns that a person wants of a list, wherever they sit down next. */
export async function chooseColumns(
  platform: Platform,
  { agencyId, personId, ...scope }: AuthorizedScope,
  { columns, list }: { list: ListName; columns: string[] },
): Promise<{ columns: string[] }> {
  return platform.db.write({ agencyId, personId, ...scope }, async (tx) => {
    await documentsTx(tx)
      .insertInto('documents.list_columns')
      .values({ agency_id: agencyId, person_id: personId, list, columns })
      .onConflict((conflict) =>
        conflict.columns(['agency_id', 'person_id', 'list']).doUpdateSet({ columns }),
      )
      .execute();
    return { columns };
  });
}
