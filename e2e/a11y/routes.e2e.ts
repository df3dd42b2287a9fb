import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DESKTOP, PHONE } from '../support/browser.ts';
import { usePeople } from '../support/people.ts';
import { listFaults, waitUntilSettled } from './check-page.ts';
import { OVERLAYS, SCREENS, type Visit } from './desk-visits.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ROUTERS = ['modules/*/src/web/routes.tsx', 'apps/desk/src/app/create-desk-router.tsx'];

const people = usePeople();

test('the table of screens names every route of the desk', () => {
  const sources = globSync(ROUTERS, { cwd: ROOT }).map((file) => readFileSync(ROOT + file, 'utf8'));
  const routes = sources.flatMap((text) =>
    [...text.matchAll(/path: '([^']+)'/g)].map(([, p]) => p),
  );
  expect(routes.length).toBeGreaterThan(15);
  expect(new Set(SCREENS.map(({ route }) => route))).toEqual(new Set(routes));
});

describe.each([
  ['screens', SCREENS],
  ['what opens over them', OVERLAYS],
])('%s', (_, visits) => {
  test.each(visits.map((visit) => [nameOf(visit), visit] as const))('%s', async (_name, visit) => {
    const page = await people.as(visit.as);
    await goTo(page, visit);
    expect(await lookAround(page, visit.dark)).toEqual({});
  });
});

test('the sign-in', async () => {
  const page = await people.stranger();
  await page.goto('/');
  await waitUntilSettled(page);
  await page.getByText('Tài khoản trình diễn').waitFor();
  expect(await lookAround(page, true)).toEqual({});
});

test('an address that leads nowhere', async () => {
  const page = await people.as('vt.stttt');
  await page.goto('/khong-co-trang-nay');
  await page.getByText('Không có trang này').first().waitFor();
  expect(await lookAround(page, true)).toEqual({});
});

test('the places of a phone', async () => {
  const page = await people.as('vt.stttt', PHONE);
  await page.goto('/');
  await waitUntilSettled(page);
  await page.getByRole('button', { name: 'Thêm' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Văn bản đến' }).waitFor();
  expect(await listFaults(page)).toEqual([]);
});

function nameOf({ route, what, search = '' }: Visit): string {
  return [`${route}${search}`, what].filter(Boolean).join(', ');
}

async function goTo(page: Page, visit: Visit): Promise<void> {
  const { route, search = '', find, open, neverSettles } = visit;
  const id = await find?.(page);
  await page.goto(route.replace('$id', id ?? '') + search);
  if (neverSettles) await page.getByRole('heading', { level: 2 }).last().waitFor();
  else await waitUntilSettled(page);
  await open?.(page);
}

/** Faults by the look that has them: the width of a desktop and of a phone, by day and by night. */
async function lookAround(page: Page, dark = false): Promise<Record<string, string[]>> {
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
