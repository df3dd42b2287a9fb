import type { ReactNode } from 'react';
import { DateText, TimeText } from '../text/DateText.tsx';
import classes from './timeline.module.css';

export type TimelineLine = {
  key: string;
  /** An instant, or a day where the hour means nothing. */
  at: string;
  /** What was done, as a verb: "Ký số". */
  act: string;
  /** Who did it, with the post. */
  actor: string | null;
  note?: string | null;
  /** Evidence beside the note: a number, a recipient count. */
  evidence?: ReactNode;
  /** Yellow: this line is why something waits. */
  attention?: boolean;
};

/** Of `2026-01-05`, without a time. */
const DATE_LENGTH = 10;

/** Who did what, when, with what evidence; newest first as given. */
export function Timeline({ lines, label }: { lines: readonly TimelineLine[]; label: string }) {
  return (
    <ol className={classes.timeline} aria-label={label}>
      {lines.map(({ key, at, act, actor, note, evidence, attention }) => (
        <li key={key} className={classes.line} data-attention={attention || undefined}>
          <div className={classes.head}>
            <strong>{act}</strong>
            <span className={classes.at}>
              {at.length === DATE_LENGTH ? <DateText date={at} /> : <TimeText at={at} />}
            </span>
          </div>
          {actor && <div className={classes.actor}>{actor}</div>}
          {evidence && <div>{evidence}</div>}
          {note && <blockquote className={classes.note}>{note}</blockquote>}
        </li>
      ))}
    </ol>
  );
}
