import { type RequestContext, recordUpload } from '@hien-luong/platform';
import { createTestPlatform, type TestPlatform, testTargets } from '@hien-luong/platform/testing';
import { readSheet, writeSheet } from '@hien-luong/xlsx';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoAgencyId, demoPersonId } from '../src/api.ts';
import { PERSON_COLUMNS, UNIT_COLUMNS } from '../src/contract/index.ts';
import { createDirectoryRouter, directoryModule, seedProvince } from '../src/server.ts';

const UNIT_HEAD = UNIT_COLUMNS.map(({ header }) => header);
const PERSON_HEAD = PERSON_COLUMNS.map(({ header }) => header);
const unit = (name: string, parent: string, kind = 'Phòng', code = '') => [
  name,
  '',
  'X',
  kind,
  parent,
  code,
  '',
  '',
  'Trưởng phòng',
  'Đông Hà',
  '01/11/2026',
  'QĐ 1',
];
const person = (name: string, over: Partial<Record<number, string>> = {}) =>
  [name, 'Chuyên viên', 'Sở Nội vụ', '', '', 'Chuyên viên', '01/11/2026', 'QĐ 2', ''].map(
    (cell, index) => over[index] ?? cell,
  );
const csv = (rows: readonly string[][]) => rows.map((row) => row.join(';')).join('\r\n');

