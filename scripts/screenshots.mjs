import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DESKTOP, launchBrowser, openAs, PHONE } from '../e2e/support/browser.ts';
import { ROOT } from './run-command.mjs';
import { StepError } from './step-error.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * A picture of the README: who looks at what, on which device.
 * @typedef {object} Shot
 * @property {string} name of the file, without `.png`
 * @property {string} [username] nobody signed in when left out
 * @property {typeof DESKTOP} device
 * @property {(page: Page) => Promise<unknown>} show leads the page to what is to be seen
 */

const WIDE = { ...DESKTOP, viewport: { width: 1440, height: 760 } };

/** @type {Shot[]} */
const SHOTS = [
  { name: 'sign-in', device: WIDE, show: (page) => page.goto('/') },
  { name: 'my-work', username: 'ld.stttt', device: WIDE, show: (page) => page.goto('/') },
  { name: 'incoming', username: 'vt.stttt', device: WIDE, show: (page) => page.goto('/incoming') },
  {
    name: 'document',
    username: 'vt.stttt',
    device: WIDE,
    show: openIssued,
  },
  {
    name: 'draft',
    username: 'cv.stttt',
    device: WIDE,
    show: (page) => openFirst(page, 'outgoing', { state: 'drafting', mine: 'true' }, '/edit'),
  },
  {
    name: 'register',
    username: 'vt.stttt',
    device: WIDE,
    show: (page) => page.goto('/registers?direction=outgoing'),
  },
  {
    name: 'organisation',
    username: 'cv.stttt',
    device: WIDE,
    show: (page) => page.goto('/organisation'),
  },
  { name: 'sign-on-phone', username: 'ld.stttt', device: PHONE, show: askToSign },
];

const FOLDER = join(ROOT, 'docs', 'screenshots');

/**
 * Takes every picture of SHOTS from a running demo; `names` chooses some of them.
 * @param {string} baseUrl
 * @param {string[]} names
 */
async function takeScreenshots(baseUrl, names) {
  const passwords = await readDemoPasswords(baseUrl);
  const browser = await launchBrowser();
  mkdirSync(FOLDER, { recursive: true });
  try {
    for (const shot of SHOTS) {
      if (names.length > 0 && !names.includes(shot.name)) continue;
      await takeScreenshot(browser, baseUrl, shot, passwords);
      console.log(`docs/screenshots/${shot.name}.png`);
    }
  } finally {
    await browser.close();
  }
}

/**
 * @param {string} baseUrl
 * @returns {Promise<Map<string, string>>} of each demo account
 */
async function readDemoPasswords(baseUrl) {
  const answer = await fetch(new URL('/api/demo/accounts', baseUrl)).catch(() => undefined);
  /** @type {{ username: string, password: string }[]} */
  const accounts = answer?.ok ? await answer.json() : [];
  if (accounts.length > 0) return new Map(accounts.map((one) => [one.username, one.password]));
  throw new StepError(
    `Không thấy tài khoản thử nghiệm ở ${baseUrl}: chạy \`npm run up\` trước.`,
    `No demo accounts at ${baseUrl}: run \`npm run up\` first.`,
  );
}

/**
 * @param {Awaited<ReturnType<typeof launchBrowser>>} browser
 * @param {string} baseUrl
 * @param {Shot} shot
 * @param {Map<string, string>} passwords
 */
async function takeScreenshot(browser, baseUrl, { name, username, device, show }, passwords) {
  const { context, page } = await openAs(browser, baseUrl, device);
  if (username) {
    const data = { username, password: passwords.get(username) };
    const answer = await page.request.post('/api/session', { data });
    if (!answer.ok()) {
      throw new StepError(`${username} không đăng nhập được.`, `${username} may not sign in.`);
    }
  }
  await show(page);
  await untilStill(page);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await context.close();
}

/**
 * Pages of a PDF are drawn after everything has been fetched, and one by one.
 * @param {Page} page
 */
async function untilStill(page) {
  await page.waitForLoadState('networkidle');
  let before = '';
  let still = 0;
  for (let round = 0; round < 20 && still < 3; round += 1) {
    await page.waitForTimeout(500);
    const now = (await page.screenshot()).toString('base64');
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

/**
 * Opens the newest document that `filter` finds, with its page in view.
 * @param {Page} page
 * @param {'incoming' | 'outgoing'} direction
 * @param {Record<string, string>} filter
 * @param {string} [below] the rest of the address
 */
async function openFirst(page, direction, filter, below = '') {
  const answer = await page.request.get(`/api/documents/${direction}`, { params: filter });
  /** @type {{ items: { id: string }[] }} */
  const { items } = await answer.json();
  const [first] = items;
  if (!first) {
    throw new StepError(
      `Không có văn bản ${direction} ${JSON.stringify(filter)}.`,
      `No ${direction} document ${JSON.stringify(filter)}.`,
    );
  }
  await page.goto(`/${direction}/${first.id}${below}`);
}

/**
 * An issued document, small enough to see its head and its seal.
 * @param {Page} page
 */
async function openIssued(page) {
  await openFirst(page, 'outgoing', { state: 'issued' });
  await untilStill(page);
  for (let clicks = 0; clicks < 2; clicks += 1) {
    await page.getByRole('button', { name: 'Thu nhỏ' }).click();
    await untilStill(page);
  }
}

/** @param {Page} page */
async function askToSign(page) {
  await page.goto('/signing');
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Ký số', exact: true }).click();
  await page.getByRole('dialog').waitFor();
}

try {
  const [baseUrl = process.env.HL_URL ?? 'http://127.0.0.1:8080', ...names] = process.argv.slice(2);
  await takeScreenshots(baseUrl, names);
} catch (error) {
  if (!(error instanceof StepError)) throw error;
  console.error(`✗ ${error.message}\n  ${error.english}`);
  process.exitCode = 1;
}
