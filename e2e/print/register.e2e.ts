import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { usePeople } from '../support/people.ts';

const PDFTOTEXT = ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext', '/opt/homebrew/bin/pdftotext'];
const A4_LANDSCAPE = { width: 842, height: 595 };

const people = usePeople();

/** Columns of the two registers in the order of NĐ 30/2020/NĐ-CP, appendix IV. */
const REGISTERS = [
  {
    direction: 'incoming',
    title: 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN',
    heads: [
      'Ngày đến',
      'Số đến',
      'Tác giả',
      'Số, ký hiệu',
      'Ngày tháng',
      'Tên loại và trích yếu nội dung',
      'Đơn vị, người nhận',
      'Ghi chú',
    ],
  },
  {
    direction: 'outgoing',
    title: 'SỔ ĐĂNG KÝ VĂN BẢN ĐI',
    heads: [
      'Số, ký hiệu',
      'Ngày tháng',
      'Tên loại và trích yếu nội dung',
      'Người ký',
      'Nơi nhận văn bản',
      'Đơn vị, người nhận',
      'Ghi chú',
    ],
  },
] as const;

const pdftotext = PDFTOTEXT.find((path) => existsSync(path));

/** Skipped where poppler is not installed: nothing else here reads a PDF. */
test.skipIf(pdftotext === undefined).each(REGISTERS)(
  'the register of $direction documents is printed as the decree lays it out',
  async ({ direction, title, heads }) => {
    const page = await people.as('vt.stttt');
    await page.goto(`/registers?direction=${direction}&year=${new Date().getFullYear()}`);
    await page.locator('tr[data-row]').first().waitFor();
    const shown = await readCells(page);
    const sheets = readSheets(await page.pdf({ preferCSSPageSize: true }));

    expect(sheets.length).toBeGreaterThan(0);
    for (const { width, height, words } of sheets) {
      expect({ width, height }).toEqual(A4_LANDSCAPE);
      for (const head of heads)
        expect(words, `head of every sheet: ${head}`).toContain(squash(head));
    }
    const printed = sheets.map(({ words }) => words).join('');
    expect(printed).toContain(squash(title));
    for (const shell of ['Việc của tôi', 'Tìm văn bản', 'In sổ', 'Bản trình diễn', 'dòng']) {
      expect(printed).not.toContain(squash(shell));
    }
    // Words of neighbouring cells interleave where they wrap, so each row is sought word by word on
    // the sheet that holds its number: a row broken over two sheets is whole on neither.
    expect(shown.length).toBeGreaterThan(5);
    const broken = shown.filter((cells) => {
      const wanted = cells.flatMap((cell) => cell.split(/\s+/)).filter(Boolean);
      return !sheets.some(({ words }) => wanted.every((word) => words.includes(squash(word))));
    });
    expect(broken).toEqual([]);
  },
);

function readCells(page: Page): Promise<string[][]> {
  return page
    .locator('tr[data-row]')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim())),
    );
}

type Sheet = { width: number; height: number; words: string };

/** Each page's size in points, rounded, and its text without any white space. */
function readSheets(pdf: Buffer): Sheet[] {
  const html = execFileSync(pdftotext ?? '', ['-bbox', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return html
    .split('<page ')
    .slice(1)
    .map((sheet) => ({
      width: Math.round(Number(/width="([\d.]+)"/.exec(sheet)?.[1])),
      height: Math.round(Number(/height="([\d.]+)"/.exec(sheet)?.[1])),
      words: squash([...sheet.matchAll(/<word[^>]*>([^<]*)</g)].map(([, word]) => word).join('')),
    }));
}

function squash(text: string): string {
  return text.normalize('NFC').replace(/&amp;/g, '&').replace(/\s+/g, '').toUpperCase();
}
