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
  await follow(page, route.replace('$id', id ?? '') + search);
  if (neverSettles) await page.getByRole('heading', { level: 2 }).last().waitFor();
  else await waitUntilSettled(page);
  await open?.(page);
}

/**
 * Goes as a link of the desk does, within the page: to load the app anew costs a second each time.
 * The new screen is there once the heading of the old one is gone; where only the search or the
 * document changes it would stay, so that is loaded.
 */
async function follow(page: Page, address: string): Promise<void> {
  const here = new URL(page.url());
  const heading = page.getByRole('heading', { level: 1 });
  if (
    here.protocol === 'about:' ||
    isSameRoute(here.pathname, address) ||
    !(await heading.count())
  ) {
    await page.goto(address);
    return;
  }
  await heading.evaluateAll((found) => {
    for (const element of found) element.setAttribute('data-left', '');
  });
  await page.evaluate((to) => history.pushState({}, '', to), address);
  await page.locator('h1[data-left]').first().waitFor({ state: 'detached' });
}

/** Whether two addresses may be of one route: as many parts, and the first the same. */
function isSameRoute(path: string, address: string): boolean {
  const [one, other] = [path, address.split('?')[0] ?? ''].map((each) => each.split('/'));
  return one?.length === other?.length && one?.[1] === other?.[1];
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
