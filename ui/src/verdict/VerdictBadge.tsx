import { useLingui } from '@lingui/react/macro';
import { IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import classes from './verdict.module.css';

export type VerdictOutcome = 'valid' | 'indeterminate' | 'invalid';

const ICONS = { valid: IconCircleCheck, indeterminate: IconHelpCircle, invalid: IconCircleX };

/** HỢP LỆ · CHƯA ĐỦ CƠ SỞ · KHÔNG HỢP LỆ: an icon, a word and a colour, never a colour alone. */
export function VerdictBadge({ outcome }: { outcome: VerdictOutcome }) {
  const word = useVerdictWord(outcome);
  const Icon = ICONS[outcome];
  return (
    <span className={classes.badge} data-outcome={outcome}>
      <Icon size={14} stroke={2.2} aria-hidden />
      {word}
    </span>
  );
}

export function useVerdictWord(outcome: VerdictOutcome): string {
  const { t } = useLingui();
  const words = {
    valid: t`HỢP LỆ`,
    indeterminate: t`CHƯA ĐỦ CƠ SỞ`,
    invalid: t`KHÔNG HỢP LỆ`,
  };
  return words[outcome];
}
