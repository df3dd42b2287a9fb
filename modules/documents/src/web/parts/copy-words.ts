import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CopyMedium, OutgoingRow } from '../../contract/index.ts';
import { OUTGOING_STATES, type StateWords } from './outgoing-words.ts';

export type CopyKind = NonNullable<OutgoingRow['copyKind']>;

export const COPY_KINDS: Record<CopyKind, MessageDescriptor> = {
  certifiedCopy: msg`Sao y`,
  recopy: msg`Sao lục`,
  extract: msg`Trích sao`,
};

export const COPY_MEDIA: Record<CopyMedium, MessageDescriptor> = {
  paper: msg`Bản giấy`,
  electronic: msg`Bản điện tử`,
};

const OF_COPIES: Partial<typeof OUTGOING_STATES> = {
  submitted: { word: msg`Chờ duyệt sao`, tone: 'act' },
  signed: { word: msg`Chờ lập bản sao`, tone: 'act' },
  sealed: { word: msg`Chờ gửi bản sao`, tone: 'act' },
};

/** A copy goes through the states of a document under names of its own. */
export function outgoingStateWords({
  copyKind,
  state,
}: Pick<OutgoingRow, 'copyKind' | 'state'>): StateWords {
  return (copyKind === null ? undefined : OF_COPIES[state]) ?? OUTGOING_STATES[state];
}
