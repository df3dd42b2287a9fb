import { type ReactNode, useId } from 'react';
import classes from './page.module.css';

type Props = { title?: string; actions?: ReactNode; children: ReactNode; flush?: boolean };

/** A sheet of paper on the ground of the page. */
export function Panel({ title, actions, children, flush }: Props) {
  const id = useId();
  return (
    <section
      className={classes.panel}
      data-flush={flush || undefined}
      aria-labelledby={title && id}
    >
      {title && (
        <div className={classes.panelHead}>
          <h2 id={id} className={classes.panelTitle}>
            {title}
          </h2>
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}
