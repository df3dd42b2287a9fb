import type { ReactNode } from 'react';
import classes from './page.module.css';

type Props = { filters: ReactNode; list: ReactNode; preview?: ReactNode };

/** Filters, the list, and beside it what the list points at (on wide screens). */
export function WorklistPage({ filters, list, preview }: Props) {
  return (
    <>
      <search className={classes.filters} data-print="hide">
        {filters}
      </search>
      <div className={classes.worklist} data-preview={preview ? true : undefined}>
        <div className={classes.list}>{list}</div>
        {preview && (
          <aside className={classes.preview} data-print="hide">
            {preview}
          </aside>
        )}
      </div>
    </>
  );
}
