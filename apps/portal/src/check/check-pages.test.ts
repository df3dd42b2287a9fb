import {
  type CheckResultView,
  type PublicSignatureVerdict,
  PublicVerdict,
} from '@hien-luong/trust/contract';
import { describe, expect, test } from 'vitest';
import { checkPages } from './check-pages.ts';

const words = (vi: string) => ({ vi, en: `${vi} (en)` });

const SIGNATURE: PublicSignatureVerdict = {
  kind: 'signature',
  sentence: words('HỢP LỆ: một câu.'),
  clock: 'Đồng hồ Mẫu',
  covers: words('toàn bộ tệp'),
  provableUntil: '2036-01-01T00:00:00.000Z',
  levelText: words('B-T: có dấu thời gian'),
  files: [],
  changes: { permitted: [], forbidden: [] },
  warnings: [],
  fieldName: 'Person',
  outcome: 'valid',
  subIndication: null,
  holderKind: 'person',
  signer: 'Nguyễn Thị Thử',
  organisation: 'Sở Thử nghiệm',
  issuer: 'CA Trình diễn',
  serialNumber: '0a1b',
  signedAt: '2026-11-22T01:05:00.000Z',
  timeSource: 'timestamp',
  level: 'B-T',
  coversWholeFile: true,
  revision: 2,
  revisionCount: 2,
  permittedChanges: [],
  forbiddenChanges: [],
  steps: [{ text: words('Kiểm tra định dạng'), ok: true }],
};

function resultOf(
  signature: Partial<PublicSignatureVerdict>,
  view: Partial<CheckResultView> = {},
  problem: string | null = null,
  verdict: object = {},
) {
  const judged = { ...SIGNATURE, ...signature };
  return checkPages.result({
    language: 'vi',
    fileName: 'quyết định.pdf',
    size: 14_230,
    verdict: PublicVerdict.parse({
      outcome: judged.outcome,
      signatures: [judged],
      problem,
      statement: words('Mọi chữ ký đều hợp lệ.'),
      checkedAt: '2026-11-22T02:00:00.000Z',
      sha256: 'ab'.repeat(32),
      ...verdict,
    }),
    ...view,
  });
}

