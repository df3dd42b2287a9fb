import { describe, expect, test } from 'vitest';
import type { SigningAuthority } from '../rules/signing-authority.ts';
import { composeSheet, receiverLines, type SheetSource, stampOf } from './compose-sheet.ts';

const authority: SigningAuthority = {
  capacity: 'onBehalf',
  collectiveBody: 'Ủy ban nhân dân',
  personId: '00000000-0000-4000-8000-000000000001',
  authorityTitle: 'Chủ tịch',
  signerTitle: 'Chủ tịch',
  personName: 'Lê Mẫu Hiền Lương',
  agencyName: 'Ủy ban nhân dân huyện Hải Lăng',
  parentAgencyName: null,
  place: 'Hải Lăng',
  abbreviation: 'UBND',
};
const source: SheetSource = {
  kind: 'decision',
  subject: 'Về việc thành lập Tổ công tác',
  urgency: 'normal',
  content: {
    grounds: ['Căn cứ Luật A.', 'Căn cứ Luật B;', 'Xét đề nghị của Trưởng phòng'],
    addressees: [],
    body: [
      { type: 'article', text: 'Thành lập Tổ công tác.' },
      { type: 'paragraph', text: 'Tổ gồm 5 người.' },
      { type: 'article', text: 'Thi hành.' },
    ],
    copies: ['Thường trực Huyện ủy'],
  },
  authority,
  draftingUnit: 'NV',
  recipientNames: ['Phòng Nội vụ'],
  year: '2021',
};

test('grounds end with semicolons and the last with a full stop', () => {
  expect(composeSheet(source).grounds).toEqual([
    'Căn cứ Luật A;',
    'Căn cứ Luật B;',
    'Xét đề nghị của Trưởng phòng.',
  ]);
});

test('articles are counted and the text is closed once', () => {
  const { body } = composeSheet(source);
  expect(body.map(({ label }) => label)).toEqual(['Điều 1.', '', 'Điều 2.']);
  expect(body.map(({ text }) => text)).toEqual([
    'Thành lập Tổ công tác.',
    'Tổ gồm 5 người.',
    'Thi hành./.',
  ]);
});

describe('the authority above the grounds', () => {
  test('is the collective itself where one decides', () => {
    expect(composeSheet(source).authority).toBe('Ủy ban nhân dân huyện Hải Lăng');
  });
  test('is the head of the agency otherwise, also where a deputy signs', () => {
    const deputy = {
      ...authority,
      capacity: 'deputy' as const,
      collectiveBody: null,
      authorityTitle: 'Giám đốc',
      agencyName: 'Sở Nội vụ',
    };
    expect(composeSheet({ ...source, authority: deputy }).authority).toBe('Giám đốc Sở Nội vụ');
  });
  test('stands on no notice', () => {
    expect(composeSheet({ ...source, kind: 'notice' }).authority).toBeNull();
  });
});

test.each([
  ['onBehalf', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  ['deputy', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ['acting', ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
  ['byOrder', ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
  ['mandated', ['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
  ['head', ['CHỦ TỊCH']],
] as const)('lines above the signature: %s', (capacity, lines) => {
  const signerTitle =
    { deputy: 'Phó Chủ tịch', byOrder: 'Chánh Văn phòng', mandated: 'Chánh Văn phòng' }[
      capacity as 'deputy'
    ] ?? 'Chủ tịch';
  expect(
    composeSheet({ ...source, authority: { ...authority, capacity, signerTitle } }).signatureLines,
  ).toEqual(lines);
});

describe('Nơi nhận', () => {
  test('names the last article, the recipients, the copies and the file', () => {
    expect(receiverLines(source)).toEqual([
      'Như Điều 2;',
      'Phòng Nội vụ;',
      'Thường trực Huyện ủy;',
      'Lưu: VT, NV.',
    ]);
  });
  test('of a letter begins with those addressed', () => {
    expect(receiverLines({ ...source, kind: 'officialLetter', draftingUnit: '' })).toEqual([
      'Như trên;',
      'Thường trực Huyện ủy;',
      'Lưu: VT.',
    ]);
  });
  test('does not list a hundred communes', () => {
    const recipientNames = Array.from({ length: 125 }, (_, index) => `Xã ${index}`);
    expect(receiverLines({ ...source, recipientNames })).toHaveLength(4);
  });
});

test('a letter without addressees of its own is addressed to its recipients', () => {
  const letter = { ...source, kind: 'officialLetter' as const };
  expect(composeSheet(letter).addressees).toEqual(['Phòng Nội vụ']);
  expect(composeSheet(letter).kindName).toBeNull();
  expect(composeSheet(letter).symbol).toBe('UBND-NV');
});

test.each([
  ['normal', null],
  ['urgent', 20],
  ['veryUrgent', 40],
  ['express', 30],
] as const)('stamp %s is %s mm wide', (urgency, width) => {
  expect(stampOf(urgency)?.width ?? null).toBe(width);
});
