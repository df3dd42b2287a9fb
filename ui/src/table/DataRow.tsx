import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Column } from './column.ts';
import classes from './data-table.module.css';

/** Where there is no preview beside the list, pointing at a row would show nothing. */
function isPhone(): boolean {
  return window.matchMedia('(max-width: 48em)').matches;
}

type Props<Row> = {
  row: Row;
  columns: readonly Column<Row>[];
  current: boolean;
  /** Moved to by the keyboard: it takes the focus, so that a reader announces it. */
  follow: boolean;
  onPoint(): void;
  onOpen(): void;
  selected?: boolean | undefined;
  onToggle?: (() => void) | undefined;
};

export function DataRow<Row>(props: Props<Row>) {
  const { row, columns, current, follow, onPoint, onOpen, selected, onToggle } = props;
  const { t } = useLingui();
  const element = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (current && follow) element.current?.focus();
  }, [current, follow]);
  return (
    <tr
      ref={element}
      className={classes.row}
      data-row
      data-current={current || undefined}
      aria-current={current || undefined}
      tabIndex={current ? 0 : -1}
      onClick={isPhone() ? onOpen : onPoint}
      onDoubleClick={onOpen}
    >
      {onToggle && (
        <td data-phone="hidden">
          <Checkbox
            size="xs"
            checked={selected ?? false}
            onChange={onToggle}
            aria-label={t`Chọn`}
          />
        </td>
      )}
      {columns.map(({ id, cell, header, align, phone = 'fact', wrap, minor, paperOnly }) => (
        <td
          key={id}
          className={[align === 'end' && classes.end, wrap && classes.wrap]
            .filter(Boolean)
            .join(' ')}
          data-phone={phone}
          data-label={align === 'end' ? header : undefined}
          data-minor={minor || undefined}
          data-paper={paperOnly || undefined}
        >
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}