describe('a result', () => {
  test('says who, which CA, when and by what clock, and what is covered', () => {
    const page = resultOf({});
    for (const words of [
      'HỢP LỆ',
      'Mọi chữ ký đều hợp lệ',
      'Nguyễn Thị Thử',
      'Sở Thử nghiệm',
      'CA Trình diễn',
      'HỢP LỆ: một câu.',
      '22/11/2026 08:05, theo dấu thời gian của Đồng hồ Mẫu',
      'toàn bộ tệp',
      'B-T: có dấu thời gian',
      'Kiểm tra định dạng',
      '01/01/2036',
      'Không có gì được thêm',
    ]) {
      expect(page).toContain(words);
    }
  });

  test('never tells the signer’s own clock as proven', () => {
    const page = resultOf({ timeSource: 'claimed', level: 'B-B' });
    expect(page).toContain('chưa được chứng thực');
    expect(page).not.toContain('theo dấu thời gian chứng thực');
  });

  test('says what is missing and what to do, in the words that came with it', () => {
    const page = resultOf(
      { outcome: 'indeterminate', sentence: words('CHƯA ĐỦ CƠ SỞ: thiếu.') },
      {},
      'X',
      {
        statement: words('Chưa đủ.'),
        todo: words('Kiểm tra lại.'),
      },
    );
    for (const text of ['CHƯA ĐỦ CƠ SỞ: thiếu.', 'Chưa đủ.', 'Kiểm tra lại.']) {
      expect(page).toContain(text);
    }
  });

  test('names what came after a signature, and offers what was signed beside what is there', () => {
    const page = resultOf({
      outcome: 'invalid',
      coversWholeFile: false,
      revision: 1,
      forbiddenChanges: ['PAGE_CHANGED'],
      changes: { permitted: [], forbidden: [words('đổi nội dung trang')] },
    });
    expect(page).toContain('Bị sửa: đổi nội dung trang<');
    expect(page).toMatch(/value="1" formaction="\/kiem-tra\/so-sanh"/);
    expect(page).toMatch(/value="1" formaction="\/kiem-tra\/ban-da-ky"/);
    expect(resultOf({})).not.toContain('so-sanh');
  });

  test('offers the three layers of the report', () => {
    for (const layer of ['simple', 'detailed', 'xml']) {
      expect(resultOf({})).toContain(
        `name="layer" value="${layer}" formaction="/kiem-tra/bao-cao"`,
      );
    }
  });

  test('of a container it names what was signed, and what nobody signed', () => {
    const unsignedFiles = ['thừa.txt'];
    const page = resultOf({ files: ['a.pdf', 'b.pdf'] }, {}, 'UNSIGNED_FILES', { unsignedFiles });
    expect(page).toContain('a.pdf; b.pdf');
    expect(page).toContain('Tệp không ai ký: thừa.txt');
  });

  test('shows names as text, whatever they hold', () => {
    const hostile = '<img src=x onerror=alert(1)>"\'';
    const page = resultOf(
      { signer: hostile, organisation: hostile, issuer: hostile, fieldName: hostile },
      { fileName: hostile },
    );
    expect(page).not.toContain('<img src=x');
    expect(page.match(/&lt;img src=x onerror=alert\(1\)&gt;&quot;&#39;/g)).toHaveLength(3);
  });
});

test('the same in English', () => {
  const page = resultOf({ timeSource: 'claimed' }, { language: 'en' });
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('VALID');
  expect(page).toContain('not certified');
  expect(page).toContain('action="/kiem-tra/bang-chung?lang=en"');
});

test('a file that cannot be judged says why, and has nothing to take away', () => {
  const page = checkPages.result({
    language: 'vi',
    fileName: '',
    size: 3,
    verdict: PublicVerdict.parse({
      outcome: 'indeterminate',
      signatures: [],
      problem: 'PDF_ENCRYPTED',
      statement: words('Tệp được đặt mật khẩu.'),
      checkedAt: '2026-11-22T02:00:00.000Z',
      sha256: 'ab'.repeat(32),
    }),
  });
  expect(page).toContain('đặt mật khẩu');
  expect(page).toContain('Tệp không có tên');
  expect(page).not.toContain('bang-chung');
});

test('a comparison shows both versions and frames what differs; equal pages are told as such', () => {
  const view = { language: 'vi', fileName: 'a.pdf' } as const;
  const one = { page: 2, width: 100, height: 140, areas: [{ x: 8, y: 16, width: 24, height: 8 }] };
  const comparison = { revision: 1, revisionCount: 2, complete: true, pages: [] };
  const changed = { ...one, kind: 'CHANGED', signed: 'QUJD', present: 'REVG' } as const;
  const added = { ...one, kind: 'ADDED', page: 3, signed: null, present: 'REVG' } as const;
  const page = checkPages.comparison({
    ...view,
    comparison: { ...comparison, pages: [changed, added] },
  });
  expect(page).toContain('Trang 2: khác bản đã ký');
  expect(page).toContain('Trang 3: được thêm sau khi ký');
  expect(page.match(/src="data:image\/png;base64,/g)).toHaveLength(3);
  expect(page).toContain('<rect x="4" y="12" width="32" height="16">');
  expect(checkPages.comparison({ ...view, comparison })).toContain('giống hệt bản đã ký');
});

test('a refusal says what, why and the way on; the unforeseen has a number', () => {
  const view = { language: 'vi', maxMegabytes: 25, requestId: 'r-1' } as const;
  expect(checkPages.problem({ ...view, code: 'UPLOAD_TOO_LARGE' })).toContain('Tối đa 25 MB');
  expect(checkPages.problem({ ...view, code: 'UPLOAD_TOO_LARGE' })).not.toContain('r-1');
  expect(checkPages.problem({ ...view, code: 'SOMETHING_NEW' })).toContain('r-1');
});

test('nothing is inline and nothing comes from elsewhere', () => {
  for (const page of [checkPages.form({ language: 'vi', maxMegabytes: 25 }), resultOf({})]) {
    expect(page).not.toMatch(/<script(?! src="\/)|<style| style=| on\w+=|https?:\/\//);
  }
});
