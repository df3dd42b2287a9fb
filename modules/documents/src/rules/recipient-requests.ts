/** What became of the sender's wish to have a document back. */
export type RecallOutcome = 'none' | 'requested' | 'refused' | 'recalled';

/**
 * Folds what was asked of a recipient (`13` a recall, `update`, `replace`) and what it answered (`15` agreed,
 * `16` refused), in the order in which it became known here. Answers do not say which request they
 * answer, so each belongs to the oldest that has none. An agreement after a refusal outweighs it, as
 * the recipient may think again; an answer to nothing changes nothing.
 * @law TT 10/2016/TT-BTTTT QCVN 102:2016
 */
export function foldRecall(codes: readonly string[]): RecallOutcome {
  const waiting: ('recall' | 'update')[] = [];
  let outcome: RecallOutcome = 'none';
  for (const code of codes) {
    if (outcome === 'recalled') break;
    if (code === '13') {
      waiting.push('recall');
      outcome = 'requested';
    } else if (code === 'update' || code === 'replace') {
      waiting.push('update');
    } else if (code === '15' || code === '16') {
      outcome = answered(outcome, code, waiting.shift());
    }
  }
  return outcome;
}

function answered(
  outcome: RecallOutcome,
  code: '15' | '16',
  request: 'recall' | 'update' | undefined,
): RecallOutcome {
  if (request === 'recall') return code === '15' ? 'recalled' : 'refused';
  const thinksAgain = request === undefined && outcome === 'refused' && code === '15';
  return thinksAgain ? 'recalled' : outcome;
}
