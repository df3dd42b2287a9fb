import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Skeleton } from '@mantine/core';
import {
  getCoreRowModel,
  type RowSelectionState,
  type Table,
  useReactTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo, useState } from 'react';
import { ErrorState } from '../feedback/ErrorState.tsx';
import type { Column } from './column.ts';
import { DataRow } from './DataRow.tsx';
import classes from './data-table.module.css';
import { KeysDialog, type LetterKey } from './KeysDialog.tsx';
import { useListCursor } from './use-list-cursor.ts';
import { useRowKeys } from './use-row-keys.ts';

export type DataTableProps<Row> = {
  /** Names the table for readers. */
  label: string;
  /** Undefined while loading. */
  rows: readonly Row[] | undefined;
  columns: readonly Column<Row>[];
  rowId(row: Row): string;
  onOpen?: (row: Row) => void;
  /** The row one is at, for a preview beside the list. */
  onPoint?: (row: Row) => void;
  selection?: RowSelectionState;
  onSelect?: (selection: RowSelectionState) => void;
  letters?: readonly LetterKey[];
  error?: unknown;
  onRetry?: () => void;
  empty?: ReactNode;
  /** Present when there is a next page. */
  onMore?: (() => void) | undefined;
  loadingMore?: boolean;
  /** CSS height of the scrolling part; the whole list without one. */
  height?: string;
};

const SKELETON_ROWS = 8;

/** A dense list: native table, 32 px rows, sticky header, keyboard all through. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, error, onRetry, empty, label, height } = props;
  if (error && !rows) return <ErrorState error={error} {...(onRetry && { onRetry })} />;
  if (rows?.length === 0 && empty) return <div className={classes.frame}>{empty}</div>;
  return (
    <div className={classes.frame} style={{ '--table-height': height } as object}>
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={label} aria-busy={rows === undefined}>
          {rows ? <Listed {...props} rows={rows} /> : <Awaited columns={props.columns} />}
        </table>
      </div>
      {rows && <Foot {...props} rows={rows} />}
    </div>
  );
}

function Listed<Row>(props: DataTableProps<Row> & { rows: readonly Row[] }) {
  const { rows, columns, rowId, onOpen, onPoint, selection, onSelect, letters } = props;
  const [keysShown, setKeysShown] = useState(false);
  const table = useSelectable(props);
  const ids = useMemo(() => rows.map(rowId), [rows, rowId]);
  const byId = (id: string | undefined) => rows.find((row) => rowId(row) === id);
  const cursor = useListCursor(ids, (id) => {
    const row = byId(id);
    if (row) onPoint?.(row);
  });
  const openCurrent = () => {
    const row = byId(cursor.currentId);
    if (row) onOpen?.(row);
  };
  const toggle = (id: string | undefined) => id && table.getRow(id).toggleSelected();
  const selectAlso = (step: 1 | -1) => {
    const { currentId } = cursor;
    const nextId = cursor.moveOn(step);
    const added = [currentId, nextId].filter((id) => id !== undefined);
    onSelect?.({ ...selection, ...Object.fromEntries(added.map((id) => [id, true])) });
  };
  const isAnySelected = Object.values(selection ?? {}).some(Boolean);
  useRowKeys({
    extend: onSelect && selectAlso,
    clear: onSelect && isAnySelected ? () => onSelect({}) : undefined,
    move: cursor.move,
    open: openCurrent,
    toggle: onSelect && (() => toggle(cursor.currentId)),
    showKeys: () => setKeysShown(true),
    letters: Object.fromEntries((letters ?? []).map(({ letter, act }) => [letter, act])),
  });
  return (
    <>
      <Head columns={columns} {...(onSelect && { table })} />
      <tbody>
        {rows.map((row) => {
          const id = rowId(row);
          return (
            <DataRow
              key={id}
              row={row}
              columns={columns}
              current={id === cursor.currentId}
              follow={cursor.follow}
              onPoint={() => cursor.pointAt(id)}
              onOpen={() => onOpen?.(row)}
              selected={selection?.[id]}
              onToggle={onSelect && (() => toggle(id))}
            />
          );
        })}
      </tbody>
      <KeysDialog
        opened={keysShown}
        onClose={() => setKeysShown(false)}
        letters={letters ?? []}
        selectable={onSelect !== undefined}
      />
    </>
  );
}

function useSelectable<Row>(props: DataTableProps<Row> & { rows: readonly Row[] }): Table<Row> {
  const { rows, columns, rowId, selection, onSelect } = props;
  const data = useMemo(() => [...rows], [rows]);
  const defs = useMemo(() => columns.map(({ id, header }) => ({ id, header })), [columns]);
  return useReactTable({
    data,
    columns: defs,
    getRowId: rowId,
    getCoreRowModel: getCoreRowModel(),
    state: { rowSelection: selection ?? {} },
    onRowSelectionChange: (change) =>
      onSelect?.(typeof change === 'function' ? change(selection ?? {}) : change),
  });
}

function Head<Row>({ columns, table }: { columns: readonly Column<Row>[]; table?: Table<Row> }) {
  const { t } = useLingui();
  return (
    <thead>
      <tr>
        {table && (
          <th scope="col" className={classes.check}>
            <Checkbox
              size="xs"
              aria-label={t`Chọn tất cả`}
              checked={table.getIsAllRowsSelected()}
              indeterminate={table.getIsSomeRowsSelected()}
              onChange={table.getToggleAllRowsSelectedHandler()}
            />
          </th>
        )}
        {columns.map(({ id, header, width, paperWidth = width, paperOnly, align, minor, wrap }) => (
          <th
            key={id}
            data-minor={minor || undefined}
            data-paper={paperOnly || undefined}
            scope="col"
            style={{ '--width': width, '--paper-width': paperWidth } as object}
            className={[align === 'end' && classes.end, wrap && classes.wrap]
              .filter(Boolean)
              .join(' ')}
          >
            {header}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Awaited<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  return (
    <>
      <Head columns={columns} />
      <tbody>
        {Array.from({ length: SKELETON_ROWS }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines without identity
          <tr key={line} className={classes.row}>
            {columns.map(({ id, phone = 'fact', minor, paperOnly }) => (
              <td
                key={id}
                data-phone={phone}
                data-minor={minor || undefined}
                data-paper={paperOnly || undefined}
              >
                <Skeleton height={12} width="80%" />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </>
  );
}

function Foot<Row>(props: DataTableProps<Row> & { rows: readonly Row[] }) {
  const { rows, onMore, loadingMore } = props;
  return (
    <div className={classes.foot} data-print="hide">
      <span>
        <Plural value={rows.length} other="# dòng" />
        {onMore && ' +'}
      </span>
      {onMore && (
        <Button variant="subtle" size="compact-sm" onClick={onMore} loading={loadingMore ?? false}>
          <Trans>Xem thêm</Trans>
        </Button>
      )}
    </div>
  );
}
