import { expect, test } from 'vitest';
import { PHONE } from '../support/browser.ts';
import { usePeople } from '../support/people.ts';
import { listFaults, waitUntilSettled } from './check-page.ts';
import { OVERLAYS } from './desk-visits.ts';
import { goTo, lookAround, nameOf } from './look-around.ts';

const people = usePeople();

/** What opens over the screens, and the places that no router names. */
test.each(OVERLAYS.map((visit) => [nameOf(visit), visit] as const))('%s', async (_, visit) => {
  const page = await people.as(visit.as);
  await goTo(page, visit);
  expect(await lookAround(page, visit.dark)).toEqual({});
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

test('a fault that is planted is found, in the words of its rule', async () => {
  const page = await people.stranger();
  await page.goto('/');
  await waitUntilSettled(page);
  await page.evaluate(() => {
    document.body.append(document.createElement('img'));
    document.body.append(Object.assign(document.createElement('div'), { innerHTML: '&nbsp;' }));
    document.body.lastElementChild?.setAttribute('style', 'width: 3000px');
  });
  const faults = await listFaults(page);
  expect(faults.some((fault) => fault.startsWith('image-alt at img:'))).toBe(true);
  expect(faults.some((fault) => /^reflow: .* \d+ px too wide$/.test(fault))).toBe(true);
});
