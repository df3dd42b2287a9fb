import { listAgencies } from '@hien-luong/directory';
import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import type { DraftTemplate, RecipientGroup } from '../contract/index.ts';
import { DocumentKind, type DraftContent } from '../contract/index.ts';
import { documentsTx } from './tables.ts';

const MOST = 200;

/** Groups of recipients that this person may use, by name; agencies that are no more are left out. */
export async function listRecipientGroups(
  tx: Tx,
  scope: AuthorizedScope,
  today: CalendarDate,
): Promise<{ items: RecipientGroup[] }> {
  const rows = await documentsTx(tx)
    .selectFrom('documents.recipient_group')
    .select(['id', 'name', 'owner_id', 'recipient_ids'])
    .where('agency_id', '=', scope.agencyId)
    .where((where) =>
      where.or([where('owner_id', 'is', null), where('owner_id', '=', scope.personId)]),
    )
    .orderBy('name')
    .limit(MOST)
    .execute();
  const named = await nameAll(tx, rows, today);
  return {
    items: rows.map(({ id, name, owner_id, recipient_ids }) => ({
      id,
      name,
      shared: owner_id === null,
      recipients: named(recipient_ids),
    })),
  };
}

/** Templates of drafts that this person may use, by name. */
export async function listDraftTemplates(
  tx: Tx,
  scope: AuthorizedScope,
  today: CalendarDate,
): Promise<{ items: DraftTemplate[] }> {
  const rows = await documentsTx(tx)
    .selectFrom('documents.draft_template')
    .select(['id', 'name', 'owner_id', 'kind', 'subject', 'content', 'recipient_ids'])
    .where('agency_id', '=', scope.agencyId)
    .where((where) =>
      where.or([where('owner_id', 'is', null), where('owner_id', '=', scope.personId)]),
    )
    .orderBy('name')
    .limit(MOST)
    .execute();
  const named = await nameAll(tx, rows, today);
  return {
    items: rows.map((row) => ({
      id: row.id,
      name: row.name,
      shared: row.owner_id === null,
      kind: DocumentKind.parse(row.kind),
      subject: row.subject,
      content: row.content as DraftContent | null,
      recipients: named(row.recipient_ids),
    })),
  };
}

/** The names that ids have today, asked for once for all rows. */
async function nameAll(
  tx: Tx,
  rows: readonly { recipient_ids: string[] }[],
  today: CalendarDate,
): Promise<(ids: readonly string[]) => { id: string; name: string }[]> {
  const ids = [...new Set(rows.flatMap(({ recipient_ids }) => recipient_ids))];
  const known = new Map((await listAgencies(tx, ids, today)).map(({ id, name }) => [id, name]));
  return (wanted) =>
    wanted.flatMap((id) => {
      const name = known.get(id);
      return name === undefined ? [] : [{ id, name }];
    });
}
