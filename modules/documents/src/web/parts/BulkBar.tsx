import { Button, Kbd } from '@hien-luong/ui';
import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import classes from './bulk.module.css';

type Props = { count: number; onClear(): void; children: ReactNode };

/** What may be done with the selected rows; there only while some are selected. */
export function BulkBar({ count, onClear, children }: Props) {
  if (count === 0) return null;
  return (
    <section className={classes.bar} aria-live="polite">
      <span className={classes.count}>
        <Plural value={count} other="Đã chọn # văn bản" />
      </span>
      {children}
      <Button variant="default" onClick={onClear} rightSection={<Kbd>Esc</Kbd>}>
        <Trans>Bỏ chọn</Trans>
      </Button>
    </section>
  );
}
