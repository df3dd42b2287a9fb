import type { ReactNode } from 'react';
import classes from './page.module.css';

type Props = {
  /** The thing itself, such as the document as it is. */
  thing: ReactNode;
  /** What must be seen first: the verdict, the next act. */
  first?: ReactNode;
  facts: ReactNode;
};

/** The thing at the left, the rest at the right; on a phone what is first, the thing, the facts. */
export function RecordPage({ thing, first, facts }: Props) {
  return (
    <div className={classes.record}>
      {first && <div className={classes.first}>{first}</div>}
      <div className={classes.thing}>{thing}</div>
      <div className={classes.side}>{facts}</div>
    </div>
  );
}
