import { expect, test } from 'vitest';
import { type SignatureBlock, signatureBlockLines } from './signing-capacity.ts';

const body = 'Ủy ban nhân dân';
const cases: [SignatureBlock, string[]][] = [
  [{ capacity: 'head', signerTitle: 'Giám đốc' }, ['GIÁM ĐỐC']],
  [{ capacity: 'onBehalf', body, signerTitle: 'Chủ tịch' }, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  [{ capacity: 'acting', authorityTitle: 'Giám đốc' }, ['Q. GIÁM ĐỐC']],
  [
    { capacity: 'acting', body, authorityTitle: 'Chủ tịch' },
    ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH'],
  ],
  [
    { capacity: 'deputy', authorityTitle: 'Giám đốc', signerTitle: 'Phó Giám đốc' },
    ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  ],
  [
    { capacity: 'deputy', body, authorityTitle: 'Chủ tịch', signerTitle: 'Phó Chủ tịch' },
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  ],
  [
    { capacity: 'byOrder', authorityTitle: 'Chủ tịch', signerTitle: 'Chánh Văn phòng' },
    ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
  ],
  [
    { capacity: 'mandated', authorityTitle: 'Giám đốc', signerTitle: 'Trưởng phòng' },
    ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG'],
  ],
];

test.each(cases)('%j', (block, lines) => {
  expect(signatureBlockLines(block)).toEqual(lines);
});
