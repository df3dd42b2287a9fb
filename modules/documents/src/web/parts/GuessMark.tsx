import { Trans } from '@lingui/react/macro';
import { IconWand } from '@tabler/icons-react';
import type { Guess } from '../../rules/page/guess.ts';
import classes from './paper.module.css';

/** Says of a field that a program filled it in, and from which words of which page. */
export function GuessMark({ guess }: { guess: Guess<unknown> | undefined }) {
  if (!guess) return null;
  const { page, quote } = guess;
  return (
    <span className={classes.guess}>
      <IconWand size={14} aria-hidden />
      <span>
        <Trans>
          Đoán từ trang {page}: “{quote}”
        </Trans>
      </span>
    </span>
  );
}
