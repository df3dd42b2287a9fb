import { useLingui } from '@lingui/react/macro';
import type { VerdictWords } from '../../contract/index.ts';

/** Words that the server finished, in the language of the screen. */
export function useVerdictWords(): (words: VerdictWords | null | undefined) => string {
  const { i18n } = useLingui();
  const language = i18n.locale === 'en' ? 'en' : 'vi';
  return (words) => words?.[language] ?? '';
}
