import type { Page } from 'playwright-core';
import { DESKTOP, PHONE } from '../support/browser.ts';
import { listFaults, waitUntilSettled } from './check-page.ts';
import type { Visit } from './desk-visits.ts';

export function nameOf({ route, what, search = '' }: Visit): string {
  return [`${route}${search}`, what].filter(Boolean).join(', ');
}

export async function goTo(page: Page, visit: Visit): Promise<void> {
  const { route, search = '', find, open, neverSettles } = visit;
  const id = await find?.(page);
  await page.goto(route.replace('$id', id ?? '') + search);
  if (neverSettles) await page.getByRole('heading', { level: 2 }).last().waitFor();
  else await waitUntilSettled(page);
  await open?.(page);
}

/** Faults by the look that has them: the width of a desktop and of a phone, by day and by night. */
export async function lookAround(page: Page, dark = false): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {};
  for (const device of [DESKTOP, PHONE]) {
    await page.setViewportSize(device.viewport);
    for (const colorScheme of dark ? (['light', 'dark'] as const) : (['light'] as const)) {
      await page.emulateMedia({ colorScheme });
      const found = await listFaults(page);
      if (found.length > 0) faults[`${device.name}, ${colorScheme}`] = found;
    }
  }
  await page.setViewportSize(DESKTOP.viewport);
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}
