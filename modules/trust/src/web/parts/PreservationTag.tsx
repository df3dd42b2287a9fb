import { StateTag } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import type { PreservationState } from '../../contract/index.ts';
import { PRESERVATION_STATES } from './preservation-words.ts';

export function PreservationTag({ state }: { state: PreservationState }) {
  const { i18n } = useLingui();
  const { tone, word } = PRESERVATION_STATES[state];
  return <StateTag tone={tone}>{i18n._(word)}</StateTag>;
}
