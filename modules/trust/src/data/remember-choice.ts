import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import type { SigningHolder, WayChoice } from '../contract/index.ts';
import { trustTx } from './tables.ts';

/** The next signature of this person for this holder begins with the way that worked last. */
export async function rememberChoice(
  tx: Tx,
  { personId }: AuthorizedScope,
  holder: { kind: SigningHolder; holderId: string },
  { certificateId, way }: WayChoice,
  now: Date,
): Promise<void> {
  const chosen = { certificate_id: certificateId, way, chosen_at: now };
  await trustTx(tx)
    .insertInto('trust.signing_choice')
    .values({
      person_id: personId,
      holder_kind: holder.kind,
      holder_id: holder.holderId,
      ...chosen,
    })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'holder_kind', 'holder_id']).doUpdateSet(chosen),
    )
    .execute();
}
