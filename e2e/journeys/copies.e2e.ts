import { expect, test } from 'vitest';
import { PHONE } from '../support/browser.ts';
import { act, readReceipt } from '../support/desk.ts';
import { findDocument } from '../support/find-document.ts';
import { usePeople } from '../support/people.ts';

const people = usePeople();
let copy = '';

/** A certified copy on paper, from whoever needs it to the clerk who hands it over. */
test('an officer asks for a copy of an issued document', async () => {
  const page = await people.as('cv.stttt');
  const source = await findDocument(page, 'outgoing', { state: 'issued', copies: 'none' });
  await page.goto(`/outgoing/${source}`);
  await page.getByRole('button', { name: 'Sao văn bản' }).click();
  await page.getByRole('radio', { name: /Sao y – Bản giấy/ }).check();
  expect(await page.getByRole('radio', { name: /Sao y – Bản điện tử/ }).count()).toBe(0);
  await page.getByLabel('Người có thẩm quyền').selectOption({ index: 1 });
  await page.getByLabel('Nơi nhận in trên bản sao').fill('Ban Quản lý chợ Đông Hà');
  await page.getByRole('button', { name: 'Trình duyệt sao' }).click();
  await page.waitForURL(/\/outgoing\/[0-9a-f-]{36}$/);
  copy = page.url().split('/').at(-1) ?? '';
  await page.getByText('Chờ duyệt sao').first().waitFor();
});

test('the leader approves it on a phone', async () => {
  const page = await people.as('ld.stttt', PHONE);
  await page.goto(`/outgoing/${copy}`);
  const dialog = await act(page, 'Duyệt sao', 'Duyệt sao');
  expect(await readReceipt(dialog)).toContain('Đã duyệt');
});

test('the clerk makes it, and hands it over', async () => {
  const page = await people.as('vt.stttt');
  await page.goto(`/outgoing/${copy}`);
  const making = await act(page, 'Lập bản sao', 'Lập bản sao');
  expect(await readReceipt(making)).toMatch(/\d\d\/SY-STTTT/);
  const handing = await act(page, 'Đã chuyển bản giấy', 'Đã chuyển', (form) =>
    form.getByLabel('Số lượng bản').fill('2'),
  );
  expect(await readReceipt(handing)).toContain('2 bản');
  await page.goto('/registers?direction=copies');
  await page
    .getByText(/\d\d\/SY-STTTT/)
    .first()
    .waitFor();
});
