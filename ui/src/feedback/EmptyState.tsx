import type { ReactNode } from 'react';
import classes from './state.module.css';

type Props = {
  icon?: ReactNode;
  /** What this place is, or what is not here. */
  title: string;
  children?: ReactNode;
  /** The one next act. */
  action?: ReactNode;
};

export function EmptyState({ icon, title, children, action }: Props) {
  return (
    <div className={classes.state}>
      {icon && (
        <span className={classes.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <p className={classes.title} style={{ margin: 0 }}>
        {title}
      </p>
      {children && <div className={classes.text}>{children}</div>}
      {action}
    </div>
  );
}
