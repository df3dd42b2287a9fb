import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readReceipt } from '../support/desk.ts';
import { usePeople } from '../support/people.ts';

const people = usePeople();

test('an arrived document is found, opened and recorded without the mouse', async () => {
  const page = await people.as('vt.hailang');
  await page.goto('/incoming?state=arrived');
  const rows = page.locator('tr[data-row]');
  await rows.nth(1).waitFor();

  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('ArrowDown');
  expect(await rows.nth(1).getAttribute('aria-current')).toBe('true');
  await expectFocus(rows.nth(1));
  // One document of the demo is being recalled, and none can be recorded meanwhile.
  const isRecalled = (await rows.nth(1).innerText()).includes('phiên họp thường kỳ');
  if (isRecalled) await page.keyboard.press('k');
  const chosen = await rows.nth(isRecalled ? 0 : 1).innerText();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/incoming\/[0-9a-f-]{36}/);
  const record = page.getByRole('button', { name: 'Vào sổ', exact: true });
  await record.waitFor();
  expect(chosen).toContain(await page.getByRole('heading', { level: 1 }).textContent());
  await tabTo(page, record);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expectFocus(dialog.getByLabel('Số đến'));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expectFocus(record);

  await page.keyboard.press('Enter');
  await expectFocus(dialog.getByLabel('Số đến'));
  await page.keyboard.press('Enter');
  await expectFocus(dialog.getByRole('button', { name: 'Xong', exact: true }));
  expect(await readReceipt(dialog)).toMatch(/số đến \d+/);
});

test('the focus stays in an open dialog', async () => {
  const page = await people.as('vt.hailang');
  await page.goto('/incoming');
  await page.locator('tr[data-row]').first().waitFor();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Phím tắt của danh sách' });
  await dialog.waitFor();
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('Tab');
    expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
  }
  expect(await dialog.innerText()).toMatch(/Xuống một dòng[\s\S]*Lên một dòng[\s\S]*Mở/);
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.locator('tr[data-row]').first().getAttribute('aria-current')).toBe('true');
});

test('Ctrl+K finds a place without its accents and goes there', async () => {
  const page = await people.as('vt.hailang');
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await expectFocus(page.getByRole('textbox', { name: 'Tìm và ra lệnh' }));
  await page.keyboard.type('so dang ky');
  await page.getByRole('option', { name: 'Sổ đăng ký' }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/registers*');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

test('the first Tab offers the way past the rail', async () => {
  const page = await people.as('vt.hailang');
  await page.goto('/incoming');
  await page.locator('tr[data-row]').first().waitFor();
  await page.keyboard.press('Tab');
  await expectFocus(page.getByRole('link', { name: 'Đến nội dung chính' }));
  await page.keyboard.press('Enter');
  await expectFocus(page.locator('main'));
});

test('an Enter that ends a syllable of Telex belongs to the input method', async () => {
  const page = await people.stranger();
  await page.goto('/');
  const username = page.getByLabel('Tên đăng nhập');
  await username.fill('văn thư ');
  await compose(username, 'tỉnh');
  expect(await username.inputValue()).toBe('văn thư tỉnh');
  expect(await page.getByRole('alert').count()).toBe(0);
  // The same Enter after the syllable sends the form, which the missing password stops.
  await username.press('Enter');
  await page.getByRole('alert').getByText('Mật khẩu').waitFor();
  expect(await username.inputValue()).toBe('văn thư tỉnh');
});

test('Telex in a worklist neither moves the row nor loses a letter', async () => {
  const page = await people.as('vt.hailang');
  await page.goto('/incoming');
  await page.locator('tr[data-row]').nth(1).waitFor();
  const search = page.getByLabel('Tìm trong danh sách');
  await search.focus();
  await compose(search, 'kế');
  await page.keyboard.type(' hoach jk?');
  expect(await search.inputValue()).toBe('kế hoach jk?');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(new URL(page.url()).pathname).toBe('/incoming');
});

/** What an input method does for one syllable: it composes, and Enter ends the composition. */
async function compose(field: Locator, syllable: string): Promise<void> {
  await field.focus();
  const session = await field.page().context().newCDPSession(field.page());
  for (let length = 1; length <= syllable.length; length += 1) {
    await session.send('Input.imeSetComposition', {
      text: syllable.slice(0, length),
      selectionStart: length,
      selectionEnd: length,
    });
  }
  await field.evaluate((input) => {
    const enter = {
      key: 'Enter',
      keyCode: 229,
      isComposing: true,
      bubbles: true,
      cancelable: true,
    };
    const stopped = !input.dispatchEvent(new KeyboardEvent('keydown', enter));
    // A browser submits the form on an Enter that nobody stopped.
    if (!stopped && input instanceof HTMLInputElement) input.form?.requestSubmit();
  });
  await session.send('Input.insertText', { text: syllable });
  await session.detach();
}

async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    if (await hasFocus(wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never reached it');
}

async function expectFocus(wanted: Locator): Promise<void> {
  await expect.poll(() => hasFocus(wanted), { timeout: 10_000 }).toBe(true);
}

async function hasFocus(wanted: Locator): Promise<boolean> {
  return wanted.evaluate((element) => element === document.activeElement);
}
