import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DESKTOP, PHONE } from '../support/browser.ts';
import {
  fetchIssued,
  findReference,
  pdfFile,
  signedTimes,
  tamper,
} from '../support/checked-files.ts';
import { usePeople } from '../support/people.ts';
import { listFaults } from './check-page.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const people = usePeople();

const issued = async () => fetchIssued(await people.as('vt.stttt'));

/** Every page of the portal, by its route and by what makes it look so. */
const VISITS = [
  { route: '/kiem-tra', what: 'the question' },
  { route: '/kiem-tra', what: 'valid', file: issued },
  { route: '/kiem-tra', what: 'invalid', file: async () => tamper(await issued()) },
  { route: '/kiem-tra', what: 'not enough evidence', file: () => signedTimes(2) },
  { route: '/kiem-tra/v/:reference', what: 'the question' },
  { route: '/kiem-tra/v/:reference', what: 'the same file', file: issued },
  { route: '/kiem-tra', what: 'refused', file: async () => pdfFile('rỗng.pdf', '') },
];

test('the table of pages names every page that the modules serve', () => {
  const sources = globSync('modules/*/src/routes/*.ts', { cwd: ROOT });
  const routes = sources.flatMap((file) =>
    [...readFileSync(ROOT + file, 'utf8').matchAll(/\.get<?.*?\(\s*'(\/kiem-tra[^']*)'/g)].map(
      ([, route]) => route,
    ),
  );
  // A typed code is answered by the address of its document.
  const pages = routes.filter((route) => route !== '/kiem-tra/v');
  expect(new Set(VISITS.map(({ route }) => route))).toEqual(new Set(pages));
});

describe.each(['vi', 'en'])('in %s', (language) => {
  test.each(VISITS)('$route, $what', async ({ route, file }) => {
    const page = await people.stranger();
    const path = route.replace(':reference', findReference(await issued()));
    await page.goto(`${path}?lang=${language}`);
    if (file) {
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles(await file());
      await page.locator('form[data-check] button[type=submit]').click();
      await page.locator('form[data-check]').waitFor({ state: 'detached' });
    }
    const faults: Record<string, string[]> = {};
    for (const { name, viewport } of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport);
      for (const colorScheme of language === 'vi'
        ? (['light', 'dark'] as const)
        : (['light'] as const)) {
        await page.emulateMedia({ colorScheme });
        const found = await listFaults(page);
        if (found.length > 0) faults[`${name}, ${colorScheme}`] = found;
      }
    }
    expect(faults).toEqual({});
    await page.context().close();
  });
});
