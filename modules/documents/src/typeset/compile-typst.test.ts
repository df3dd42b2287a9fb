import { inspectPdf } from '@hien-luong/pdf-sign';
import { documentKindFacts, listDocumentKinds } from '@hien-luong/vn';
import { describe, expect, test } from 'vitest';
import {
  findPhrase,
  hasPoppler,
  NEEDS_POPPLER,
  readTextSize,
  readWords,
  type Word,
} from '../../tests/read-pdf-words.ts';
import { compileTypst, type FormTemplate } from './compile-typst.ts';
import { composeSheet, type SheetSource } from './compose-sheet.ts';
import { millimetres } from './millimetres.ts';
import { typesetDocument } from './typeset-document.ts';

const MM = millimetres(1);
/** The middle of the text area, between margins of 30 and 20 mm. */
const CENTRE = 110;

const base: SheetSource = {
  kind: 'notice',
  subject: 'Về việc nghỉ lễ',
  urgency: 'normal',
  content: {
    grounds: [],
    addressees: [],
    body: [{ type: 'paragraph', text: 'Nội dung của văn bản' }],
    copies: [],
  },
  authority: {
    personId: '00000000-0000-4000-8000-000000000001',
    capacity: 'head',
    collectiveBody: null,
    authorityTitle: 'Giám đốc',
    signerTitle: 'Giám đốc',
    personName: 'Trần Mẫu Thạch Hãn',
    agencyName: 'Sở Nội vụ',
    parentAgencyName: 'Ủy ban nhân dân tỉnh Quảng Trị',
    place: 'Quảng Trị',
    abbreviation: 'SNV',
  },
  draftingUnit: 'VP',
  recipientNames: ['Sở Y tế', 'Sở Tài chính'],
  year: '2026',
};
const collective = {
  ...base.authority,
  capacity: 'onBehalf',
  collectiveBody: 'Ủy ban nhân dân',
  authorityTitle: 'Chủ tịch',
  signerTitle: 'Chủ tịch',
  agencyName: 'Ủy ban nhân dân huyện Hải Lăng',
  parentAgencyName: null,
  abbreviation: 'UBND',
} as const;
const articles = [
  { type: 'article', text: 'Ban hành kèm theo Quyết định này Quy chế làm việc.' },
  { type: 'article', text: 'Quyết định này có hiệu lực kể từ ngày ký' },
] as const;
const grounds = ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015'];

type Form = { name: string; source: SheetSource; phrases: readonly string[]; symbol: string };

