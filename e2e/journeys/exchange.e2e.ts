import { Acknowledgement, PATH, readAnswer, signRequest } from '@hien-luong/vxp';
import { expect, inject, test } from 'vitest';
import { PHONE } from '../support/browser.ts';
import { usePeople } from '../support/people.ts';

const people = usePeople();

test('a system is registered, calls with its secret, and is stopped', async () => {
  const page = await people.as('quantri');
  const systemId = `phan-mem.${Date.now()}`;
  await page.goto('/exchange');
  await page.getByRole('link', { name: 'Trục liên thông văn bản quốc gia' }).waitFor();
  await page.getByRole('button', { name: 'Đăng ký hệ thống' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên hệ thống').fill(`Phần mềm khác ${systemId}`);
  await dialog.getByLabel('Mã hệ thống').fill(systemId);
  await dialog.getByRole('button', { name: 'Đăng ký', exact: true }).click();
  await dialog.getByText('Khóa bí mật chỉ hiện một lần này.').waitFor();
  const [, , secret = ''] = await dialog.locator('code').allTextContents();
  await dialog.getByRole('button', { name: 'Xong' }).click();

  const call = async () => {
    const response = await fetch(`${inject('baseUrl')}/vxp${PATH.listAgencies}`, {
      method: 'POST',
      headers: signRequest({ systemId, secret, contentType: 'application/json', now: new Date() }),
    });
    return readAnswer(await response.text(), Acknowledgement);
  };
  await call();
  await page.getByRole('link', { name: `Phần mềm khác ${systemId}` }).click();
  await page.getByText('Lấy danh sách cơ quan').first().waitFor();
  await page.getByText('Chưa có cơ quan nào.').waitFor();
  await page.getByRole('button', { name: 'Tạm dừng' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tạm dừng' }).click();
  await page.getByRole('button', { name: 'Tiếp tục liên thông' }).waitFor();
  await expect(call()).rejects.toMatchObject({ code: 'VXP_REFUSED' });
});

test('agencies outside the province are found among the recipients, on a phone too', async () => {
  const page = await people.as('cv.stttt', PHONE);
  await page.goto('/outgoing/new');
  await page.getByLabel('Tìm cơ quan theo tên hoặc mã định danh').fill('mô phỏng');
  await page.getByText('ngoài tỉnh').first().waitFor();
  await page.getByRole('button', { name: 'Thêm Bộ Nội vụ (mô phỏng)' }).click();
  await page.getByText('Đã chọn').first().waitFor();
});
