import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './state.module.css';

/** The one thing of a screen that wants attention now: yellow, with an icon and words. */
export function Notice({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.notice} role="note">
      <IconAlertCircle size={20} aria-hidden />
      <div>
        <strong>{title}</strong>
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}
