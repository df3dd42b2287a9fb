import { createHash } from 'node:crypto';
import { writeZip } from '@hien-luong/zip';
import { describe, expect, test } from 'vitest';
import type { PackagedCaseFile, PackagedDocument } from './package-data.ts';
import { readCaseFilePackage } from './read-case-file-package.ts';
import { splitNumber, writeCaseFileXml } from './write-case-file-xml.ts';

const bytes = Buffer.from('%PDF-1.7 thử');
const document: PackagedDocument = {
  direction: 'outgoing',
  typeName: 'Quyết định',
  numberAndSymbol: '15/QĐ-STTTT',
  issuedOn: '2026-01-05',
  authorName: 'Sở Thông tin và Truyền thông',
  subject: 'Về việc <kiện toàn> & "đổi mới"',
  pageCount: 3,
  note: '',
  signer: { title: 'Giám đốc', name: 'Trần Ví Dụ' },
  priority: 1,
  dueOn: null,
  recipients: [{ code: 'H50.2', name: 'Sở Nội vụ' }],
  arrival: null,
  traces: [],
  files: [
    {
      id: 'f',
      path: 'van-ban/001-1.pdf',
      name: 'Quyết định.pdf',
      mediaType: 'application/pdf',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  ],
};
const file: PackagedCaseFile = {
  agencyCode: 'H50.1',
  year: 2026,
  symbol: '01.VP',
  title: 'Hồ sơ chuyển đổi số',
  retentionYears: null,
  restricted: true,
  creator: 'Ngô Ví Dụ',
  startedOn: '2026-01-02',
  endedOn: '2026-06-30',
  pageCount: 3,
  description: '',
  documents: [
    document,
    {
      ...document,
      direction: 'incoming',
      arrival: { number: 7, on: '2026-01-06' },
      traces: ['a', 'b'],
      dueOn: '2026-02-01',
      files: [],
    },
    { ...document, direction: 'other', numberAndSymbol: '', issuedOn: null, files: [] },
  ],
};

const pack = (over: Partial<PackagedCaseFile> = {}, content: Uint8Array = bytes) =>
  writeZip(
    [
      { name: 'ho-so.xml', bytes: Buffer.from(writeCaseFileXml({ ...file, ...over })) },
      { name: 'van-ban/001-1.pdf', bytes: content },
    ],
    new Date('2026-01-05T02:00:00Z'),
  );
const refused = expect.objectContaining({ code: 'PACKAGE_INVALID' });

describe('a package', () => {
  test('is read back with what was put in, by the schema', () => {
    expect(readCaseFilePackage(pack())).toMatchObject({
      symbol: '01.VP',
      year: 2026,
      title: 'Hồ sơ chuyển đổi số',
      documents: [
        { subject: 'Về việc <kiện toàn> & "đổi mới"', files: [{ path: 'van-ban/001-1.pdf' }] },
        { files: [] },
        { files: [] },
      ],
    });
  });

  test('with a file that was changed or is missing is refused', () => {
    expect(() => readCaseFilePackage(pack({}, Buffer.from('khác')))).toThrow(refused);
    const [one] = document.files;
    const elsewhere = { ...document, files: [{ ...one!, path: 'van-ban/002.pdf' }] };
    expect(() => readCaseFilePackage(pack({ documents: [elsewhere] }))).toThrow(refused);
  });

  test.each([
    ['without a symbol', { symbol: '' }],
    ['with a day that is none', { endedOn: '2026-13-01' }],
    [
      'with more pages of a document than the decree counts',
      { documents: [{ ...document, pageCount: 10_000 }] },
    ],
  ])('%s does not hold to the schema', (_, over) => {
    expect(() => readCaseFilePackage(pack(over))).toThrow(refused);
  });

  test('that is no archive, or whose XML is none, is refused', () => {
    expect(() => readCaseFilePackage(Buffer.from('PK'))).toThrow(refused);
    const broken = writeZip([{ name: 'ho-so.xml', bytes: Buffer.from('<CaseFile') }], new Date());
    expect(() => readCaseFilePackage(broken)).toThrow(refused);
  });

  test('cuts what is longer than the decree has room for', () => {
    expect(() => readCaseFilePackage(pack({ creator: 'Đ'.repeat(80) }))).not.toThrow();
    expect(writeCaseFileXml({ ...file, creator: 'Đ'.repeat(80) })).toContain(`${'Đ'.repeat(29)}…`);
  });
});

test.each([
  ['15/QĐ-UBND', '15', 'QĐ-UBND'],
  ['07 / TB-SNV', '07', 'TB-SNV'],
  ['QĐ-UBND', '', 'QĐ-UBND'],
  ['', '', ''],
])('%s is number %s and notation %s', (whole, number, symbol) => {
  expect(splitNumber(whole)).toEqual({ number, symbol });
});
