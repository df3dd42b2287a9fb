import { StateTag } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import type { DeadlineState, IncomingState, RecipientState } from '../../contract/index.ts';
import { outgoingStateWords } from './copy-words.ts';
import { DEADLINES, INCOMING_STATES } from './incoming-words.ts';
import { RECIPIENT_STATES, type StateWords } from './outgoing-words.ts';

type OutgoingStanding = Parameters<typeof outgoingStateWords>[0];

/** Of the row or the document itself: a copy has words of its own. */
export function OutgoingStateWord({ document }: { document: OutgoingStanding }) {
  return <Word {...outgoingStateWords(document)} />;
}

export function IncomingStateWord({ state }: { state: IncomingState }) {
  return <Word {...INCOMING_STATES[state]} />;
}

export function RecipientStateWord({ state }: { state: RecipientState }) {
  return <Word {...RECIPIENT_STATES[state]} />;
}

/** Nothing for a document without a deadline. */
export function DeadlineWord({ deadline }: { deadline: DeadlineState }) {
  return deadline === 'none' ? null : <Word {...DEADLINES[deadline]} />;
}

function Word({ word, tone }: StateWords) {
  const { i18n } = useLingui();
  return <StateTag tone={tone}>{i18n._(word)}</StateTag>;
}