/** Each form of PL III with what it has and no other. */
const FORMS: readonly Form[] = [
  {
    name: '1.1 nghị quyết',
    symbol: 'NQ-UBND',
    source: {
      ...base,
      kind: 'resolution',
      authority: collective,
      content: { ...base.content, grounds },
    },
    phrases: [
      'NGHỊ QUYẾT',
      'ỦY BAN NHÂN DÂN HUYỆN HẢI LĂNG',
      'Căn cứ Luật',
      'QUYẾT NGHỊ:',
      'TM. ỦY BAN',
    ],
  },
  {
    name: '1.2 quyết định quy định trực tiếp',
    symbol: 'QĐ-SNV',
    source: {
      ...base,
      kind: 'decision',
      content: { ...base.content, grounds, body: [...articles] },
    },
    phrases: [
      'QUYẾT ĐỊNH',
      'GIÁM ĐỐC SỞ NỘI VỤ',
      'Căn cứ Luật',
      'QUYẾT ĐỊNH:',
      'Điều 1.',
      'Như Điều 2;',
    ],
  },
  {
    name: '1.3 quyết định quy định gián tiếp',
    symbol: 'QĐ-SNV',
    source: {
      ...base,
      kind: 'decision',
      subject: 'Ban hành Quy chế làm việc của Sở Nội vụ',
      content: {
        ...base.content,
        grounds,
        body: [...articles],
        enclosure: {
          kind: 'statute',
          subject: 'Làm việc của Sở Nội vụ',
          body: [
            { type: 'chapter', text: 'Quy định chung' },
            { type: 'article', text: 'Phạm vi điều chỉnh' },
            { type: 'chapter', text: 'Tổ chức thực hiện' },
            { type: 'article', text: 'Hiệu lực' },
          ],
        },
      },
    },
    phrases: [
      'QUYẾT ĐỊNH',
      'Điều 1.',
      'QUY CHẾ',
      '(Kèm theo Quyết định số',
      'Chương I',
      'QUY ĐỊNH CHUNG',
      'Chương II',
    ],
  },
  {
    name: '1.4 văn bản có tên loại',
    symbol: 'TTr-SNV',
    source: {
      ...base,
      kind: 'submission',
      content: { ...base.content, addressees: ['Ủy ban nhân dân tỉnh'] },
    },
    phrases: ['TỜ TRÌNH', 'Kính gửi: Ủy ban nhân dân tỉnh', 'Nội dung của văn bản./.'],
  },
  {
    name: '1.5 công văn',
    symbol: 'SNV-VP',
    source: { ...base, kind: 'officialLetter', subject: 'báo cáo quý I' },
    phrases: ['V/v báo cáo quý I', 'Kính gửi:', '- Sở Y tế;', '- Sở Tài chính.', '- Như trên;'],
  },
  {
    name: '1.6 công điện',
    symbol: 'CĐ-SNV',
    source: { ...base, kind: 'telegram', subject: 'Về ứng phó bão số 5', urgency: 'express' },
    phrases: ['CÔNG ĐIỆN', 'Giám đốc Sở Nội vụ điện:', '- Sở Y tế;', '- Sở Tài chính.', 'HỎA TỐC'],
  },
  {
    name: '1.7 giấy mời',
    symbol: 'GM-SNV',
    source: {
      ...base,
      kind: 'invitation',
      subject: 'Họp giao ban quý I',
      content: {
        ...base.content,
        body: [],
        form: {
          invited: 'Giám đốc Sở Y tế',
          event: 'cuộc họp giao ban quý I',
          chair: 'Ông Trần Mẫu Thạch Hãn, Giám đốc',
          time: '8 giờ 00 ngày 10 tháng 3 năm 2026',
          venue: 'Phòng họp số 1',
        },
      },
    },
    phrases: [
      'GIẤY MỜI',
      'trân trọng kính mời:',
      'Tới dự cuộc họp',
      'Chủ trì:',
      'Thời gian:',
      'Địa điểm: Phòng họp số 1./.',
    ],
  },
  {
    name: '1.8 giấy giới thiệu',
    symbol: 'GGT-SNV',
    source: {
      ...base,
      kind: 'introduction',
      content: {
        ...base.content,
        body: [],
        form: {
          person: 'Nguyễn Mẫu An',
          personTitle: 'Chuyên viên',
          sentTo: 'Sở Y tế',
          matter: 'thu thập số liệu',
          validUntil: '31/3/2026',
        },
      },
    },
    phrases: [
      'GIẤY GIỚI THIỆU',
      'trân trọng giới thiệu:',
      'Ông (bà): Nguyễn Mẫu An',
      'Được cử đến: Sở Y tế',
      'đến hết ngày 31/3/2026./.',
    ],
  },
  {
    name: '1.9 biên bản',
    symbol: 'BB-SNV',
    source: {
      ...base,
      kind: 'minutes',
      subject: 'Họp giao ban quý I',
      content: {
        ...base.content,
        form: {
          time: '8 giờ 00 ngày 10 tháng 3 năm 2026',
          venue: 'Phòng họp số 1',
          attendees: 'các trưởng phòng',
          chair: 'Trần Mẫu Thạch Hãn',
          secretary: 'Nguyễn Mẫu An',
          endedAt: '10 giờ 30, ngày 10 tháng 3 năm 2026',
        },
      },
    },
    phrases: ['BIÊN BẢN', 'Thời gian bắt đầu:', 'THƯ KÝ', 'CHỦ TỌA', 'kết thúc vào 10 giờ 30,'],
  },
  {
    name: '1.10 giấy nghỉ phép',
    symbol: 'GNP-SNV',
    source: {
      ...base,
      kind: 'leavePermit',
      content: {
        ...base.content,
        body: [],
        form: {
          requestedOn: '01/3/2026',
          person: 'Nguyễn Mẫu An',
          personTitle: 'Chuyên viên',
          leaveLength: '05 ngày',
          leaveFrom: '10/3/2026',
          leaveUntil: '14/3/2026',
          leavePlace: 'Đông Hà',
          countedAs: 'nghỉ hằng năm',
        },
      },
    },
    phrases: ['GIẤY NGHỈ PHÉP', 'Xét Đơn đề nghị nghỉ phép', 'cấp cho:', 'Xác nhận của cơ quan'],
  },
];

const typeset = (source: SheetSource) => typesetDocument(composeSheet(source));
const middle = ({ left, right }: Word) => (left + right) / 2 / MM;

