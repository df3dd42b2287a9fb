import { expect, test } from 'vitest';
import { draftingUnitMark } from './drafting-unit-mark.ts';

test.each([
  ['Phòng Công nghệ thông tin', 'CNTT'],
  ['Phòng Bưu chính - Viễn thông', 'BCVT'],
  ['Phòng Xây dựng và Kiểm tra văn bản', 'XDKTVB'],
  ['Văn phòng', 'VP'],
  ['Phòng Đấu thầu, thẩm định', 'ĐTTĐ'],
])('%s is %s', (name, mark) => {
  expect(draftingUnitMark(name, { isAgency: false })).toBe(mark);
});

test('an agency that drafts itself has none', () => {
  expect(draftingUnitMark('UBND xã Hải An', { isAgency: true })).toBe('');
});
