import { expect, test } from 'vitest';
import { describeCopy, findCopyKind } from './copy-words.ts';

const source = {
  medium: 'paper',
  link: null,
  kind: 'decision',
  subject: 'Về việc thành lập Tổ công tác',
  numberAndSymbol: '15/QĐ-UBND',
  issuedOn: '2021-02-05',
  agencyName: 'Ủy ban nhân dân tỉnh Quảng Trị',
  copyKind: null,
} as const;
const notations = { certifiedCopy: 'SY-STTTT', recopy: 'SL-STTTT', extract: 'TrS-STTTT' } as const;

test.each(['certifiedCopy', 'recopy', 'extract'] as const)('%s is known again', (kind) => {
  const content = describeCopy({ kind, source });
  expect(content).toContain('từ Quyết định số 15/QĐ-UBND ngày 05/02/2021 của Ủy ban nhân dân');
  expect(findCopyKind({ code: { number: '03', notation: notations[kind] }, content })).toBe(kind);
});

test.each([
  ['the letter of an agency called SY', { notation: 'SY-VP', content: 'V/v sao chép dữ liệu' }],
  ['a document about copies', { notation: 'QĐ-UBND', content: 'Sao y các văn bản' }],
  ['no summary', { notation: 'SY-UBND', content: undefined }],
])('%s is no copy', (_, { content, notation }) => {
  const code = { number: '1', notation };
  expect(findCopyKind({ code, ...(content !== undefined && { content }) })).toBeUndefined();
});

test('words too long for a partner are cut', () => {
  const agencyName = 'A'.repeat(600);
  expect(describeCopy({ kind: 'recopy', source: { ...source, agencyName } })).toHaveLength(500);
});
