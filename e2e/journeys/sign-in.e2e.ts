import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readProblem, signIn } from '../support/desk.ts';
import { usePeople } from '../support/people.ts';

const people = usePeople();

test('an account of the demo is one click', async () => {
  const page = await people.stranger();
  await page.goto('/');
  await page.getByRole('button', { name: /cv\.snv/ }).click();
  await page.getByRole('heading', { level: 1, name: /Việc của tôi/ }).waitFor();
  await page.getByText('Sở Nội vụ').first().waitFor();
});

test('a wrong password is told without saying which part was wrong', async () => {
  const page = await people.stranger();
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill('khong.co.nguoi.nay');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('Sai mật khẩu 2021');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  const unknown = await readProblem(page);
  await page.getByLabel('Tên đăng nhập').fill('cv.dongha');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  const wrong = await readProblem(page);
  const told = 'Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng.';
  expect(unknown).toContain(told);
  expect(wrong).toContain(told);
  expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe('cv.dongha');
  expect((await page.request.get('/api/session')).status()).toBe(401);
});

test('after signing out the address shows the sign-in and the session is gone', async () => {
  const page = await people.stranger();
  await signIn(page, 'cv.hailang');
  const cookies = await page.context().cookies();
  await page.goto('/incoming');
  await page.getByRole('heading', { level: 1, name: 'Văn bản đến' }).waitFor();
  await page.getByRole('banner').getByRole('button').last().click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await page.getByLabel('Tên đăng nhập').waitFor();
  await page.goBack();
  await page.getByLabel('Tên đăng nhập').waitFor();
  // A copy of the cookie is worth nothing either.
  await page.context().addCookies(cookies);
  expect((await page.request.get('/api/session')).status()).toBe(401);
});

test('a session ended from another device is ended there', async () => {
  const forgotten = await people.stranger();
  await signIn(forgotten, 'vt.haian.hailang');
  const here = await people.stranger();
  await signIn(here, 'vt.haian.hailang');
  await here.goto('/account');
  await endOtherSessions(here);
  await here.getByText('Phiên này').waitFor();
  await forgotten.reload();
  await forgotten.getByLabel('Tên đăng nhập').waitFor();
  expect((await here.request.get('/api/session')).status()).toBe(200);
});

async function endOtherSessions(page: Page): Promise<void> {
  const others = page.getByRole('button', { name: 'Kết thúc' });
  await others.first().waitFor();
  for (let left = await others.count(); left > 0; left -= 1) {
    await others.first().click();
    await expect.poll(() => others.count(), { timeout: 10_000 }).toBe(left - 1);
  }
}
