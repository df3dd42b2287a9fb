import { execFileSync, spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  findPhrase,
  hasPoppler,
  NEEDS_POPPLER,
  readTextSize,
  readWords,
  type Word,
  withPdfFile,
} from '../../tests/read-pdf-words.ts';
import { composeSheet, type SheetSource } from './compose-sheet.ts';
import { millimetres } from './millimetres.ts';
import { typesetDocument } from './typeset-document.ts';

const decision: SheetSource = {
  kind: 'decision',
  subject: 'Về việc kiện toàn Ban Chỉ đạo xây dựng chính quyền điện tử',
  urgency: 'express',
  content: {
    grounds: [
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015',
      'Theo đề nghị của Chánh Văn phòng',
    ],
    addressees: [],
    body: [
      {
        type: 'article',
        text: `Kiện toàn Ban Chỉ đạo. ${'Ban Chỉ đạo có nhiệm vụ chỉ đạo chung. '.repeat(30)}`,
      },
      { type: 'paragraph', text: 'Các thành viên làm việc theo chế độ kiêm nhiệm. '.repeat(60) },
      { type: 'article', text: 'Quyết định này có hiệu lực kể từ ngày ký' },
    ],
    copies: [],
  },
  authority: {
    personId: '00000000-0000-4000-8000-000000000001',
    capacity: 'deputy',
    collectiveBody: null,
    authorityTitle: 'Giám đốc',
    signerTitle: 'Phó Giám đốc',
    personName: 'Trần Mẫu Thạch Hãn',
    agencyName: 'Sở Thông tin và Truyền thông',
    parentAgencyName: 'Ủy ban nhân dân tỉnh Quảng Trị',
    place: 'Quảng Trị',
    abbreviation: 'STTTT',
  },
  draftingUnit: 'CNTT',
  recipientNames: ['Sở Nội vụ'],
  year: '2021',
};
const letter: SheetSource = {
  ...decision,
  kind: 'officialLetter',
  subject: 'đôn đốc báo cáo quý I năm 2021',
  urgency: 'normal',
  content: {
    ...decision.content,
    grounds: [],
    addressees: ['Sở Nội vụ'],
    body: [{ type: 'paragraph', text: 'Đề nghị quý cơ quan báo cáo' }],
  },
};
const notice: SheetSource = {
  ...letter,
  kind: 'notice',
  subject: 'Về việc nghỉ lễ năm 2021',
  urgency: 'urgent',
};

const withPdf = <Result>(source: SheetSource, read: (path: string) => Result) =>
  withPdfFile(typesetDocument(composeSheet(source)).pdf, read);
const wordsOf = (source: SheetSource) => readWords(typesetDocument(composeSheet(source)).pdf);
const phrase = findPhrase;
const middle = ({ left, right }: Word) => (left + right) / 2;

const sizeOf = (source: SheetSource, text: string) =>
  readTextSize(typesetDocument(composeSheet(source)).pdf, text);

