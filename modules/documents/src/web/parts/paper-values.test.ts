import { expect, test } from 'vitest';
import { PaperEntry } from '../../contract/index.ts';
import { NO_PAPER, spelledOut, toPaperEntry, valuesRead } from './paper-values.ts';

const ENTRY = '6f0b1f5e-6c0f-4f0e-9d63-2d1c7d1c0a11';

test('only what a page spoke of is filled in', () => {
  const from = { page: 1, quote: 'Số: 9/TB-SNV' };
  expect(valuesRead({ numberAndSymbol: { value: '9/TB-SNV', ...from } })).toEqual({
    numberAndSymbol: '9/TB-SNV',
  });
  const signer = { name: 'Trần Mẫu', title: 'GIÁM ĐỐC', competence: '' };
  expect(valuesRead({ signer: { value: signer, ...from } })).toEqual({
    signerName: 'Trần Mẫu',
    signerTitle: 'GIÁM ĐỐC',
    signerCompetence: '',
  });
});

test('a filled form is an entry that the server takes', () => {
  const entry = toPaperEntry(
    {
      ...NO_PAPER,
      senderName: 'Công ty Mẫu',
      numberAndSymbol: '12/CV',
      issuedOn: '2026-01-05',
      kind: 'officialLetter',
      subject: 'đề nghị hỗ trợ',
      arrivalNumber: ' 7 ',
    },
    { entryId: ENTRY, uploadIds: [] },
  );
  expect(PaperEntry.parse(entry)).toMatchObject({
    sender: { agencyId: null, name: 'Công ty Mẫu' },
    arrivalNumber: 7,
    dueOn: null,
  });
});

test('short forms of a header are spelled out', () => {
  expect(spelledOut('UBND TỈNH QUẢNG TRỊ')).toBe('Ủy ban nhân dân TỈNH QUẢNG TRỊ');
  expect(spelledOut('SỞ NỘI VỤ')).toBe('SỞ NỘI VỤ');
});
