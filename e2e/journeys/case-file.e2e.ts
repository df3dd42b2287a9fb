import { expect, test } from 'vitest';
import { PHONE } from '../support/browser.ts';
import { act, readReceipt } from '../support/desk.ts';
import { findDocument } from '../support/find-document.ts';
import { usePeople } from '../support/people.ts';

const people = usePeople();
const TITLE = `Hồ sơ thử nghiệm ${Date.now()}`;
let caseFile = '';

/** A case file from its opening to the archive. */
test('an officer opens a case file, puts a document into it from its page, and closes it', async () => {
  const page = await people.as('cv.stttt');
  await page.goto('/case-files');
  await page.getByRole('button', { name: 'Mở hồ sơ', exact: true }).click();
  const opening = page.getByRole('dialog');
  await opening.getByLabel('Tiêu đề hồ sơ').fill(TITLE);
  await opening.getByRole('button', { name: 'Mở hồ sơ', exact: true }).click();
  await page.waitForURL(/\/case-files\/[0-9a-f-]{36}$/);
  caseFile = new URL(page.url()).pathname;
  await page.getByText('Hồ sơ chưa có văn bản nào.').waitFor();

  const document = await findDocument(page, 'outgoing', { state: 'issued', copies: 'none' });
  await page.goto(`/outgoing/${document}`);
  const filing = await act(page, 'Đưa vào hồ sơ', 'Đưa vào', async (dialog) => {
    await dialog.getByRole('combobox', { name: 'Hồ sơ đang lập' }).fill(TITLE);
    await page.getByRole('option', { name: new RegExp(TITLE) }).click();
  });
  expect(await readReceipt(filing)).toContain(TITLE);
  await page.getByRole('link', { name: new RegExp(TITLE) }).click();
  await page.waitForURL(`**${caseFile}`);

  const closing = await act(page, 'Kết thúc hồ sơ', 'Kết thúc');
  expect(await readReceipt(closing)).toMatch(/1 văn bản, \d+ trang/);
  const giving = await act(page, 'Nộp lưu', 'Nộp lưu');
  expect(await readReceipt(giving)).toMatch(/lần số \d+/);
});

test('the clerk receives it on a phone, and it is in the archive with its minutes', async () => {
  const page = await people.as('vt.stttt', PHONE);
  await page.goto(caseFile);
  await page.getByRole('link', { name: /^Lần số/ }).click();
  const receiving = await act(page, 'Tiếp nhận', 'Tiếp nhận');
  expect(await readReceipt(receiving)).toContain('Đã nhận 1 hồ sơ');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Biên bản giao nhận' }).click();
  expect((await download).suggestedFilename()).toBe('bien-ban-giao-nhan.pdf');
  await page.goto(caseFile);
  await page.getByText('Trong lưu trữ', { exact: true }).waitFor();
});
