import { type ReactNode, useEffect } from 'react';
import classes from './page.module.css';

type Props = {
  title: string;
  /** Beside the title: a state, a count. */
  beside?: ReactNode;
  /** One sentence, only where the title does not say it all. */
  lead?: ReactNode;
  actions?: ReactNode;
};

/** The heading of a screen; it names the browser's tab as well. */
export function PageHead({ title, beside, lead, actions }: Props) {
  useEffect(() => {
    document.title = `${title} · Hiền Lương`;
  }, [title]);
  return (
    <div className={classes.head}>
      <div className={classes.words}>
        <div className={classes.titleLine}>
          <h1 className={classes.title}>{title}</h1>
          {beside}
        </div>
        {lead && <div className={classes.lead}>{lead}</div>}
      </div>
      {actions && (
        <div className={classes.actions} data-print="hide">
          {actions}
        </div>
      )}
    </div>
  );
}
