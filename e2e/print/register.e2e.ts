import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { usePeople } from '../support/people.ts';

const people = usePeople();

/** The columns of the two registers, as NĐ 30/2020/NĐ-CP, appendix IV, has them. */
const REGISTERS = [
  {
    direction: 'incoming',
    title: 'Sổ đăng ký văn bản đến',
    heads: [
      'Ngày đến',
      'Số đến',
      'Tác giả',
      'Số, ký hiệu',
      'Ngày tháng',
      'Tên loại và trích yếu nội dung',
      'Đơn vị hoặc người nhận',
      'Ngày chuyển',
      'Ký nhận',
      'Ghi chú',
    ],
  },
  {
    direction: 'outgoing',
    title: 'Sổ đăng ký văn bản đi',
    heads: [
      'Số, ký hiệu',
      'Ngày tháng',
      'Tên loại và trích yếu nội dung',
      'Người ký',
      'Nơi nhận văn bản',
      'Đơn vị, người nhận bản lưu',
      'Số lượng bản',
      'Ngày chuyển',
      'Ký nhận',
      'Ghi chú',
    ],
  },
] as const;

test.skipIf(!hasPdftotext()).each(REGISTERS)(
  'the register of $direction documents is printed as the decree lays it out',
  async ({ direction, title, heads }) => {
    const page = await people.as('vt.stttt');
    await page.goto(`/registers?direction=${direction}`);
    await page.locator('tr[data-row]').first().waitFor();
    const rows = await readRows(page);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const sheets = readSheets(pdf);

    expect(rows.length).toBeGreaterThan(5);
    expect(sheets.length).toBeGreaterThan(0);
    expect(readSheetSizes(pdf)).toEqual(sheets.map(() => 'A4 landscape'));
    // Chromium paints cell by cell, so what stands in one row is one run of text, in order.
    for (const sheet of sheets) expect(sheet).toContain(squash(heads.join('')));
    expect(rows.filter((row) => !sheets.some((sheet) => sheet.includes(row)))).toEqual([]);
    const printed = sheets.join('');
    expect(printed).toContain(squash(title));
    for (const onScreen of ['Việc của tôi', 'Tìm văn bản', 'In sổ', `${rows.length} dòng`]) {
      expect(printed).not.toContain(squash(onScreen));
    }
  },
);

/** The text of every row, cell after cell. */
async function readRows(page: Page): Promise<string[]> {
  const rows = await page
    .locator('tr[data-row]')
    .evaluateAll((found) => found.map((row) => row.textContent));
  return rows.map(squash);
}

/** Each page's text without any white space, in the order in which it was painted. */
function readSheets(pdf: Buffer): string[] {
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' });
  return text.split('\f').map(squash).filter(Boolean);
}

function readSheetSizes(pdf: Buffer): string[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...boxes].map(([, width, height]) => {
    const size = `${Math.round(Number(width))} × ${Math.round(Number(height))}`;
    return size === '842 × 595' ? 'A4 landscape' : size;
  });
}

function squash(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '').toLocaleUpperCase('vi');
}

/** Of poppler: without it the printed page cannot be read back. */
function hasPdftotext(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
