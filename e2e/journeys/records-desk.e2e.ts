import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fetchIssued, pdfFile, plainPdf } from '../support/checked-files.ts';
import { readReceipt } from '../support/desk.ts';
import { listDocuments } from '../support/find-document.ts';
import { usePeople } from '../support/people.ts';
import { receivePackets } from '../support/receive-packets.ts';

const people = usePeople();
const COUNT = 20;

test('twenty documents are recorded without the mouse, and the keys are counted', async () => {
  const page = await people.as('vt.ubnd');
  const tag = `liên tiếp ${Date.now()}`;
  const subjects = Array.from({ length: COUNT }, (_, index) => `Văn bản ${index + 1} ${tag}`);
  const ids = await receivePackets(page, subjects);
  await page.goto('/incoming?state=arrived');
  await page.locator('tr[data-row]').first().waitFor();
  const { press, keys } = countKeys(page);

  await press('v');
  const number = page.getByLabel('Số đến', { exact: true });
  const title = page.getByRole('heading', { level: 2 }).first();
  const numbers: number[] = [];
  const waiting = new Set(ids);
  while (waiting.size > 0) {
    await expect.poll(() => focusIsAtWork(page), { timeout: 10_000, interval: 20 }).toBe(true);
    const subject = (await title.textContent()) ?? '';
    const index = subjects.indexOf(subject);
    if (index < 0) {
      // Of the demo, and not this test's to record; one of them is being recalled.
      await press('PageDown');
    } else {
      numbers.push(Number(await number.inputValue()));
      // Every fifth has a deadline to type; the others are right as they are.
      if (index % 5 === 0) for (const key of ['Tab', ...'31122030']) await press(key);
      await press('Enter');
      waiting.delete(ids[index] ?? '');
    }
    if (waiting.size === 0) break;
    await expect
      .poll(() => title.textContent(), { timeout: 10_000, interval: 20 })
      .not.toBe(subject);
  }

  await page.getByText(`Đã vào sổ ${COUNT} văn bản`).waitFor();
  const recorded = await listDocuments(page, 'incoming', { state: 'recorded', q: tag });
  const mine = recorded.filter(({ id }) => ids.includes(id));
  expect(mine).toHaveLength(COUNT);
  expect(mine.filter(({ dueOn }) => dueOn === '2030-12-31')).toHaveLength(COUNT / 5);
  const given = mine.map(({ arrivalNumber }) => arrivalNumber ?? 0).sort((a, b) => a - b);
  expect(given).toEqual([...numbers].sort((a, b) => a - b));
  expect(new Set(given).size).toBe(COUNT);
  const perDocument = keys() / COUNT;
  process.stdout.write(`keystrokes a document: ${perDocument}\n`);
  expect(perDocument).toBeLessThan(4);
});

test('rows selected by keys are recorded at once, each with its own answer', async () => {
  const page = await people.as('vt.ubnd');
  const tag = `cùng lúc ${Date.now()}`;
  await receivePackets(page, [`Một ${tag}`, `Hai ${tag}`]);
  await page.goto(`/incoming?state=arrived&q=${encodeURIComponent(tag)}`);
  await page.locator('tr[data-row]').nth(1).waitFor();
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('Đã chọn 2 văn bản').waitFor();
  await page.keyboard.press('v');
  const dialog = page.getByRole('dialog', { name: 'Vào sổ nhiều văn bản' });
  await dialog.waitFor();
  await page.keyboard.press('Enter');
  const receipt = await readReceipt(dialog);
  expect(receipt).toContain('Xong 2 văn bản');
  expect(receipt.match(/Số đến \d+/g)).toHaveLength(2);
  await page.getByText('Đã chọn').waitFor({ state: 'hidden' });
});

test('a PDF fills in what its page says, each field with the words it was read from', async () => {
  const sender = await people.as('vt.stttt');
  const [issued] = await listDocuments(sender, 'outgoing', { state: 'issued' });
  const page = await people.as('vt.ubnd');
  await page.goto('/incoming/new');
  const file = page.locator('input[type=file]');
  await file.setInputFiles(await fetchIssued(sender));
  const number = page.getByLabel('Số, ký hiệu');
  await expect.poll(() => number.inputValue(), { timeout: 15_000 }).toBe(issued?.numberAndSymbol);
  expect(await page.getByLabel('Trích yếu').inputValue()).toContain(issued?.subject);
  expect(await page.getByRole('combobox', { name: 'Cơ quan ban hành' }).inputValue()).toBe(
    'Sở Thông tin và Truyền thông',
  );
  await page.getByText(`Đoán từ trang 1: “Số: ${issued?.numberAndSymbol}”`).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(/^Đã vào sổ, số đến \d+\.$/).waitFor();
  await page.getByRole('heading', { name: 'Vừa vào sổ' }).waitFor();

  await file.setInputFiles(pdfFile('bản quét.pdf', plainPdf()));
  await page.getByText('Tệp này là bản quét, không có lớp chữ').waitFor();
  expect(await number.inputValue()).toBe('');
});

function countKeys(page: Page) {
  let count = 0;
  return {
    async press(key: string) {
      count += 1;
      await page.keyboard.press(key);
    },
    keys: () => count,
  };
}

/** The next key goes to the number of the document, or to the way on where it cannot be recorded. */
async function focusIsAtWork(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const at = document.activeElement;
    return at instanceof HTMLInputElement
      ? at.value !== ''
      : at?.textContent === 'Sang văn bản sau';
  });
}
