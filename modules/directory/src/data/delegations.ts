import type { Tx } from '@hien-luong/platform';
import type { CalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import type { Delegation } from '../contract/index.ts';
import type { SigningDelegation } from '../rules/competent-signers.ts';
import { dateText } from './date-text.ts';
import { describePosts } from './describe-posts.ts';
import { directoryTx } from './tables.ts';

/** Delegations of the scope's agency that were not ended early, the latest first. */
export async function listDelegations(tx: Tx, on: CalendarDate): Promise<Delegation[]> {
  const rows = await delegationRows(tx)
    .where('d.ended_at', 'is', null)
    .orderBy('d.valid_from', 'desc')
    .orderBy('d.id', 'desc')
    .execute();
  const posts = await describePosts(
    tx,
    rows.flatMap((row) => [row.from_post_id, row.to_post_id]),
    on,
  );
  return rows.flatMap((row) => {
    const from = posts.get(row.from_post_id);
    const to = posts.get(row.to_post_id);
    if (from === undefined || to === undefined) return [];
    const { id, capacity, legal_document: legalDocument } = row;
    return [
      { id, from, to, capacity, legalDocument, validFrom: row.valid_from, validTo: row.valid_to },
    ];
  });
}

/** What the rules of signing need to know of the delegations of the scope's agency. */
export async function listSigningDelegations(tx: Tx): Promise<SigningDelegation[]> {
  const rows = await delegationRows(tx).execute();
  return rows.map((row) => ({
    agencyId: row.agency_id,
    fromPostId: row.from_post_id,
    toPostId: row.to_post_id,
    capacity: row.capacity,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    endedAt: row.ended_at,
  }));
}

function delegationRows(tx: Tx) {
  return directoryTx(tx)
    .selectFrom('directory.delegation as d')
    .select([
      'd.agency_id',
      'd.id',
      'd.from_post_id',
      'd.to_post_id',
      sql<'TL' | 'TUQ'>`d.capacity`.as('capacity'),
      'd.legal_document',
      'd.ended_at',
      dateText('d.valid_from').as('valid_from'),
      dateText('d.valid_to').as('valid_to'),
    ]);
}
