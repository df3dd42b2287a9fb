import type { SigningPost } from '../rules/competent-signers.ts';
import type { PostRow } from './post-rows.ts';

/** What the rules of signing need to know of a post. */
export function toSigningPost(row: PostRow): SigningPost {
  return {
    id: row.id,
    agencyId: row.agency_id,
    unitId: row.unit_id,
    standing: row.standing,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}
