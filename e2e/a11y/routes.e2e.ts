import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { usePeople } from '../support/people.ts';
import { SCREENS } from './desk-visits.ts';
import { goTo, lookAround, nameOf } from './look-around.ts';

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

test.each(SCREENS.map((visit) => [nameOf(visit), visit] as const))('%s', async (_, visit) => {
  const page = await people.as(visit.as);
  await goTo(page, visit);
  expect(await lookAround(page, visit.dark)).toEqual({});
});
