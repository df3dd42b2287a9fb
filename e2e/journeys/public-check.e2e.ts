import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { listFaults } from '../a11y/check-page.ts';
import { DESKTOP, PHONE } from '../support/browser.ts';
import {
  type CheckedFile,
  drawOver,
  fetchIssued,
  findReference,
  pdfFile,
  plainPdf,
  signedTimes,
  tamper,
} from '../support/checked-files.ts';
import { usePeople } from '../support/people.ts';

const hasPoppler = !spawnSync('pdftotext', ['-v']).error;
const people = usePeople();
let issued: CheckedFile;

beforeAll(async () => {
  issued = await fetchIssued(await people.as('vt.stttt'));
});

async function check(page: Page, file: CheckedFile | string, address = '/kiem-tra'): Promise<void> {
  await page.goto(address);
  await page.locator('form[data-check] input[type=file]').setInputFiles(file);
  await page.locator('form[data-check] button[type=submit]').click();
  await page.getByRole('heading', { level: 1, name: /^(Kết quả|Chưa kiểm|Result)/ }).waitFor();
}

const conclusion = (page: Page) => page.locator('#ket-luan').innerText();

describe.each([
  ['a desktop', DESKTOP, true],
  ['a phone', PHONE, true],
  ['a phone without JavaScript', PHONE, false],
])('on %s', (_, device, javaScriptEnabled) => {
  test('a stranger has a document checked, sees what was signed and takes the evidence', async () => {
    const page = await people.stranger(device, { javaScriptEnabled });
    await check(page, issued);
    expect(await conclusion(page)).toBe('HỢP LỆ');
    const text = await page.locator('main').innerText();
    for (const words of ['Mọi chữ ký đều hợp lệ', 'Tổ chức cấp chứng thư', 'theo dấu thời gian']) {
      expect(text).toContain(words);
    }
    const again = page.locator('form[data-again]');
    const choice = again.locator('input[type=file]');
    expect(await choice.isVisible()).toBe(!javaScriptEnabled);
    if (!javaScriptEnabled) await choice.setInputFiles(issued);

    const saving = page.waitForEvent('download');
    await again.getByRole('button', { name: 'Tải gói bằng chứng' }).click();
    const archive = readFileSync(await (await saving).path());
    expect(archive.subarray(0, 2).toString()).toBe('PK');
    expect(archive.includes('chu-ky-1/chu-ky.p7s')).toBe(true);

    const opening = page.waitForEvent('popup');
    await again
      .getByRole('button', { name: /^Xem đúng bản đã ký/ })
      .first()
      .click();
    await (await opening).close();
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });
});

test('what was changed after signing is shown beside what was signed', async () => {
  const page = await people.stranger(PHONE);
  const changed = drawOver(issued);
  await check(page, changed);
  expect(await conclusion(page)).toBe('KHÔNG HỢP LỆ');
  const opening = page.waitForEvent('popup');
  await page.getByRole('button', { name: /^So bản 2 đã ký/ }).click();
  const comparison = await opening;
  await comparison.getByRole('heading', { name: 'Trang 1: khác bản đã ký' }).waitFor();
  expect(await comparison.getByRole('img', { name: /^Bản (đã ký|hiện nay)/ }).count()).toBe(2);
  expect(await listFaults(comparison)).toEqual([]);
  await page.context().close();
});

test('what was signed first is the beginning of the file', async () => {
  const page = await people.stranger();
  await check(page, issued);
  const revision = page.locator('button[name=revision]').first();
  const answer = await page.request.post('/kiem-tra/ban-da-ky', {
    multipart: { file: issued, revision: String(await revision.getAttribute('value')) },
  });
  expect(answer.headers()['content-type']).toBe('application/pdf');
  const bytes = await answer.body();
  expect(bytes.length).toBeLessThan(issued.buffer.length);
  expect(issued.buffer.subarray(0, bytes.length).equals(bytes)).toBe(true);
  await page.context().close();
});

