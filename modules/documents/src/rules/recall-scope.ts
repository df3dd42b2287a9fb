import type { RecipientState } from '../contract/index.ts';

/**
 * Whether a recipient can still be asked to give a document back: not once it has completed it,
 * returned it, or given it back already.
 * @law TT 10/2016/TT-BTTTT QCVN 102:2016
 */
export function canGiveBack(state: RecipientState): boolean {
  return state !== 'completed' && state !== 'returned' && state !== 'recalled';
}
