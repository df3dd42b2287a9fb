import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { DESKTOP, type Device, launchBrowser, openAs } from './browser.ts';
import { DEMO_PASSWORD } from './desk.ts';

/** Sessions outlive the tests of one file: nobody signs in twice. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();

export type People = {
  /** The one page that this person has open on this device, signed in already. */
  as(username: string, device?: Device): Promise<Page>;
  /** A new page of nobody. */
  stranger(device?: Device, options?: { javaScriptEnabled: boolean }): Promise<Page>;
};

/** A browser for the tests of one file, closed after them. */
export function usePeople(): People {
  let browser: Browser;
  const pages = new Map<string, Page>();
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  return {
    async as(username, device = DESKTOP) {
      const key = `${username} ${device.name}`;
      const page = pages.get(key) ?? (await openSignedIn(browser, username, device));
      pages.set(key, page);
      return page;
    },
    async stranger(device = DESKTOP, options = { javaScriptEnabled: true }) {
      return (await openAs(browser, inject('baseUrl'), device, options)).page;
    },
  };
}

async function openSignedIn(browser: Browser, username: string, device: Device): Promise<Page> {
  const session = sessions.get(username);
  const { context, page } = await openAs(browser, inject('baseUrl'), device, {
    ...(session && { storageState: session }),
  });
  if (session === undefined) {
    await takeSession(context, username);
    sessions.set(username, await context.storageState());
  }
  return page;
}

/** Signs in without the screen, which has tests of its own. */
async function takeSession(context: BrowserContext, username: string): Promise<void> {
  const answer = await context.request.post('/api/session', {
    data: { username, password: DEMO_PASSWORD },
  });
  if (!answer.ok()) throw new Error(`${username} may not sign in: ${await answer.text()}`);
}
