import { createMockAuthority } from '@hien-luong/pki/mock';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { act, readProblem } from '../support/desk.ts';
import { issueRenewal } from '../support/issue-renewal.ts';
import { usePeople } from '../support/people.ts';

const people = usePeople();
const AGENCY = 'Ủy ban nhân dân huyện Hải Lăng';

async function isDone(page: Page, state: string): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByText(state, { exact: true }).first().waitFor();
}

test('an agency asks for a renewal, and the answer changes the register', async () => {
  const officer = await people.as('cv.hailang');
  const administrator = await people.as('quantri');
  const session = await officer.request.get('/api/session');
  const { person }: { person: { name: string } } = await session.json();

  await officer.goto('/certificate-requests/new?form=renew');
  await officer.getByLabel('Chứng thư', { exact: true }).first().fill(person.name);
  await officer.getByRole('option').filter({ hasText: person.name }).first().click();
  await officer.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await officer.waitForURL(/certificate-requests\/[0-9a-f-]{36}$/);
  const requestPath = new URL(officer.url()).pathname;
  await act(officer, 'Gửi duyệt', 'Gửi duyệt');
  await isDone(officer, 'Chờ duyệt');

  await administrator.goto(requestPath);
  await act(administrator, 'Duyệt', 'Duyệt');
  await isDone(administrator, 'Đã duyệt, chờ gửi');
  await act(administrator, 'Ghi đã gửi nơi cấp', 'Ghi đã gửi', async (dialog) => {
    await dialog.getByLabel('Số và ký hiệu công văn đã gửi').fill('15/UBND-VP');
  });
  await isDone(administrator, 'Đã gửi nơi cấp');

  const buffer = await issueRenewal(administrator, { name: person.name, agency: AGENCY });
  const receipt = await act(administrator, 'Nhập kết quả', 'Ghi kết quả', async (dialog) => {
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'moi.cer', mimeType: 'application/pkix-cert', buffer });
    await dialog.getByText('Ghi vào sổ', { exact: true }).waitFor();
  });
  await receipt.getByText('Đã ghi chứng thư mới vào sổ.').waitFor();
  await receipt.getByRole('button', { name: 'Xong' }).click();
  await isDone(administrator, 'Đã được cấp');

  await officer.goto(`/certificates?q=${encodeURIComponent(person.name)}`);
  const rows = officer.getByRole('row').filter({ hasText: person.name });
  await rows.nth(1).waitFor();
  expect(await rows.count()).toBe(2);
  // The letter to the provider was drafted with the approval.
  await officer.goto(requestPath);
  await officer.getByRole('link', { name: 'Mở công văn' }).click();
  await officer.getByText('Đề nghị gia hạn chứng thư chữ ký số').first().waitFor();
});

test('trust in an authority takes two administrators', async () => {
  const first = await people.as('quantri');
  const second = await people.as('cv4.stttt');
  const { root } = await createMockAuthority({ now: new Date(), keyType: 'p-256' });
  const fingerprint = root.fingerprintSha256.toUpperCase();

  await first.goto('/trust-anchors');
  const dialog = await act(first, 'Đề nghị thêm', 'Gửi đề nghị', async (form) => {
    await form.getByLabel('Dấu vân tay SHA-256 theo công bố').fill(`${'0'.repeat(64)}`);
    await form.getByLabel('Lý do và nguồn đối chiếu').fill('Thử hai người');
    // Sent before the file has arrived: said, and what was typed stays.
    await form.getByRole('button', { name: 'Gửi đề nghị' }).click();
    expect(await readProblem(form)).toContain('đợi tải lên xong');
    await form.locator('input[type=file]').setInputFiles({
      name: 'goc.cer',
      mimeType: 'application/pkix-cert',
      buffer: Buffer.from(root.der),
    });
    await form.getByText('goc.cer', { exact: true }).waitFor();
  });
  // A fingerprint that is not the file's is noticed.
  await dialog.getByRole('alert').filter({ hasText: 'vân tay' }).waitFor();
  await dialog.getByLabel('Dấu vân tay SHA-256 theo công bố').fill(fingerprint);
  await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await dialog.getByRole('button', { name: 'Xong' }).click();
  await first.getByRole('button', { name: 'Rút lại', exact: true }).waitFor();
  expect(await first.getByRole('button', { name: 'Xác nhận', exact: true }).count()).toBe(0);

  await second.goto('/trust-anchors');
  await act(second, 'Xác nhận', 'Xác nhận');
  await second.getByRole('dialog').waitFor({ state: 'hidden' });
  const trusted = await second.request.get('/api/trust/anchors');
  const { pins }: { pins: { fingerprint: string }[] } = await trusted.json();
  expect(pins.map((pin) => pin.fingerprint)).toContain(root.fingerprintSha256);
});
