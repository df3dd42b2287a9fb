import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGENCY_PIN, act, PERSON_PIN, readProblem, writeDraft } from '../support/desk.ts';
import { findDocument, listDocuments } from '../support/find-document.ts';
import { usePeople } from '../support/people.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PACKETS = join(ROOT, 'fixtures/edxml');
const REAL_PACKET = join(
  process.env.HL_VECTORS ?? join(ROOT, '../shared/vectors'),
  'edxml/edoc_new.edxml',
);
const UPLOAD_LIMIT = 200 * 1024 * 1024;

const people = usePeople();

describe('a wrong PIN', () => {
  test('says so, counts, locks the key and leaves the document as it was', async () => {
    const page = await people.as('ld.hailang');
    const id = await findDocument(page, 'outgoing', { state: 'submitted', copies: 'none' });
    await page.goto(`/outgoing/${id}`);
    const enter = (pin: string) => (form: Locator) =>
      form.getByLabel('Mã PIN khóa ký của tôi').fill(pin);
    const dialog = await act(page, 'Ký số', 'Ký số', enter('000000'));
    const problem = await readProblem(dialog);
    expect(problem).toContain('Mã PIN không đúng, văn bản chưa được ký.');
    expect(problem).toContain('sai 5 lần');
    expect(problem).toContain('Văn bản vẫn chờ ký, không có gì thay đổi.');

    const locked = dialog.getByText('Khóa ký đang tạm khóa');
    for (let attempt = 2; attempt <= 5; attempt += 1) await resubmit(dialog, 'signature');
    await enter(PERSON_PIN)(dialog);
    await resubmit(dialog, 'signature');
    await locked.waitFor();
    await dialog.getByRole('button', { name: 'Thôi' }).click();
    await page.reload();
    await page.getByText('Chờ ký', { exact: true }).waitFor();
    expect(await page.getByText('HỢP LỆ').count()).toBe(0);
  });
});

describe('a bad file', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hien-luong-upload-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('that only calls itself a PDF is refused, and the draft is kept', async () => {
    const page = await people.as('cv.hailang');
    const subject = `tệp giả danh PDF lúc ${Date.now()}`;
    await beginDraft(page, subject);
    await page.getByLabel('Dùng tệp PDF đã soạn').check();
    await fileInput(page, 'Tệp của văn bản').setInputFiles({
      name: 'quyết định.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('Đây không phải PDF.'),
    });
    expect(await readProblem(page)).toContain('Tệp này không phải PDF.');
    await page.reload();
    expect(await page.getByLabel('Trích yếu').inputValue()).toBe(subject);
    expect(await page.getByText('quyết định.pdf').count()).toBe(0);
  });

  test('of one byte more than 200 MB is refused in words', async () => {
    const page = await people.as('cv.hailang');
    const large = join(folder, 'phụ lục.zip');
    openSync(large, 'w');
    truncateSync(large, UPLOAD_LIMIT + 1);
    await page.goto('/verify');
    await fileInput(page, 'Tệp cần kiểm tra').setInputFiles(large);
    expect(await readProblem(page)).toContain('Tệp lớn hơn mức cho phép.');
    await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
  });

  test('altered after it was signed is shown as not valid before anything else', async () => {
    const page = await people.as('vt.stttt');
    const id = await findDocument(page, 'incoming', { q: 'bị sửa sau khi ký' });
    await page.goto(`/incoming/${id}`);
    const verdict = page.getByRole('region', { name: 'Kiểm tra chữ ký số: KHÔNG HỢP LỆ' });
    await verdict.waitFor();
    expect(await verdict.innerText()).toMatch(/thay đổi|bị sửa/);
    const [first] = await page.getByText(/KHÔNG HỢP LỆ|Trả lại nơi gửi/).allInnerTexts();
    expect(first).toBe('KHÔNG HỢP LỆ');
    await page.getByRole('button', { name: 'Trả lại nơi gửi' }).waitFor();
  });
});

test('of two tabs that edit one draft the second is told, and neither text is lost', async () => {
  const first = await people.as('cv.hailang');
  const id = await beginDraft(first, `hai cửa sổ lúc ${Date.now()}`);
  const second = await first.context().newPage();
  await second.goto(`/outgoing/${id}/edit`);
  await second.getByLabel('Trích yếu').waitFor();

  await first.getByLabel('Trích yếu').fill('bản ở cửa sổ thứ nhất');
  await saved(first, id);
  await second.getByLabel('Trích yếu').fill('bản ở cửa sổ thứ hai');
  expect(await readProblem(second)).toContain('đã được thay đổi ở nơi khác');
  await second.getByText('Chưa lưu được').waitFor();
  expect(await second.getByLabel('Trích yếu').inputValue()).toBe('bản ở cửa sổ thứ hai');
  await second.close();
  await first.reload();
  expect(await first.getByLabel('Trích yếu').inputValue()).toBe('bản ở cửa sổ thứ nhất');
});

test.each(['incoming', 'outgoing'] as const)(
  'the clerk of another agency finds no %s document at its address',
  async (direction) => {
    const owner = await people.as('vt.stttt');
    const [document] = await listDocuments(owner, direction, {});
    const page = await people.as('vt.snv');
    await page.goto(`/${direction}/${document?.id}`);
    expect(await readProblem(page)).toContain('Không tìm thấy văn bản này ở cơ quan của bạn.');
    expect(await page.getByText(document?.subject ?? '').count()).toBe(0);
    const answer = await page.request.get(`/api/documents/${direction}/${document?.id}`);
    expect(answer.status()).toBe(404);
  },
);

