import { formatNumber } from '@hien-luong/vn';
import classes from './status-bar.module.css';

export type StatusSegment = {
  key: string;
  label: string;
  count: number;
  tone: 'quiet' | 'act' | 'good' | 'attention' | 'refused';
};

type Props = {
  label: string;
  segments: readonly StatusSegment[];
  /** Opens the list behind one figure. */
  onOpen?: (key: string) => void;
};

/** How many stand where: a bar for the eye, and beside it the same figures as a table. */
export function StatusBar({ label, segments, onOpen }: Props) {
  const shown = segments.filter(({ count }) => count > 0);
  return (
    <div>
      <div className={classes.bar} aria-hidden="true">
        {shown.map(({ key, count, tone }) => (
          <div key={key} data-tone={tone} style={{ flexGrow: count }} />
        ))}
      </div>
      <table className={classes.table} aria-label={label}>
        <tbody>
          {shown.map(({ key, label: name, count, tone }) => (
            <tr key={key}>
              <th scope="row">
                <span className={classes.swatch} data-tone={tone} aria-hidden="true" />
                {onOpen ? (
                  <button type="button" className={classes.open} onClick={() => onOpen(key)}>
                    {name}
                  </button>
                ) : (
                  name
                )}
              </th>
              <td>{formatNumber(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