// One database is enough: what may differ between them is tested by the platform.
describe.each(testTargets().slice(-1))('sheets of the directory on $name', (target) => {
  let on: TestPlatform;
  beforeAll(async () => {
    on = await createTestPlatform({ target, modules: [directoryModule] });
    await seedProvince(on.platform);
  });
  afterAll(async () => await on.stop());

  function as(slug: string, username: string, role: 'administrator' | 'agencyAdministrator') {
    const scope = on.scopeFor({
      agencyId: demoAgencyId(slug),
      personId: demoPersonId(username),
      roles: [role],
    });
    const context: RequestContext = { platform: on.platform, scope, requestId: 'test' };
    const directory = createRouterClient(createDirectoryRouter([]), { context });
    const upload = async (content: Uint8Array | string) => {
      async function* bytes() {
        yield Buffer.from(content);
      }
      const stored = await on.platform.files.put(bytes(), { maxBytes: 1e8 });
      const file = { name: 'bang.xlsx', mediaType: 'text/plain', ...stored };
      return (await on.platform.db.write(scope, (tx) => recordUpload(tx, scope, file))).id;
    };
    return { directory, upload };
  }
  const province = () => as('stttt', 'quantri', 'administrator');
  const faultsOf = ({
    rows,
  }: {
    rows: { row: number; faults: { header: string; fault: string }[] }[];
  }) =>
    Object.fromEntries(
      rows
        .filter(({ faults }) => faults.length > 0)
        .map(({ row, faults }) => [row, faults.map(({ header, fault }) => `${header} ${fault}`)]),
    );

  test('300 people come in by one workbook, each with an account, once', async () => {
    const { directory, upload } = province();
    const rows = Array.from({ length: 300 }, (_, index) =>
      person(`Nguyễn Mẫu Số ${index}`, { 8: `so.${index}`, 2: index % 2 ? 'H50.02' : 'Sở Y tế' }),
    );
    const uploadId = await upload(writeSheet({ name: 'x', rows: [PERSON_HEAD, ...rows] }));
    const preview = await directory.previewDirectorySheet({ kind: 'people', uploadId });
    expect(preview).toMatchObject({ fault: null, ready: true, accounts: 300 });
    const order = { kind: 'people', uploadId, digest: preview.digest } as const;
    const { count, codes } = await directory.importDirectorySheet(order);
    expect(count).toBe(300);
    const handed = readSheet(Buffer.from(codes!.base64, 'base64'), { maxRows: 3000 }).rows;
    expect(handed).toHaveLength(301);
    expect(handed[1]!.cells.get(1)!.text).toBe('so.0');
    const found = await directory.listPeople({ q: 'nguyen mau so 299' });
    expect(found.items).toMatchObject([
      { accountState: 'invited', post: { title: 'Chuyên viên' } },
    ]);

    const again = await directory.previewDirectorySheet({ kind: 'people', uploadId });
    expect(again).toMatchObject({ ready: false, importedAt: expect.any(String) });
    await expect(directory.importDirectorySheet(order)).rejects.toMatchObject({
      code: 'IMPORT_DUPLICATE',
    });
  });

  test('units of a text table find their superiors in it, in any order', async () => {
    const { directory, upload } = province();
    const uploadId = await upload(
      csv([
        UNIT_HEAD,
        unit('Phòng Kỹ thuật', 'Trung tâm Mới'),
        unit('Trung tâm Mới', 'H50.02', 'Đơn vị trực thuộc', 'H50.02.77'),
      ]),
    );
    const preview = await directory.previewDirectorySheet({ kind: 'units', uploadId });
    expect(faultsOf(preview)).toEqual({});
    await directory.importDirectorySheet({ kind: 'units', uploadId, digest: preview.digest });
    const [found] = (await directory.searchUnits({ q: 'phong ky thuat' })).items;
    expect(found?.parentName).toBe('Trung tâm Mới');
    const detail = await directory.getUnit({ id: found!.id });
    expect(detail.successions).toMatchObject([{ kind: 'establish', effectiveOn: '2026-11-01' }]);
  });

  test('every faulty row is named with its reasons, and none is entered', async () => {
    const { directory, upload } = province();
    const uploadId = await upload(
      csv([
        PERSON_HEAD,
        person('Tốt Cả'),
        person('=A1'),
        person('Không Đơn Vị', { 2: 'Sở Trên Trời' }),
        person('Hai Nơi', { 2: 'Phòng Nội vụ' }),
        person('Nơi Rõ', { 2: 'Phòng Nội vụ', 3: 'UBND huyện Hải Lăng' }),
        person('Ngày Sai', { 6: '31/02/2026' }),
        person('Ngày Sớm', { 6: '01/01/2000' }),
        person('Vai Lạ', { 5: 'Thượng thư' }),
        person('Trưởng Nữa', { 4: 'Đứng đầu' }),
        person('Tốt Cả'),
        person('Trùng Tên', { 8: 'ld.snv' }),
        person('Tên Lạ', { 8: 'ký tự lạ' }),
        person('', { 1: '' }),
      ]),
    );
    const preview = await directory.previewDirectorySheet({ kind: 'people', uploadId });
    expect(faultsOf(preview)).toEqual({
      3: ['Họ và tên FORMULA'],
      4: ['Đơn vị UNIT_UNKNOWN'],
      5: ['Đơn vị UNIT_AMBIGUOUS'],
      7: ['Từ ngày DATE_INVALID'],
      8: ['Từ ngày UNIT_LATER'],
      9: ['Được làm WORD_UNKNOWN'],
      10: ['Vị trí HEAD_TAKEN'],
      11: ['Họ và tên DUPLICATE'],
      12: ['Tên đăng nhập USERNAME_TAKEN'],
      13: ['Tên đăng nhập USERNAME_INVALID'],
      14: ['Họ và tên MISSING', 'Chức vụ MISSING'],
    });
    const order = { kind: 'people', uploadId, digest: preview.digest || 'x'.repeat(64) } as const;
    await expect(directory.importDirectorySheet(order)).rejects.toMatchObject({
      code: 'SHEET_FAULTY',
    });
    expect((await directory.listPeople({ q: 'tot ca' })).items).toEqual([]);
  });

  test('faults of units: codes, circles, places', async () => {
    const { directory, upload } = province();
    const uploadId = await upload(
      csv([
        UNIT_HEAD,
        unit('Vòng A', 'Vòng B', 'Đơn vị trực thuộc'),
        unit('Vòng B', 'Vòng A', 'Đơn vị trực thuộc'),
        unit('Mã Trùng', 'H50', 'Đơn vị trực thuộc', 'H50.02'),
        unit('Mã Sai', 'H50', 'Đơn vị trực thuộc', 'x50'),
        unit('Phòng Có Mã', 'H50', 'Phòng', 'H50.99'),
        unit('Huyện Trong Xã', 'Ủy ban nhân dân xã Hải An', 'UBND cấp huyện'),
        unit('Loại Lạ', 'H50', 'Vụ'),
      ]),
    );
    expect(faultsOf(await directory.previewDirectorySheet({ kind: 'units', uploadId }))).toEqual({
      2: ['Thuộc đơn vị PLACE_INVALID'],
      3: ['Thuộc đơn vị PLACE_INVALID'],
      4: ['Mã định danh CODE_TAKEN'],
      5: ['Mã định danh CODE_INVALID'],
      6: ['Mã định danh CODE_INVALID'],
      7: ['Thuộc đơn vị PLACE_INVALID'],
      8: ['Loại đơn vị WORD_UNKNOWN'],
    });
  });

  test('an agency’s administrator enters people of the agency alone', async () => {
    const { directory, upload } = as('hailang', 'cv8.hailang', 'agencyAdministrator');
    const uploadId = await upload(
      csv([
        PERSON_HEAD,
        person('Của Mình', { 2: 'UBND huyện Hải Lăng' }),
        person('Của Người'),
        person('Quyền Lớn', { 2: 'UBND huyện Hải Lăng', 5: 'Quản trị tỉnh' }),
      ]),
    );
    expect(faultsOf(await directory.previewDirectorySheet({ kind: 'people', uploadId }))).toEqual({
      3: ['Đơn vị NOT_YOURS'],
      4: ['Được làm NOT_YOURS'],
    });
  });

  test.each([
    ['other headings', csv([['Tên'], ['x']]), 'HEADER_DIFFERENT'],
    ['no rows', csv([PERSON_HEAD]), 'NO_ROWS'],
    ['an old or locked workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'WORKBOOK_ENCRYPTED'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'NOT_A_WORKBOOK'],
  ])('refuses %s', async (_, content, fault) => {
    const { directory, upload } = province();
    const uploadId = await upload(content);
    const preview = await directory.previewDirectorySheet({ kind: 'people', uploadId });
    expect(preview).toMatchObject({ fault, ready: false });
  });

  test('the template is the sheet that it asks for', async () => {
    const { directory, upload } = province();
    for (const kind of ['units', 'people'] as const) {
      const { base64 } = await directory.getDirectorySheet({ kind });
      const uploadId = await upload(Buffer.from(base64, 'base64'));
      const preview = await directory.previewDirectorySheet({ kind, uploadId });
      expect(preview.fault).toBeNull();
    }
  });
});
