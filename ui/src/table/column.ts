import type { ReactNode } from 'react';

/** One column of a list, independent of what draws the table. */
export type Column<Row> = {
  id: string;
  header: string;
  cell(row: Row): ReactNode;
  /** CSS width; columns without one share what is left. */
  width?: string;
  align?: 'start' | 'end';
  /** On a phone a row is a card: its `title`, its `facts` below, or not shown. */
  phone?: 'title' | 'fact' | 'hidden';
  /** Left out where the list is narrow, as beside a preview that says it anyway. */
  minor?: boolean;
  /** CSS width on paper, where it differs. */
  paperWidth?: string;
  /** Printed only, as a column that is filled in by hand. */
  paperOnly?: boolean;
  /** Wraps instead of being cut with an ellipsis. */
  wrap?: boolean;
};
