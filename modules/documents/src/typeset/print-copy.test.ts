import { inspectPdf } from '@hien-luong/pdf-sign';
import { parseCalendarDate } from '@hien-luong/vn';
import { describe, expect, test } from 'vitest';
import {
  findPhrase,
  hasPoppler,
  NEEDS_POPPLER,
  readTextSize,
  readWords,
} from '../../tests/read-pdf-words.ts';
import type { SigningAuthority } from '../rules/signing-authority.ts';
import { composeSheet } from './compose-sheet.ts';
import { millimetres } from './millimetres.ts';
import { printCopy } from './print-copy.ts';
import { typesetDocument } from './typeset-document.ts';

const authority: SigningAuthority = {
  personId: '00000000-0000-4000-8000-000000000001',
  capacity: 'byOrder',
  collectiveBody: null,
  authorityTitle: 'Giám đốc',
  signerTitle: 'Chánh Văn phòng',
  personName: 'Trần Mẫu Thạch Hãn',
  agencyName: 'Sở Thông tin và Truyền thông',
  parentAgencyName: 'Ủy ban nhân dân tỉnh Quảng Trị',
  place: 'Quảng Trị',
  abbreviation: 'STTTT',
};
const copy = {
  kind: 'certifiedCopy',
  authority,
  numberAndSymbol: '03/SY-STTTT',
  copiedOn: parseCalendarDate('2021-02-05'),
  receivers: ['Sở Nội vụ'],
} as const;

function letter(paragraphs: number): Uint8Array {
  return typesetDocument(
    composeSheet({
      kind: 'officialLetter',
      subject: 'báo cáo quý I',
      urgency: 'normal',
      content: {
        grounds: [],
        addressees: ['Sở Nội vụ'],
        body: Array.from({ length: paragraphs }, (_, index) => ({
          type: 'paragraph' as const,
          text: `Đoạn ${index + 1}. ${'Các cơ quan báo cáo đúng hạn. '.repeat(6)}`,
        })),
        copies: [],
      },
      authority,
      draftingUnit: 'VP',
      recipientNames: ['Sở Nội vụ'],
      year: '2021',
    }),
  ).pdf;
}

describe.skipIf(!hasPoppler)(`a copy on paper, form 3.1 (${NEEDS_POPPLER})`, () => {
  const source = letter(2);
  const printed = printCopy(source, copy);
  const words = readWords(printed.pdf);

  test('follows directly under the last line, on the same page, under a line of full width', () => {
    expect(printed.page).toBe(1);
    const end = Math.max(...readWords(source).map(({ bottom }) => bottom));
    const [left, bottom, width, height] = printed.rect;
    const top = millimetres(297) - bottom - height;
    expect(top - end).toBeGreaterThanOrEqual(millimetres(4));
    expect(top - end).toBeLessThan(millimetres(8));
    expect([left, width].map((points) => points / millimetres(1))).toEqual([
      expect.closeTo(30, 1),
      expect.closeTo(160, 1),
    ]);
  });

  test('has agency and number at the left, form of copy, place and date at the right', () => {
    const below = words.filter(
      ({ top }) => top > millimetres(297) - printed.rect[1] - printed.rect[3],
    );
    const agency = findPhrase(below, 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG');
    const form = findPhrase(below, 'SAO Y');
    const number = findPhrase(below, 'Số: 03/SY-STTTT');
    const date = findPhrase(below, 'Quảng Trị, ngày 05 tháng 02 năm 2021');
    expect(form.left).toBeGreaterThan(agency.right);
    expect(number.top).toBeGreaterThan(agency.bottom);
    expect(date.top).toBeGreaterThan(form.bottom);
    expect((form.left + form.right) / 2).toBeCloseTo((date.left + date.right) / 2, 0);
    expect((agency.left + agency.right) / 2).toBeCloseTo((number.left + number.right) / 2, 0);
    expect(below.some(({ text }) => text === 'ỦY')).toBe(false);
  });

  test('has room for signature and seal between post and name, and Nơi nhận at its left', () => {
    const below = words.filter(
      ({ top }) => top > millimetres(297) - printed.rect[1] - printed.rect[3],
    );
    const post = findPhrase(below, 'TL. GIÁM ĐỐC CHÁNH VĂN PHÒNG');
    const name = findPhrase(below, 'Trần Mẫu Thạch Hãn');
    const receivers = findPhrase(below, 'Nơi nhận:');
    expect((name.top - post.bottom) / millimetres(1)).toBeGreaterThan(30);
    expect((name.left + name.right) / 2).toBeCloseTo((post.left + post.right) / 2, 0);
    expect(receivers.left / millimetres(1)).toBeCloseTo(30, 0);
    expect(Math.abs(receivers.top - findPhrase(below, 'TL. GIÁM').top)).toBeLessThan(4);
    findPhrase(below, '- Sở Nội vụ;');
    findPhrase(below, '- Lưu: VT.');
  });

  test.each([
    ['form of copy', 'SAO Y', 13, 14],
    ['agency', 'SỞ THÔNG TIN VÀ', 12, 13],
    ['number', 'Số: 03/SY', 13, 13],
    ['place and date', 'Quảng Trị, ngày 05', 13, 14],
    ['post', 'CHÁNH VĂN PHÒNG', 13, 14],
    ['name', 'Trần Mẫu Thạch Hãn', 13, 14],
  ])('%s has its size', (_, text, least, most) => {
    const size = readTextSize(printed.pdf, text);
    expect(size).toBeGreaterThanOrEqual(least);
    expect(size).toBeLessThanOrEqual(most);
  });

  test('goes to the next page where the last one has no room, and every page stays', () => {
    const full = letter(5);
    const { page, pdf } = printCopy(full, copy);
    expect(page).toBe(inspectPdf(full).pageCount + 1);
    expect(inspectPdf(pdf).pageCount).toBe(page);
    expect(findPhrase(readWords(pdf), 'SAO Y')).toMatchObject({ page });
    expect(findPhrase(readWords(pdf), 'SAO Y').top / millimetres(1)).toBeGreaterThan(20);
  });

  test('of something else says so', () => {
    const { pdf } = printCopy(source, { ...copy, kind: 'recopy', numberAndSymbol: '04/SL-STTTT' });
    findPhrase(readWords(pdf), 'SAO LỤC');
    findPhrase(readWords(pdf), 'Số: 04/SL-STTTT');
  });
});
