import { StatusBar } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import { RecipientState } from '../../contract/index.ts';
import { RECIPIENT_STATES } from './outgoing-words.ts';

type Props = {
  summary: Partial<Record<RecipientState, number>>;
  onOpen?: (state: RecipientState) => void;
};

/** How many recipients stand where; nothing before the document is issued. */
export function RecipientBar({ summary, onOpen }: Props) {
  const { i18n, t } = useLingui();
  const segments = RecipientState.options.map((state) => ({
    key: state,
    label: i18n._(RECIPIENT_STATES[state].word),
    count: summary[state] ?? 0,
    tone: RECIPIENT_STATES[state].tone,
  }));
  if (segments.every(({ count }) => count === 0)) return null;
  return (
    <StatusBar
      label={t`Tình trạng ở nơi nhận`}
      segments={segments}
      {...(onOpen && { onOpen: (key: string) => onOpen(RecipientState.parse(key)) })}
    />
  );
}