test.skipIf(!hasPoppler)(
  'the code on a document leads to who issued it, and tells its file from others',
  async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await people.stranger(PHONE, { javaScriptEnabled });
      await page.goto('/kiem-tra');
      await page.getByLabel('Mã in cạnh ô vuông').fill(findReference(issued).toLowerCase());
      await page.getByRole('button', { name: 'Tra mã' }).click();
      await page.getByRole('heading', { level: 1, name: /^Văn bản \d+\// }).waitFor();
      expect(await page.locator('main').innerText()).toContain('đã phát hành văn bản số');
      const address = page.url();
      await check(page, issued, address);
      expect(await page.locator('#doi-chieu').innerText()).toBe('ĐÚNG TỆP ĐÃ PHÁT HÀNH');
      expect(await conclusion(page)).toBe('HỢP LỆ');
      await check(page, tamper(issued), address);
      expect(await page.locator('#doi-chieu').innerText()).toBe('KHÔNG PHẢI TỆP ĐÃ PHÁT HÀNH');
      await page.goto('/kiem-tra/v/0000000000000000');
      expect(await page.getByRole('alert').innerText()).toContain(
        'Không có văn bản đã phát hành nào',
      );
      await page.context().close();
    }
  },
);

describe('bad input', () => {
  const unsigned = () => pdfFile('thường.pdf', plainPdf());
  test.each<[string, () => CheckedFile | Promise<CheckedFile>, string, string]>([
    ['tampered', () => tamper(issued), 'KHÔNG HỢP LỆ', 'Không dùng văn bản'],
    ['not a PDF', () => pdfFile('ảnh.pdf', 'GIF89a'), 'CHƯA ĐỦ CƠ SỞ', 'không phải PDF'],
    ['unsigned', unsigned, 'CHƯA ĐỦ CƠ SỞ', 'không có chữ ký số nào'],
    [
      'encrypted',
      () => pdfFile('khóa.pdf', plainPdf('/Encrypt 4 0 R /ID [<00> <00>]')),
      'CHƯA ĐỦ CƠ SỞ',
      'đặt mật khẩu',
    ],
    ['signed 60 times', () => signedTimes(60), 'CHƯA ĐỦ CƠ SỞ', 'Chữ ký 60 trong 60'],
    ['signed 65 times', () => signedTimes(65), 'CHƯA ĐỦ CƠ SỞ', '64 chữ ký'],
  ])('%s', async (_, make, outcome, words) => {
    const page = await people.stranger();
    await check(page, await make());
    expect(await conclusion(page)).toBe(outcome);
    expect(await page.locator('main').innerText()).toContain(words);
    await page.context().close();
  });

  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hien-luong-check-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['empty', 0, 'tệp rỗng'],
    ['26 MB', 26 * 1024 * 1024, 'Tối đa 25 MB'],
  ])('%s, with and without JavaScript', async (name, size, words) => {
    const file = join(folder, `${name}.pdf`);
    closeSync(openSync(file, 'w'));
    truncateSync(file, size);
    for (const javaScriptEnabled of [true, false]) {
      const page = await people.stranger(PHONE, { javaScriptEnabled });
      await check(page, file);
      expect(await page.getByRole('alert').innerText()).toContain(words);
      await page.getByRole('link', { name: 'Chọn tệp khác' }).click();
      await page.getByRole('heading', { name: 'Kiểm tra văn bản điện tử' }).waitFor();
      await page.context().close();
    }
  });

  test('a form that is none, as a page and as a problem', async () => {
    const page = await people.stranger();
    const send = (path: string) =>
      page.request.post(path, {
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        data: Buffer.from('--y\r\nnonsense'),
      });
    const html = await send('/kiem-tra');
    expect([html.status(), await html.text()]).toEqual([
      422,
      expect.stringContaining('không đúng dạng'),
    ]);
    const json = await send('/api/public/verification');
    expect([json.status(), (await json.json()).code]).toEqual([422, 'FORM_INVALID']);
    await page.context().close();
  });
});

test('the page speaks English when asked, and its forms go on so', async () => {
  const page = await people.stranger(DESKTOP, { javaScriptEnabled: false });
  await page.goto('/kiem-tra');
  await page.getByRole('link', { name: 'English' }).click();
  await page.locator('input[type=file]').setInputFiles(issued);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  expect(await conclusion(page)).toBe('VALID');
  await page.context().close();
});

test('going back from a result gives the form', async () => {
  const page = await people.stranger();
  await check(page, issued);
  await page.goBack();
  await page.getByRole('heading', { name: 'Kiểm tra văn bản điện tử' }).waitFor();
  expect(new URL(page.url()).origin).toBe(inject('baseUrl'));
  await page.context().close();
});
