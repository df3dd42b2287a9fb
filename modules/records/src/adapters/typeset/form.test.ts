import { expect, test } from 'vitest';
import type { CatalogueEntry, FiledDocument, HandOverDetail } from '../../contract/index.ts';
import type { CaseFileFacts } from '../../rules/fold-case-file.ts';
import { composeCatalogue } from './compose-catalogue.ts';
import { composeContents } from './compose-contents.ts';
import { composeInventory, composeMinutes } from './compose-hand-over.ts';
import { typesetForm } from './form.ts';

const agency = { name: 'Sở Thông tin và Truyền thông', parentName: 'UBND tỉnh Quảng Trị' };
const keeper = { postId: null, name: 'Ngô Ví Dụ', title: 'Chuyên viên' };
const entry = (symbol: string, heading: string, retentionYears: number | null): CatalogueEntry => ({
  id: symbol,
  heading,
  symbol,
  title: `Hồ sơ ${symbol}`,
  retentionYears,
  keeper,
  note: '',
});

test('the yearly list prints its headings once, and counts what is kept for ever', () => {
  const entries = [
    entry('01.VP', 'Văn phòng', null),
    entry('02.VP', 'Văn phòng', 10),
    entry('01.CNTT', 'CNTT', 5),
  ];
  const form = composeCatalogue(
    { year: 2026, state: 'drafting', version: 1, entries, approvedBy: null, approvedAt: null },
    agency,
  );
  expect(form.table?.rows.map(({ heading, cells }) => heading ?? cells?.[0])).toEqual([
    '1. Văn phòng',
    '01.VP',
    '02.VP',
    '2. CNTT',
    '01.CNTT',
  ]);
  expect(form.after[0]).toContain('3 hồ sơ, bao gồm: 1 hồ sơ bảo quản vĩnh viễn; 2 hồ sơ');
});

test('the list of contents says on which pages a document lies', () => {
  const filed = (pageCount: number, over: Partial<FiledDocument> = {}): FiledDocument =>
    ({
      typeName: 'Tờ trình',
      subject: '#strong[x]',
      numberAndSymbol: '1/TTr',
      issuedOn: '2026-01-05',
      authorName: 'A',
      note: '',
      pageCount,
      isGone: false,
      ...over,
    }) as FiledDocument;
  const facts = {
    symbol: '01.VP',
    year: 2026,
    title: 'Hồ sơ',
    retentionYears: 5,
    keeper,
    documents: [filed(3), filed(1), filed(0, { isGone: true }), filed(2)],
  } as CaseFileFacts;
  const form = composeContents(facts, agency);
  expect(form.table?.rows.map(({ cells }) => cells?.[5])).toEqual(['1-3', '4', '', '5-6']);
  expect(form.table?.rows[2]?.cells?.[6]).toBe('Đã thu hồi');
  expect(form.after[0]).toContain('4 văn bản, tài liệu; 6 trang');
  expect(Buffer.from(typesetForm(form)).subarray(0, 5).toString()).toBe('%PDF-');
});

const handOver = {
  number: 3,
  year: 2026,
  unitName: 'Văn phòng',
  givenBy: keeper,
  note: '',
  place: 'Kho 1',
  receivedAt: '2026-11-20T02:00:00.000Z',
  receivedBy: { postId: null, name: 'Lê Ví Dụ', title: 'Văn thư' },
  files: [
    {
      symbol: '01.VP',
      year: 2025,
      title: 'A',
      endedOn: '2025-12-01',
      retentionYears: null,
      documentCount: 4,
      pageCount: 9,
      returnReason: null,
    },
    {
      symbol: '02.VP',
      year: 2025,
      title: 'B',
      endedOn: '2025-12-01',
      retentionYears: 10,
      documentCount: 1,
      pageCount: 2,
      returnReason: 'Thiếu mục lục',
    },
  ],
} as HandOverDetail;

test('minutes and inventory count what was taken; what was returned stands with its reason', () => {
  const minutes = composeMinutes(handOver, agency);
  expect(minutes.before.join('\n')).toContain('1 hồ sơ điện tử, 4 văn bản, 9 trang');
  expect(minutes.before.join('\n')).toContain('Ngày 20/11/2026');
  expect(minutes.table?.rows.map(({ cells }) => cells)).toEqual([
    ['02.VP/2025', 'B', 'Thiếu mục lục'],
  ]);
  const inventory = composeInventory(handOver, agency);
  expect(inventory.table?.rows).toHaveLength(1);
  expect(inventory.after[0]).toBe('Mục lục này gồm: 1 hồ sơ, 9 trang.');
  for (const form of [minutes, inventory]) expect(typesetForm(form).length).toBeGreaterThan(1000);
});
