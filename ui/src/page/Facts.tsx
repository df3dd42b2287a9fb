import type { ReactNode } from 'react';
import classes from './page.module.css';

export type Fact = { label: string; value: ReactNode };

/** Facts with their names; a fact without a value is left out rather than shown empty. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
