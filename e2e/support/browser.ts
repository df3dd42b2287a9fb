import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

export const DESKTOP = { name: 'desktop', viewport: { width: 1280, height: 800 }, hasTouch: false };
export const PHONE = { name: 'phone', viewport: { width: 390, height: 844 }, hasTouch: true };
export type Device = typeof DESKTOP;

/** Chromium reaches for hosts of its own at every start; these keep it to the page under test. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchBrowser(): Promise<Browser> {
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: findChromium(),
    args: asRoot ? [...QUIET, '--no-sandbox'] : QUIET,
    // In a bare locale Chromium opens no file whose path has letters beyond ASCII.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
}

type OpenOptions = Pick<BrowserContextOptions, 'storageState' | 'javaScriptEnabled'>;

/** A person's own browser, sized as the device: fresh cookies unless `storageState` has some. */
export async function openAs(
  browser: Browser,
  baseUrl: string,
  device: Device,
  { storageState, javaScriptEnabled = true }: OpenOptions = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport: device.viewport,
    hasTouch: device.hasTouch,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    javaScriptEnabled,
    ...(storageState && { storageState }),
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  return { context, page };
}
