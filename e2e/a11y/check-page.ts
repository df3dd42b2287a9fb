import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Everything asked for has come: no skeleton is left, nothing says that it is busy. */
export async function waitUntilSettled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(
    () => document.querySelector('[aria-busy="true"], .mantine-Skeleton-root') === null,
  );
}

/** One line for each element that breaks a rule of WCAG 2.2 AA, or that makes the page too wide. */
export async function listFaults(page: Page): Promise<string[]> {
  // The page keeps axe until it is left; sending it each time would cost more than its run.
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(axe.source);
  const violations = await page.evaluate(askAxe, RULES);
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return excess > 0 ? [...faults, `reflow: the page is ${excess} px too wide`] : faults;
}

/** Runs within the page. */
async function askAxe(rules: string[]): Promise<axe.Result[]> {
  const there = globalThis as unknown as { axe: typeof axe };
  const { violations } = await there.axe.run(document, {
    runOnly: { type: 'tag', values: rules },
    resultTypes: ['violations'],
  });
  return violations;
}
