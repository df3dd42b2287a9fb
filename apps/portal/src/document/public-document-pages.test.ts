import type { PublicDocument } from '@hien-luong/documents/contract';
import { expect, test } from 'vitest';
import { checkPages } from '../check/check-pages.ts';
import { publicDocumentPages } from './public-document-pages.ts';

const DOCUMENT: PublicDocument = {
  reference: '7K3MQ2ZX90ABCDEF',
  agencyName: 'Sở <Thử> nghiệm',
  numberAndSymbol: '15/QĐ-STN',
  issuedOn: '2026-01-05',
  standing: 'issued',
  replacedBy: null,
  sha256: 'ab'.repeat(32),
  size: 1000,
};

test('it says who issued which number and day, what it does not say, and asks for the file', () => {
  const page = publicDocumentPages.document({
    language: 'vi',
    document: DOCUMENT,
    maxMegabytes: 25,
  });
  for (const words of [
    'Sở &lt;Thử&gt; nghiệm đã phát hành văn bản số 15/QĐ-STN ngày 05/01/2026.',
    '7K3M-Q2ZX-90AB-CDEF',
    'không cho xem nội dung',
    'action="/kiem-tra/v/7K3MQ2ZX90ABCDEF"',
    'href="/kiem-tra/v/7K3MQ2ZX90ABCDEF?lang=en"',
  ]) {
    expect(page).toContain(words);
  }
});

test('a document recalled or replaced is told as such', () => {
  const of = (over: Partial<PublicDocument>) =>
    publicDocumentPages.document({
      language: 'vi',
      document: { ...DOCUMENT, ...over },
      maxMegabytes: 25,
    });
  expect(of({})).toContain('ĐÃ PHÁT HÀNH');
  expect(of({ standing: 'recalled' })).toContain('ĐÃ BỊ THU HỒI');
  const replacedBy = { numberAndSymbol: '20/QĐ-STN', issuedOn: '2026-02-01' };
  const replaced = of({ standing: 'replaced', replacedBy });
  expect(replaced).toContain('Văn bản thay thế: số 20/QĐ-STN ngày 01/02/2026.');
});

test.each([
  ['same', 'ĐÚNG TỆP ĐÃ PHÁT HÀNH', 'verdict valid'],
  ['extended', 'CÓ PHẦN THÊM VÀO SAU', 'verdict indeterminate'],
  ['different', 'KHÔNG PHẢI TỆP ĐÃ PHÁT HÀNH', 'verdict invalid'],
] as const)('of a file that is %s it says so before the signatures', (comparison, words, look) => {
  const page = checkPages.result({
    language: 'vi',
    fileName: 'a.pdf',
    size: 1,
    verdict: {
      format: 'pdf',
      unsignedFiles: [],
      outcome: 'indeterminate',
      signatures: [],
      problem: 'NOT_SIGNED',
      checkedAt: '2026-11-22T02:00:00.000Z',
      sha256: 'cd'.repeat(32),
    },
    issued: { ...DOCUMENT, comparison },
  });
  expect(page).toContain(words);
  expect(page.indexOf('id="doi-chieu"')).toBeLessThan(page.indexOf('id="ket-luan"'));
  expect(page).toContain(look);
});