describe.skipIf(!hasPoppler).each(FORMS)(`form $name (${NEEDS_POPPLER})`, (form) => {
  const { boxes, pdf } = typeset(form.source);
  const words = readWords(pdf);
  const first = words.filter(({ page }) => page === 1);

  test('has its parts, and stands between margins of 30 and 20 mm', () => {
    for (const phrase of form.phrases) findPhrase(words, phrase);
    const left = Math.min(...words.map((word) => word.left)) / MM;
    const right = Math.max(...words.map((word) => word.right)) / MM;
    expect(left).toBeGreaterThan(29.7);
    expect(right).toBeLessThan(190.3);
    expect(Math.min(...first.map(({ top }) => top)) / MM).toBeGreaterThan(19.5);
    expect(Math.max(...words.map(({ bottom }) => bottom)) / MM).toBeLessThan(277.5);
  });

  test('has the agency at the left, the nation at the right, number and symbol under the agency', () => {
    const agency = findPhrase(first, 'ỦY BAN NHÂN DÂN');
    const nation = findPhrase(first, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const symbol = findPhrase(first, `/${form.symbol}`);
    expect(nation.left).toBeGreaterThan(agency.right);
    expect(middle(nation)).toBeCloseTo(30 + 71.5 + 88.5 / 2, 0);
    expect(Math.abs(nation.top - agency.top) / MM).toBeLessThan(1);
    expect(symbol.top).toBeGreaterThan(agency.bottom);
    expect(symbol.right / MM).toBeLessThan(30 + 71.5);
    const number = boxes.number.rect;
    expect(symbol.left - number[0] - number[2]).toBeLessThan(3);
  });

  test('has its title in the middle, under the heading', () => {
    if (form.source.kind === 'officialLetter') return;
    const title = findPhrase(
      first,
      documentKindFacts(form.source.kind).name.toLocaleUpperCase('vi'),
    );
    expect(middle(title)).toBeCloseTo(CENTRE, 0);
    expect(title.top).toBeGreaterThan(findPhrase(first, `/${form.symbol}`).bottom);
    expect(readTextSize(pdf, title.text)).toBe(14);
  });

  test('is signed at the right between post and name, dated above unless it is minutes', () => {
    const [x, , width] = boxes.signature.rect;
    const name = words.findLast(({ text }) => text === 'Hãn')!;
    expect((x + width / 2) / MM).toBeCloseTo(30 + 74 + 86 / 2, 1);
    expect(name.top).toBeGreaterThan(0);
    const isMinutes = form.source.kind === 'minutes';
    expect(boxes.day === null).toBe(isMinutes);
    expect(words.some(({ text }) => text === 'Trị,')).toBe(!isMinutes);
    if (boxes.day === null) return;
    const date = findPhrase(first, 'Quảng Trị, ngày');
    expect(date.left / MM).toBeGreaterThan(30 + 71.5);
    expect(Math.abs(date.top - findPhrase(first, `/${form.symbol}`).top) / MM).toBeLessThan(1.5);
  });
});

describe.skipIf(!hasPoppler)(`what only one form has (${NEEDS_POPPLER})`, () => {
  const wordsOf = (name: string) =>
    readWords(typeset(FORMS.find((form) => form.name.startsWith(name))!.source).pdf);

  test('the dashes under Kính gửi stand under its colon', () => {
    const words = wordsOf('1.5');
    const lead = findPhrase(words, 'Kính gửi:');
    const body = findPhrase(words, 'Nội dung của');
    const dashes = words.filter(
      ({ text, top }) => text === '-' && top > lead.top && top < body.top,
    );
    expect(dashes).toHaveLength(2);
    for (const dash of dashes) expect(Math.abs(dash.right - lead.right) / MM).toBeLessThan(1.5);
  });

  test('the enclosure begins a page of its own with its own heading and page numbers', () => {
    const words = wordsOf('1.3');
    const title = findPhrase(words, 'QUY CHẾ');
    expect(title.page).toBe(2);
    expect(middle(title)).toBeCloseTo(CENTRE, 0);
    const onIts = words.filter(({ page }) => page === 2);
    findPhrase(onIts, 'SỞ NỘI VỤ');
    findPhrase(onIts, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(middle(findPhrase(onIts, 'Chương I'))).toBeCloseTo(CENTRE, 0);
    expect(onIts.some(({ text, top }) => /^\d+$/u.test(text) && top / MM < 20)).toBe(false);
  });

  test('the secretary stands at the left of the chair, Nơi nhận below both', () => {
    const words = wordsOf('1.9');
    const [secretary, chair] = [findPhrase(words, 'THƯ KÝ'), findPhrase(words, 'CHỦ TỌA')];
    expect(middle(secretary)).toBeCloseTo(30 + 74 / 2, 0);
    expect(middle(chair)).toBeCloseTo(30 + 74 + 86 / 2, 0);
    expect(Math.abs(secretary.top - chair.top)).toBeLessThan(1);
    expect(findPhrase(words, 'Nơi nhận:').top).toBeGreaterThan(chair.bottom + 30 * MM);
  });
});

test('every one of the 29 kinds is set by a form, with its own abbreviation in the symbol', () => {
  const known = new Map(FORMS.map(({ source }) => [source.kind, source]));
  for (const kind of listDocumentKinds()) {
    const source = known.get(kind) ?? { ...base, kind };
    const sheet = composeSheet(source);
    const { abbreviation } = documentKindFacts(kind);
    expect(sheet.symbol.startsWith(abbreviation === '' ? 'SNV' : `${abbreviation}-`), kind).toBe(
      true,
    );
    expect(inspectPdf(typesetDocument(sheet).pdf).pageCount).toBeGreaterThan(0);
  }
});

test('a template that lacks what it prints says which', () => {
  const broken = { ...composeSheet(base), template: 'invitation' as FormTemplate };
  expect(() => compileTypst('invitation', broken)).toThrow(
    expect.objectContaining({ code: 'TYPESETTING_FAILED' }),
  );
});
