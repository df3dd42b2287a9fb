import { useState } from 'react';

/** The row one is at; it survives a refetch because it is kept by id. */
export function useListCursor(ids: readonly string[], onPoint?: (id: string) => void) {
  const [cursor, setCursor] = useState<{ id: string; follow: boolean }>();
  const index = cursor ? ids.indexOf(cursor.id) : -1;
  const pointAt = (id: string, follow = false) => {
    setCursor({ id, follow });
    onPoint?.(id);
  };
  const goTo = (next: string | undefined) => {
    if (next !== undefined) pointAt(next, true);
    return next;
  };
  const move = (step: 1 | -1) => {
    goTo(ids[nextIndex(index, step, ids.length)]);
  };
  /** From the row that is shown as current, even where no key has pointed at it yet. */
  const moveOn = (step: 1 | -1) => goTo(ids[nextIndex(Math.max(index, 0), step, ids.length)]);
  return {
    currentId: ids[Math.max(index, 0)],
    follow: cursor?.follow ?? false,
    pointAt,
    move,
    moveOn,
  };
}

/** From nowhere any step leads to the first row; the ends do not wrap. */
export function nextIndex(index: number, step: 1 | -1, length: number): number {
  if (index < 0) return 0;
  return Math.min(Math.max(index + step, 0), length - 1);
}
