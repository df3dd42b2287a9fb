import { expect, test } from 'vitest';
import { act, readProblem } from '../support/desk.ts';
import { usePeople } from '../support/people.ts';

const people = usePeople();
const PASSWORD = 'con đò bến Hải';

test('a new officer is entered, chooses a password with the code, and is locked out at once', async () => {
  const quantri = await people.as('quantri');
  await quantri.goto('/organisation?q=tư pháp');
  await quantri.getByRole('link', { name: 'Sở Tư pháp', exact: true }).click();
  const username = `mau.${Date.now().toString(36)}`;
  const receipt = await act(quantri, 'Thêm người', 'Thêm người', async (dialog) => {
    await dialog.getByLabel('Họ và tên').fill('Nguyễn Thị Mẫu Hiền');
    await dialog.getByLabel('Theo văn bản').fill('Quyết định số 8/QĐ-STP');
    await dialog.getByLabel('Tên đăng nhập').fill(username);
  });
  const code = await receipt.getByText(/^(\w{5}-){3}\w{5}$/).innerText();
  await receipt.getByRole('button', { name: 'Xong' }).click();

  const officer = await people.stranger();
  await officer.goto('/');
  await officer.getByRole('button', { name: 'Có mã kích hoạt?' }).click();
  const activate = async (typed: string) => {
    await officer.getByLabel('Tên đăng nhập').fill(username);
    await officer.getByLabel('Mã kích hoạt', { exact: true }).fill(typed);
    await officer.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSWORD);
    await officer.getByLabel('Nhập lại mật khẩu mới').fill(PASSWORD);
    await officer.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  };
  await activate('AAAAA-AAAAA-AAAAA-AAAAA');
  expect(await readProblem(officer)).toContain('mã kích hoạt không đúng');
  await activate(code.toLowerCase());
  await officer.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await officer.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await officer.getByRole('heading', { level: 1, name: /Việc của tôi/ }).waitFor();

  await quantri.goto('/people?q=mau+hien');
  const row = quantri.getByRole('row').filter({ hasText: username });
  await row.getByRole('link', { name: 'Nguyễn Thị Mẫu Hiền' }).click();
  await act(quantri, 'Khóa', 'Khóa', (dialog) => dialog.getByLabel('Lý do').fill('thử'));
  await quantri.getByText('Đã khóa').waitFor();
  await officer.reload();
  await officer.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor();
});
