import { useEffect } from 'react';

export type RowKeys = {
  move(step: 1 | -1): void;
  open(): void;
  toggle?: (() => void) | undefined;
  /** Selects the row one is at, moves, and selects that one too. */
  extend?: ((step: 1 | -1) => void) | undefined;
  /** Selects nothing any more; absent while nothing is selected. */
  clear?: (() => void) | undefined;
  showKeys(): void;
  /** Single letters of this list, such as `n` for a new draft. */
  letters?: Readonly<Record<string, () => void>> | undefined;
};

/**
 * The keyboard of a list: j/k and arrows move, Enter opens, Space selects, Shift with arrows selects
 * a run, Escape lets go, `?` shows the keys.
 * It is silent while a person types, while an input method composes, and under an open dialog.
 */
export function useRowKeys(keys: RowKeys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isSomeoneElses(event)) return;
      const act = findAct(keys, event);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [keys]);
}

export function findAct(
  keys: RowKeys,
  event: { key: string; shiftKey?: boolean },
): (() => void) | undefined {
  const { extend } = keys;
  if (event.shiftKey && extend && event.key === 'ArrowDown') return () => extend(1);
  if (event.shiftKey && extend && event.key === 'ArrowUp') return () => extend(-1);
  switch (event.key) {
    case 'j':
    case 'ArrowDown':
      return () => keys.move(1);
    case 'k':
    case 'ArrowUp':
      return () => keys.move(-1);
    case 'Enter':
      return keys.open;
    case ' ':
      return keys.toggle;
    case 'Escape':
      return keys.clear;
    case '?':
      return keys.showKeys;
    default:
      return keys.letters?.[event.key];
  }
}

function isSomeoneElses(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')) return true;
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  // The page itself has the focus where nothing else has, and after a dialog whose button is gone.
  if (!target || target.matches('body, main')) return false;
  return target.closest('tr[data-row], [data-keys]') === null || target.matches('input, button, a');
}
