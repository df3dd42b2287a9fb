import { describe, expect, test } from 'vitest';
import { findPhrase, hasPoppler, NEEDS_POPPLER, readWords } from '../../tests/read-pdf-words.ts';
import { typesetExtract } from './typeset-extract.ts';

describe.skipIf(!hasPoppler)(`an extract (${NEEDS_POPPLER})`, () => {
  const text = 'Điều 2. Giao Sở Nội vụ chủ trì.\nThực hiện trong quý I.\n';
  const pdf = typesetExtract(
    {
      medium: 'paper',
      link: null,
      kind: 'decision',
      subject: 'Về việc thành lập Tổ công tác',
      numberAndSymbol: '15/QĐ-UBND',
      issuedOn: '2021-02-05',
      agencyName: 'Ủy ban nhân dân tỉnh Quảng Trị',
      copyKind: null,
      main: { id: '', role: 'main', name: '', mediaType: '', size: 0, sha256: '' },
      place: '',
      parentAgencyName: null,
      signatureLines: ['CHỦ TỊCH'],
      signerName: 'Lê Mẫu Hiền Lương',
      receivers: [],
    },
    { text, place: 'Quảng Trị' },
  );
  const words = readWords(pdf);

  test('repeats the form of the document with its own number and date', () => {
    findPhrase(words, 'Số: 15/QĐ-UBND');
    findPhrase(words, 'Quảng Trị, ngày 05 tháng 02 năm 2021');
    findPhrase(words, 'QUYẾT ĐỊNH');
    findPhrase(words, '(Đã ký)');
    findPhrase(words, 'Lê Mẫu Hiền Lương');
    expect(words.some(({ text: word }) => word === 'Nơi')).toBe(false);
  });

  test('has the chosen part alone, articles by their numbers in the document', () => {
    findPhrase(words, 'Điều 2. Giao Sở Nội vụ chủ trì.');
    expect(words.some(({ text: word }) => word === '1.')).toBe(false);
  });
});
