import type { CheckResultView, PublicSignatureVerdict } from '@hien-luong/trust/contract';
import { describe, expect, test } from 'vitest';
import { checkPages } from './check-pages.ts';

const SIGNATURE: PublicSignatureVerdict = {
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
  checks: [{ code: 'SIGNED_DATA', ok: true }],
};

function resultOf(
  signature: Partial<PublicSignatureVerdict>,
  view: Partial<CheckResultView> = {},
  problem: string | null = null,
) {
  const judged = { ...SIGNATURE, ...signature };
  return checkPages.result({
    language: 'vi',
    fileName: 'quyết định.pdf',
    size: 14_230,
    verdict: {
      outcome: judged.outcome,
      signatures: [judged],
      problem,
      checkedAt: '2026-11-22T02:00:00.000Z',
      sha256: 'ab'.repeat(32),
    },
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
      '22/11/2026 08:05, theo dấu thời gian chứng thực',
      'Toàn bộ tệp',
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

  test('says what is missing and what to do', () => {
    const page = resultOf({ outcome: 'indeterminate', subIndication: 'TRY_LATER' });
    expect(page).toContain('CHƯA ĐỦ CƠ SỞ');
    expect(page).toContain('Chưa hỏi được tổ chức chứng thực');
    expect(page).toContain('Kiểm tra lại sau ít phút.');
  });

  test('names what came after a signature, and offers what was signed', () => {
    const page = resultOf({
      outcome: 'invalid',
      subIndication: 'FORMAT_FAILURE',
      coversWholeFile: false,
      revision: 1,
      forbiddenChanges: ['PAGE_CHANGED', 'PAGE_CHANGED'],
    });
    expect(page).toContain('Bị sửa: đổi nội dung trang<');
    expect(page).toContain('Bản 1 trong 2 bản');
    expect(page).toContain('name="revision" value="1"');
  });

  test('shows what no word is known for as it is', () => {
    const page = resultOf({
      outcome: 'invalid',
      subIndication: 'NEW_REASON',
      level: 'B-X',
      checks: [{ code: 'NEW_FAULT', ok: false }],
    });
    for (const code of ['NEW_REASON', 'B-X', 'NEW_FAULT']) expect(page).toContain(code);
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
    verdict: {
      outcome: 'indeterminate',
      signatures: [],
      problem: 'PDF_ENCRYPTED',
      checkedAt: '2026-11-22T02:00:00.000Z',
      sha256: 'ab'.repeat(32),
    },
  });
  expect(page).toContain('đặt mật khẩu');
  expect(page).toContain('Tệp không có tên');
  expect(page).not.toContain('bang-chung');
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
