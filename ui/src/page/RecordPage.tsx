import type { ReactNode } from 'react';
import classes from './page.module.css';

/** The thing itself at the left, facts and acts at the right; on a phone acts come first. */
export function RecordPage({ thing, facts }: { thing: ReactNode; facts: ReactNode }) {
  return (
    <div className={classes.record}>
      <div className={classes.thing}>{thing}</div>
      <div className={classes.side}>{facts}</div>
    </div>
  );
}