describe.skipIf(!hasPoppler)(hasPoppler ? 'positions on the page' : NEEDS_POPPLER, () => {
  test.each([
    ['decision', decision],
    ['officialLetter', letter],
    ['notice', notice],
  ])('%s keeps the margins of an A4 page', (_, source) => {
    const words = wordsOf(source).filter(
      ({ text, top }) => !(/^\d+$/u.test(text) && top < millimetres(20)),
    );
    const left = Math.min(...words.map((word) => word.left));
    const right = Math.max(...words.map((word) => word.right));
    expect(left).toBeGreaterThanOrEqual(millimetres(30) - 0.6);
    expect(left).toBeLessThanOrEqual(millimetres(35));
    expect(right).toBeLessThanOrEqual(millimetres(210 - 15));
    expect(right).toBeGreaterThanOrEqual(millimetres(210 - 60));
    expect(Math.min(...words.map(({ top }) => top))).toBeGreaterThanOrEqual(millimetres(20) - 0.6);
    expect(Math.max(...words.map(({ bottom }) => bottom))).toBeLessThanOrEqual(
      millimetres(297 - 20) + 0.6,
    );
  });

  test('the code stands in the lower margin of the first page and moves nothing', () => {
    const address = 'https://hienluong.example.vn/kiem-tra/v/7K3MQ2ZX90ABCDEF';
    const coded = { ...decision, check: { address, reference: '7K3MQ2ZX90ABCDEF' } };
    const foot = (words: Word[]) => words.filter(({ top }) => top > millimetres(297 - 20) + 0.6);
    const [codedWords, without] = [wordsOf(coded), wordsOf(decision)];
    expect(foot(without)).toEqual([]);
    expect(foot(codedWords).map(({ text }) => text)).toContain('7K3M-Q2ZX-90AB-CDEF');
    expect(new Set(foot(codedWords).map(({ page }) => page))).toEqual(new Set([1]));
    const place = (word: Word) => JSON.stringify(word);
    const rest = codedWords.filter((word) => !foot(codedWords).includes(word));
    expect(rest.map(place).sort()).toEqual(without.map(place).sort());
    expect(typesetDocument(composeSheet(coded)).boxes).toEqual(
      typesetDocument(composeSheet(decision)).boxes,
    );
  });

  test.skipIf(spawnSync('zbarimg', ['--version']).error)('a reader of codes reads it', () => {
    const address = 'https://hienluong.example.vn/kiem-tra/v/7K3MQ2ZX90ABCDEF';
    const coded = { ...decision, check: { address, reference: '7K3MQ2ZX90ABCDEF' } };
    const read = withPdf(coded, (path) => {
      execFileSync('pdftoppm', ['-r', '150', '-png', '-f', '1', '-l', '1', path, path]);
      const [image = ''] = globSync(`${path}*.png`);
      return execFileSync('zbarimg', ['--quiet', '--raw', image]).toString().trim();
    });
    expect(read).toBe(address);
  });

  test.each([
    ['Quốc hiệu', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, 13],
    ['Tiêu ngữ', 'Độc lập - Tự do - Hạnh phúc', 13, 14],
    ['cơ quan ban hành', 'SỞ THÔNG TIN', 12, 13],
    ['số', 'Số:', 13, 13],
    ['địa danh, ngày', 'Quảng Trị, ngày', 13, 14],
    ['tên loại', 'QUYẾT ĐỊNH', 13, 14],
    ['căn cứ', 'Căn cứ Luật', 13, 14],
    ['điều', 'Điều 1.', 13, 14],
    ['chức vụ', 'KT. GIÁM ĐỐC', 13, 14],
    ['họ tên', 'Trần Mẫu Thạch Hãn', 13, 14],
    ['nơi nhận', 'Nơi nhận:', 12, 12],
    ['dòng nơi nhận', '- Lưu: VT,', 11, 11],
  ])('%s has its size', (_, text, least, most) => {
    const points = sizeOf(decision, text);
    expect(points).toBeGreaterThanOrEqual(least);
    expect(points).toBeLessThanOrEqual(most);
  });

  test('the heading stands in two columns, agency left and nation right, on one line', () => {
    const words = wordsOf(decision);
    const nation = phrase(words, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const motto = phrase(words, 'Độc lập - Tự do - Hạnh phúc');
    const agency = phrase(words, 'SỞ THÔNG TIN');
    expect(nation.left).toBeGreaterThan(agency.right);
    expect(middle(motto)).toBeCloseTo(middle(nation), 0);
    expect(phrase(words, 'ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ').top).toBeCloseTo(nation.top, 0);
    expect(phrase(words, 'Số:').top).toBeCloseTo(phrase(words, 'Quảng Trị, ngày').top, -1);
  });

  test('the number of the page stands centred in the top margin, from the second page on', () => {
    const words = wordsOf(decision);
    const numbers = words.filter(({ text, top }) => /^\d+$/u.test(text) && top < millimetres(20));
    expect(numbers.map(({ text, page }) => [text, page])).toEqual([['2', 2]]);
    expect(middle(numbers[0]!)).toBeCloseTo(millimetres(30 + 160 / 2), 0);
    expect(Math.abs((numbers[0]!.top + numbers[0]!.bottom) / 2 - millimetres(10))).toBeLessThan(2);
  });

  test('the subject of a letter stands under its number, that of a notice in the middle', () => {
    const inLetter = wordsOf(letter);
    const number = phrase(inLetter, 'Số:');
    const subject = phrase(inLetter, 'V/v đôn đốc');
    expect(subject.top).toBeGreaterThan(number.bottom - 1);
    expect(subject.right).toBeLessThan(millimetres(105));
    const inNotice = wordsOf(notice);
    expect(middle(phrase(inNotice, 'Về việc nghỉ lễ năm 2021'))).toBeCloseTo(millimetres(110), 0);
    expect(phrase(inNotice, 'THÔNG BÁO').bottom).toBeLessThan(
      phrase(inNotice, 'Về việc nghỉ').bottom,
    );
  });

  test('number, day and month are blank places within their lines', () => {
    const { boxes } = typesetDocument(composeSheet(decision));
    const words = wordsOf(decision);
    const height = millimetres(297);
    for (const [box, before, after] of [
      [boxes.number, 'Số:', '/QĐ-STTTT'],
      [boxes.day, 'ngày', 'tháng'],
      [boxes.month, 'tháng', 'năm'],
    ] as const) {
      const [x, y, width, tall] = box!.rect;
      const line = words.filter(({ top }) => top < height / 2);
      const left = line.find(
        ({ text, right }) => text === before && right <= x + 1 && right > x - 12,
      )!;
      const right = line.find(
        ({ text, left: at }) => text === after && at >= x + width - 1 && at < x + width + 12,
      )!;
      expect(left, before).toBeDefined();
      expect(right, after).toBeDefined();
      expect(height - y).toBeCloseTo(left.bottom, 0);
      expect(Math.abs(height - y - tall - left.top)).toBeLessThan(4);
    }
  });

  test('the signature lies between post and name, the seal over a third of it to the left', () => {
    const { boxes } = typesetDocument(composeSheet(decision));
    const words = wordsOf(decision);
    const [x, y, width, tall] = boxes.signature.rect;
    const top = millimetres(297) - y - tall;
    expect(top).toBeGreaterThan(phrase(words, 'PHÓ GIÁM ĐỐC').bottom);
    expect(top + tall).toBeLessThan(phrase(words, 'Trần Mẫu Thạch Hãn').top);
    expect(x + width / 2).toBeCloseTo(middle(phrase(words, 'Trần Mẫu Thạch Hãn')), 0);
    const [sealX, sealY, sealWidth, sealTall] = boxes.seal.rect;
    expect(sealWidth).toBeCloseTo(millimetres(36), 5);
    expect(sealX + sealWidth - x).toBeCloseTo(width / 3, 5);
    expect(sealY + sealTall / 2).toBeCloseTo(y + tall / 2, 5);
    expect(boxes.signature.page).toBe(2);
  });

  test('every font is embedded, and is one with the metrics of Times New Roman', () => {
    const fonts = withPdf(decision, (path) =>
      execFileSync('pdffonts', [path], { encoding: 'utf8' }),
    );
    const lines = fonts.trim().split('\n').slice(2);
    expect(lines.length).toBeGreaterThanOrEqual(3);
    for (const line of lines) expect(line).toMatch(/Tinos.*\byes\s+yes\s+yes\b/u);
  });

  test('what a person writes is never markup', () => {
    const hostile = '#panic("x") ] } $ \\ *đậm* <spot> @x // `#` "{{"';
    const source = {
      ...letter,
      subject: hostile,
      content: { ...letter.content, body: [{ type: 'paragraph' as const, text: hostile }] },
    };
    const text = withPdf(source, (path) =>
      execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }),
    );
    expect(text.replaceAll(/\s+/gu, ' ')).toContain(
      '#panic("x") ] } $ \\ *đậm* <spot> @x // `#` "{{"./.',
    );
  });
});

test('the same document is the same bytes', () => {
  const [once, again] = [
    typesetDocument(composeSheet(decision)),
    typesetDocument(composeSheet(decision)),
  ];
  expect(Buffer.compare(once.pdf, again.pdf)).toBe(0);
});
