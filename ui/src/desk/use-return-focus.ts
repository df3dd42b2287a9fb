import { useEffect } from 'react';

/**
 * While `opened`, remembers who had the focus before, and gives it back afterwards: to the page
 * itself where that one has gone, as the button of an act has once the act is done. The component
 * library does so only for what was closed when it was first drawn.
 */
export function useReturnFocus(opened: boolean): void {
  useEffect(() => {
    if (!opened) return;
    const before = document.activeElement;
    return () => {
      // After the dialog's own focus trap has let go.
      setTimeout(() => focusAgain(before));
    };
  }, [opened]);
}

function focusAgain(before: Element | null): void {
  if (document.querySelector('[role="dialog"]')?.contains(document.activeElement)) return;
  const kept = before instanceof HTMLElement && before.isConnected ? before : undefined;
  const target = kept ?? document.querySelector<HTMLElement>('main');
  target?.focus({ preventScroll: true });
}
