import type { ReactNode } from 'react';
import classes from './page.module.css';

/** A form and what becomes of it, side by side; on narrow screens what becomes of it comes after. */
export function SplitPage({ left, right }: { left: ReactNode; right: ReactNode }) {
  return (
    <div className={classes.split}>
      <div>{left}</div>
      <div className={classes.splitRight}>{right}</div>
    </div>
  );
}
