import { expect, test } from 'vitest';
import { type RegisterLine, RegisterName } from '../contract/index.ts';
import { REGISTER_FORMS } from './register-form.ts';

const line: RegisterLine = {
  documentId: '00000000-0000-4000-8000-000000000000',
  number: 7,
  numberAndSymbol: '15/SNV-VP',
  date: '2026-01-05',
  arrivedOn: '2026-01-06',
  author: 'Sở Nội vụ',
  kindAndSubject: 'Công văn: báo cáo',
  signer: '',
  recipients: '',
  receivedBy: 'Trần Thị Ví Dụ',
  movedOn: '2026-01-07',
  dueOn: null,
  state: 'inProgress',
  replies: '3/STTTT-VP',
  note: '',
};
const printed = (name: RegisterName) => REGISTER_FORMS[name].columns.map(({ cell }) => cell(line));

test('the registers have as many columns as the forms of the decree', () => {
  const counts = RegisterName.options.map((name) => REGISTER_FORMS[name].columns.length);
  expect(counts).toEqual([10, 10, 10, 7, 7]);
});

test('a line stands in the columns of the register of arrivals, the pen has its own', () => {
  expect(printed('incoming')).toEqual([
    '06/01/2026',
    '7',
    'Sở Nội vụ',
    '15/SNV-VP',
    '05/01/2026',
    'Công văn: báo cáo',
    'Trần Thị Ví Dụ',
    '07/01/2026',
    '',
    '',
  ]);
});

test('the register of work says what it is, how far, and what answered it', () => {
  expect(printed('progress')).toEqual([
    '7',
    'Công văn: báo cáo (số 15/SNV-VP ngày 05/01/2026 của Sở Nội vụ)',
    'Trần Thị Ví Dụ',
    '',
    'Đang xử lý',
    '3/STTTT-VP',
    '',
  ]);
});
