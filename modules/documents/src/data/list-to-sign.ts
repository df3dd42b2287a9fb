import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { sql } from 'kysely';
import { MAX_BATCH, type SigningRow } from '../contract/index.ts';
import type { StoredFile } from '../rules/outgoing-action.ts';
import { outgoingRows, toOutgoingRow } from './outgoing-rows.ts';
import { documentsTx } from './tables.ts';

/**
 * What was submitted to the acting post and waits for a signature, the longest waiting first. The
 * file that will be signed is that of the last submission: nothing changes it until then.
 */
export async function listToSign(
  tx: Tx,
  scope: AuthorizedScope,
): Promise<{ rows: SigningRow[]; total: number }> {
  const { agencyId, personId, postId } = scope;
  const waits = sql<boolean>`(o.state = 'submitted' and o.signer_post_id = ${postId}
    and o.copy_kind is null)`;
  const rows = await outgoingRows(tx, agencyId)
    .where(waits)
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('documents.outgoing_action as a')
          .select('a.detail')
          .whereRef('a.agency_id', '=', 'o.agency_id')
          .whereRef('a.document_id', '=', 'o.id')
          .where('a.action', '=', 'submitted')
          .orderBy('a.seq', 'desc')
          .limit(1)
          .as('submission'),
      (join) => join.onTrue(),
    )
    .leftJoin('documents.shown as shown', (join) =>
      join
        .onRef('shown.agency_id', '=', 'o.agency_id')
        .onRef('shown.document_id', '=', 'o.id')
        .onRef('shown.version', '=', 'o.version')
        .on('shown.person_id', '=', personId),
    )
    .select(['o.version', 'submission.detail', 'shown.sha256 as shown_sha256'])
    .orderBy('o.updated_at')
    .orderBy('o.id')
    .limit(MAX_BATCH)
    .execute();
  const { total } = await documentsTx(tx)
    .selectFrom('documents.outgoing as o')
    .select((select) => select.fn.countAll<string>().as('total'))
    .where('o.agency_id', '=', agencyId)
    .where('o.given_up', '=', false)
    .where(waits)
    .executeTakeFirstOrThrow();
  return {
    total: Number(total),
    rows: rows.map((row) => {
      // Only `submitDraft` writes such an act.
      const { main, note } = row.detail as { main: StoredFile; note: string | null };
      return {
        ...toOutgoingRow(row),
        version: row.version,
        main: { ...main, path: `/documents/outgoing/${row.id}/files/${main.id}` },
        note,
        shown: row.shown_sha256 === main.sha256,
      };
    }),
  };
}
