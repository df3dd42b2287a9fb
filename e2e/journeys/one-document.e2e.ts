import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DESKTOP, PHONE } from '../support/browser.ts';
import {
  AGENCY_PIN,
  act,
  PERSON_PIN,
  readReceipt,
  reloadUntil,
  writeDraft,
} from '../support/desk.ts';
import { usePeople } from '../support/people.ts';

const people = usePeople();

/** One document from the officer who drafts it to the agency that completes it, and every state back. */
describe.each([DESKTOP, PHONE])('one document, on a $name', (device) => {
  const subject = `Về việc kiểm tra hành trình trên ${device.name} lúc ${Date.now()}`;
  let outgoing = '';

  test('an officer drafts it and submits it for signature', async () => {
    const page = await people.as('cv.stttt', device);
    outgoing = await writeDraft(page, {
      kind: 'Thông báo',
      subject,
      body: ['Sở Thông tin và Truyền thông thông báo để các cơ quan biết, thực hiện.'],
      signer: /Giám đốc/,
      recipients: ['Sở Nội vụ'],
    });
    await page.goto(`/outgoing/${outgoing}`);
    const dialog = await act(page, 'Trình ký', 'Trình ký');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Rút về' }).waitFor();
  });

  test('the leader signs it with a PIN', async () => {
    const page = await people.as('ld.stttt', device);
    await page.goto('/signing');
    await page.getByText(subject).first().waitFor();
    await page.goto(`/outgoing/${outgoing}`);
    const dialog = await act(page, 'Ký số', 'Ký số', (form) =>
      form.getByLabel('Mã PIN khóa ký của tôi').fill(PERSON_PIN),
    );
    expect(await readReceipt(dialog)).toContain('Đã ký số');
    await page.getByText('HỢP LỆ').first().waitFor();
  });

  test('the clerk numbers and seals it, then issues it', async () => {
    const page = await people.as('vt.stttt', device);
    await page.goto(`/outgoing/${outgoing}`);
    const sealing = await act(page, 'Cấp số và đóng dấu', 'Cấp số và đóng dấu', (form) =>
      form.getByLabel('Mã PIN khóa của cơ quan').fill(AGENCY_PIN),
    );
    expect(await readReceipt(sealing)).toMatch(/\d+\/TB-STTTT/);
    const issuing = await act(page, 'Phát hành', 'Phát hành');
    expect(await readReceipt(issuing)).toContain('1 cơ quan');
  });

  test('the clerk of the other agency sees the verdict first and records it', async () => {
    const page = await people.as('vt.snv', device);
    await page.goto('/incoming');
    const row = page.getByText(subject);
    await reloadUntil(page, row);
    await row.first().click();
    await openDocument(page);
    await page.getByText('HỢP LỆ').first().waitFor();
    const dialog = await act(page, 'Vào sổ', 'Vào sổ');
    expect(await readReceipt(dialog)).toMatch(/số đến \d+/);
  });

  test('its leader directs it to an officer', async () => {
    const page = await people.as('ld.snv', device);
    await openIncoming(page, subject);
    const dialog = await act(page, 'Cho ý kiến chỉ đạo', 'Giao xử lý', async (form) => {
      await form.getByRole('combobox', { name: 'Chủ trì' }).fill('Hướng Dương');
      await page
        .getByRole('option', { name: /Hướng Dương/ })
        .first()
        .click();
      await form.getByLabel('Nội dung chỉ đạo').fill('Nghiên cứu, tham mưu trả lời trước thứ Sáu.');
    });
    expect(await readReceipt(dialog)).toContain('Đã giao việc');
  });

  test('the officer works on it and completes it', async () => {
    const page = await people.as('cv.snv', device);
    await openIncoming(page, subject);
    const starting = await act(page, 'Bắt đầu xử lý', 'Bắt đầu');
    await starting.waitFor({ state: 'hidden' });
    const completing = await act(page, 'Hoàn thành', 'Hoàn thành', (form) =>
      form.getByLabel('Kết quả').fill('Đã rà soát, thống nhất nội dung.'),
    );
    expect(await readReceipt(completing)).toContain('Đã hoàn thành');
  });

  test('the sender sees it completed', async () => {
    const page = await people.as('cv.stttt', device);
    await page.goto(`/outgoing/${outgoing}`);
    await reloadUntil(page, page.getByText('Hoàn thành', { exact: true }));
  });
});

async function openIncoming(page: Page, subject: string): Promise<void> {
  await page.goto(`/incoming?q=${encodeURIComponent(subject)}`);
  await page.getByText(subject).first().click();
  await openDocument(page);
}

/** A worklist first shows the row beside it; Enter opens the document itself. */
async function openDocument(page: Page): Promise<void> {
  if (/\/incoming\/[0-9a-f-]{36}/.test(page.url())) return;
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/incoming\/[0-9a-f-]{36}/);
}