test('a deadline in the past is refused and the document waits on', async () => {
  const page = await people.as('vt.snv');
  const id = await findDocument(page, 'incoming', { state: 'arrived' });
  await page.goto(`/incoming/${id}`);
  const dialog = await act(page, 'Vào sổ', 'Vào sổ', (form) =>
    form.getByLabel('Hạn xử lý').fill('01/03/2020'),
  );
  expect(await readProblem(dialog)).toContain('Hạn xử lý đã qua.');
  expect(await dialog.getByLabel('Hạn xử lý').inputValue()).toBe('01/03/2020');
  expect(await listDocuments(page, 'incoming', { state: 'arrived' })).toContainEqual(
    expect.objectContaining({ id }),
  );
});

describe('a number already taken', () => {
  test('of the register of arrivals is refused', async () => {
    const page = await people.as('vt.snv');
    // The oldest: what other journeys send while this one runs is new.
    const waiting = (await listDocuments(page, 'incoming', { state: 'arrived' })).at(-1);
    await page.goto(`/incoming/${waiting?.id}`);
    const dialog = await act(page, 'Vào sổ', 'Vào sổ', (form) =>
      form.getByLabel('Số đến').fill('1'),
    );
    expect(await readProblem(dialog)).toContain('Số này đã cấp cho văn bản khác.');
  });

  test('of an issued document is refused before anything is sealed', async () => {
    const page = await people.as('vt.snv');
    const [signed] = await listDocuments(page, 'outgoing', { state: 'signed' });
    const kind = signed?.kind ?? '';
    const [issued] = await listDocuments(page, 'outgoing', { state: 'issued', kind });
    const taken = String(Number.parseInt(issued?.numberAndSymbol ?? '', 10));
    await page.goto(`/outgoing/${signed?.id}`);
    const button = 'Cấp số và đóng dấu';
    const dialog = await act(page, button, button, async (form) => {
      await form.getByLabel('Số văn bản').fill(taken);
      await form.getByLabel('Mã PIN khóa của cơ quan').fill(AGENCY_PIN);
    });
    const problem = await readProblem(dialog);
    expect(problem).toContain('Số này đã cấp cho văn bản khác.');
    expect(problem).toContain('Chưa số nào được dùng; văn bản vẫn chờ đóng dấu.');
  });
});

describe('a packet given by hand', () => {
  test.skipIf(!existsSync(REAL_PACKET))(
    'of another system is taken in and can be opened',
    async () => {
      const page = await people.as('vt.stttt');
      await importPacket(page, REAL_PACKET);
      // The same bytes are one document, however often they are given.
      await page.getByText(/Đã nhận văn bản đến|Gói tin này đã nhận từ trước/).waitFor();
      await page.getByRole('link', { name: 'Mở văn bản' }).click();
      await page.waitForURL(/\/incoming\/[0-9a-f-]{36}/);
      const subject = /Subject>([^<]+)</.exec(readFileSync(REAL_PACKET, 'utf8'))?.[1]?.trim();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(subject);
      await page.getByText('không ghi cơ quan này trong nơi nhận').waitFor();
    },
  );

  test.each([
    ['zip-bomb.edxml', 'bom nén'],
    ['dtd.edxml', 'khai báo DTD hoặc thực thể'],
    ['billion-laughs.edxml', 'khai báo DTD hoặc thực thể'],
    ['date-impossible.edxml', 'một ngày không có thật'],
    ['not-xml.edxml', 'không đúng cấu trúc XML'],
  ])('that is %s is not opened, and kept whole with the reason', async (name, reason) => {
    const page = await people.as('vt.stttt');
    await importPacket(page, join(PACKETS, name));
    const notice = page.getByRole('note').filter({ hasText: `Không đọc được ${name}` });
    await notice.waitFor();
    expect(await notice.innerText()).toContain(reason);
    await notice.getByRole('link', { name: 'Gói tin không đọc được' }).click();
    const kept = page.locator('tr[data-row]').first();
    await kept.waitFor();
    expect(await kept.innerText()).toContain(reason);
    const file = await kept.getByRole('link', { name: 'Tải về' }).getAttribute('href');
    const bytes = await (await page.request.get(file ?? '')).body();
    expect(bytes.equals(readFileSync(join(PACKETS, name)))).toBe(true);
  });
});

function beginDraft(page: Page, subject: string): Promise<string> {
  return writeDraft(page, {
    kind: 'Công văn',
    subject,
    body: ['Nội dung để kiểm tra.'],
    signer: /Chủ tịch/,
    recipients: [],
  });
}

function fileInput(page: Page, label: string): Locator {
  return page.locator(`input[type="file"][aria-label="${label}"]`);
}

async function importPacket(page: Page, path: string): Promise<void> {
  await page.goto('/incoming/import');
  await fileInput(page, 'Gói tin văn bản điện tử').setInputFiles(path);
}

/** Presses the dialog's button once more and waits for the answer. */
async function resubmit(dialog: Locator, resource: string): Promise<void> {
  const page = dialog.page();
  const answer = page.waitForResponse((response) => response.url().endsWith(`/${resource}`));
  await dialog.getByRole('button', { name: 'Ký số', exact: true }).click();
  await answer;
}

/** The pause after typing has passed and the server has the draft. */
async function saved(page: Page, id: string): Promise<void> {
  await page.waitForResponse(
    (response) => response.request().method() === 'PUT' && response.url().endsWith(`/${id}`),
  );
  await page.getByText('Đã lưu', { exact: true }).waitFor();
}
