import type { ReactNode } from 'react';
import classes from './page.module.css';

export type StateTone = 'quiet' | 'act' | 'good' | 'attention' | 'refused';

/** Where a thing stands, in a word; the tone only helps the eye. */
export function StateTag({ tone, children }: { tone: StateTone; children: ReactNode }) {
  return (
    <span className={classes.tag} data-state={tone}>
      {children}
    </span>
  );
}
