import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DESKTOP, launchBrowser, openAs, PHONE } from '../e2e/support/browser.ts';
import { ROOT } from './run-command.mjs';
import { StepError } from './step-error.mjs';

/**
 * A picture of the README: who looks at what, on which device.
 * @typedef {object} Shot
 * @property {string} name of the file, without `.png`
 * @property {'officer' | 'leader' | 'clerk' | 'administrator' | undefined} role nobody signed in
 *   when undefined
 * @property {string} path
 * @property {boolean} [opensFirst] opens the first record of the list at `path`
 * @property {typeof DESKTOP} device
 */

/** @type {Shot[]} */
const SHOTS = [
  { name: 'sign-in', role: undefined, path: '/', device: DESKTOP },
  { name: 'my-work', role: 'leader', path: '/', device: DESKTOP },
  { name: 'incoming', role: 'clerk', path: '/incoming', device: DESKTOP },
  {
    name: 'incoming-document',
    role: 'leader',
    path: '/incoming',
    opensFirst: true,
    device: DESKTOP,
  },
  {
    name: 'outgoing-document',
    role: 'officer',
    path: '/outgoing',
    opensFirst: true,
    device: DESKTOP,
  },
  { name: 'my-work-phone', role: 'leader', path: '/', device: PHONE },
];

const FOLDER = join(ROOT, 'docs', 'screenshots');

/**
 * Takes every picture of SHOTS from a running demo.
 * @param {string} baseUrl
 */
async function takeScreenshots(baseUrl) {
  const accounts = await listDemoAccounts(baseUrl);
  const browser = await launchBrowser();
  mkdirSync(FOLDER, { recursive: true });
  try {
    for (const shot of SHOTS) {
      await takeScreenshot(browser, baseUrl, shot, accounts);
      console.log(`docs/screenshots/${shot.name}.png`);
    }
  } finally {
    await browser.close();
  }
}

/**
 * @param {string} baseUrl
 * @returns {Promise<{ username: string, password: string, roles: string[] }[]>}
 */
async function listDemoAccounts(baseUrl) {
  const answer = await fetch(new URL('/api/demo/accounts', baseUrl)).catch(() => undefined);
  const accounts = answer?.ok ? await answer.json() : [];
  if (accounts.length > 0) return accounts;
  throw new StepError(
    `Không thấy tài khoản thử nghiệm ở ${baseUrl}: chạy \`npm run up\` trước.`,
    `No demo accounts at ${baseUrl}: run \`npm run up\` first.`,
  );
}

/**
 * @param {Awaited<ReturnType<typeof launchBrowser>>} browser
 * @param {string} baseUrl
 * @param {Shot} shot
 * @param {{ username: string, password: string, roles: string[] }[]} accounts
 */
async function takeScreenshot(browser, baseUrl, shot, accounts) {
  const { context, page } = await openAs(browser, baseUrl, shot.device);
  const { role } = shot;
  if (role) {
    const account = accounts.find(({ roles }) => roles.includes(role));
    if (!account) throw new StepError(`Không có tài khoản ${role}.`, `No ${role} among them.`);
    const { username, password } = account;
    await page.request.post('/api/session', { data: { username, password } });
  }
  await page.goto(shot.path, { waitUntil: 'networkidle' });
  if (shot.opensFirst) {
    await page.locator('main table tbody tr').first().dblclick();
    await page.waitForLoadState('networkidle');
  }
  await page.screenshot({ path: join(FOLDER, `${shot.name}.png`) });
  await context.close();
}

try {
  await takeScreenshots(process.argv[2] ?? process.env.HL_URL ?? 'http://127.0.0.1:8080');
} catch (error) {
  if (!(error instanceof StepError)) throw error;
  console.error(`✗ ${error.message}\n  ${error.english}`);
  process.exitCode = 1;
}
