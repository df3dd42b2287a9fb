import { DEMO_PERSON_PIN, demoAgencyId, demoPersonId } from '@hien-luong/directory';
import type { Certificate } from '@hien-luong/pki';
import type { AuthorizedScope, RequestContext } from '@hien-luong/platform';
import { testTargets } from '@hien-luong/platform/testing';
import { readSheet, writeSheet } from '@hien-luong/xlsx';
import { createRouterClient } from '@orpc/server';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeFile, openPersonKey, signPdfAsPerson } from '../src/api.ts';
import { RequestFields, SHEET_COLUMNS } from '../src/contract/index.ts';
import { router } from '../src/server.ts';
import { onePagePdf } from './one-page-pdf.ts';
import { createTrustPlatform, type TrustPlatform } from './trust-platform.ts';
import { uploadBytes } from './upload-bytes.ts';

const DAY_MS = 86_400_000;

describe.each(testTargets())('requests on $name', (target) => {
  let on: TrustPlatform;
  let officer: AuthorizedScope;
  let leader: AuthorizedScope;
  let administrator: AuthorizedScope;

  beforeAll(async () => {
    on = await createTrustPlatform(target);
    officer = on.as('cv.hailang', 'officer');
    leader = on.as('ld.hailang', 'leader');
    administrator = on.scopeFor({
      agencyId: demoAgencyId('stttt'),
      personId: demoPersonId('quantri'),
      personName: 'Quản trị',
      roles: ['administrator'],
    });
  });
  afterAll(async () => await on.stop());

  function as(scope: AuthorizedScope) {
    const context: RequestContext = { platform: on.platform, scope, requestId: 'test' };
    return createRouterClient(router, { context });
  }

  async function certificateOf(username: string) {
    const { items } = await as(administrator).listCertificates({ limit: 200, q: '' });
    let page = items;
    let found = page.find(({ holderId }) => holderId === demoPersonId(username));
    for (let cursor = page.at(-1)?.id; found === undefined && page.length > 0; ) {
      page = (await as(administrator).listCertificates({ limit: 200, cursor })).items;
      cursor = page.at(-1)?.id;
      found = page.find(({ holderId }) => holderId === demoPersonId(username));
    }
    return found!;
  }

  async function draft(scope: AuthorizedScope, username: string, more: object) {
    const { id, holderName, serialNumber } = await certificateOf(username);
    const subject = { kind: 'certificate', certificateId: id, holderName, serialNumber };
    return await as(scope).createRequest(RequestFields.parse({ subjects: [subject], ...more }));
  }

  async function issueTo(username: string): Promise<{ name: string; certificate: Certificate }> {
    const name = (await certificateOf(username)).holderName;
    const now = on.clock.now().getTime();
    const { certificate } = await on.authority.issuePerson({
      fullName: name,
      organization: 'Ủy ban nhân dân tỉnh Quảng Trị',
      units: ['Ủy ban nhân dân huyện Hải Lăng'],
      notBefore: new Date(now),
      notAfter: new Date(now + 5 * 365 * DAY_MS),
      keyType: 'p-256',
    });
    return { name, certificate };
  }

  test('a renewal goes its way, and its answer enters the register', async () => {
    const { id } = await draft(officer, 'cv.hailang', { form: 'renew' });
    const { certificateId } = (await as(officer).getRequest({ id })).fields.subjects[0] as {
      certificateId: string;
    };
    let version = 1;
    const act = async (
      scope: AuthorizedScope,
      what: Parameters<ReturnType<typeof as>['actOnRequest']>[0]['act'],
    ) => {
      ({ version } = await as(scope).actOnRequest({ id, version, act: what }));
    };
    await act(officer, { act: 'submitted' });
    await expect(act(officer, { act: 'approved' })).rejects.toMatchObject({
      code: 'REQUEST_ACT_FORBIDDEN',
    });
    await expect(
      as(administrator).actOnRequest({ id, version: 1, act: { act: 'approved' } }),
    ).rejects.toMatchObject({ code: 'REQUEST_STALE' });
    await act(administrator, { act: 'returned', note: 'Thiếu giấy' });
    await act(officer, { act: 'submitted' });
    await act(administrator, { act: 'approved' });
    await expect(
      act(administrator, { act: 'sent', reference: '1/X', sentOn: '2099-01-01' }),
    ).rejects.toMatchObject({ code: 'REQUEST_INCOMPLETE' });
    await act(administrator, { act: 'sent', reference: '15/UBND-VP', sentOn: '2026-11-20' });
    expect(await as(administrator).getRequest({ id })).toMatchObject({
      state: 'sent',
      dueOn: '2026-11-25',
      acts: ['granted', 'refused'],
    });
    await expect(act(administrator, { act: 'granted' })).rejects.toMatchObject({
      code: 'REQUEST_INCOMPLETE',
    });

    const api = as(administrator);
    const other = await issueTo('cv2.hailang');
    const wrong = await uploadBytes(on.platform, administrator, 'x.cer', other.certificate.der);
    const refused = await api.previewImport({ uploadIds: [wrong], requestId: id });
    expect(refused.rows[0]?.faults).toEqual(['NOT_IN_REQUEST']);
    await expect(
      act(administrator, {
        act: 'granted',
        answer: { uploadIds: [wrong], digest: refused.digest },
      }),
    ).rejects.toMatchObject({ code: 'IMPORT_FAULTY' });

    const { certificate } = await issueTo('cv.hailang');
    const uploadId = await uploadBytes(on.platform, administrator, 'y.cer', certificate.der);
    const preview = await api.previewImport({ uploadIds: [uploadId], requestId: id });
    expect(preview.ready).toBe(true);
    await act(administrator, {
      act: 'granted',
      answer: { uploadIds: [uploadId], digest: preview.digest },
    });
    await act(administrator, {
      act: 'handedOver',
      receivedBy: 'Người nhận',
      receivedOn: '2026-11-22',
    });
    const done = await as(officer).getRequest({ id });
    expect(done.state).toBe('handedOver');
    expect(done.certificates.map(({ relation }) => relation)).toEqual(['about', 'issued']);
    const detail = await as(officer).getCertificate({ id: certificateId });
    expect(detail.others.map(({ serialNumber }) => serialNumber)).toContain(
      certificate.serialNumber,
    );
    await expect(act(administrator, { act: 'refused', note: 'x' })).rejects.toMatchObject({
      code: 'REQUEST_NOT_IN_STATE',
    });
  });

  test('a request of another agency is not there', async () => {
    const { id } = await draft(officer, 'cv2.hailang', { form: 'renew' });
    const stranger = as(on.as('cv.snv', 'officer'));
    await expect(stranger.getRequest({ id })).rejects.toMatchObject({ code: 'REQUEST_NOT_FOUND' });
    await expect(
      stranger.actOnRequest({ id, version: 1, act: { act: 'cancelled' } }),
    ).rejects.toMatchObject({ code: 'REQUEST_NOT_FOUND' });
    const { items } = await stranger.listRequests({});
    expect(items).toEqual([]);
    await expect(
      draft(on.as('cv.snv', 'officer'), 'cv2.hailang', { form: 'renew' }),
    ).rejects.toMatchObject({
      code: 'REGISTER_CERTIFICATE_NOT_FOUND',
    });
  });

  test('a revocation holds the certificate at once, and letting go undoes it', async () => {
    const username = 'ld2.hailang';
    const holder = on.as(username, 'leader');
    const open = () => openPersonKey(on.platform, holder, { pin: DEMO_PERSON_PIN });
    const sign = async (key: Awaited<ReturnType<typeof open>>) => {
      const { pdf } = await on.platform.db.write(holder, (tx) =>
        signPdfAsPerson(on.platform, tx, holder, key, { pdf: onePagePdf('Mau'), fieldName: 'P' }),
      );
      return pdf;
    };
    const key = await open();
    const before = await sign(key);
    await expect(
      draft(officer, username, { form: 'revoke', ground: 'keyCompromised' }),
    ).rejects.toMatchObject({ code: 'REQUEST_ACT_FORBIDDEN' });
    on.clock.advance(2000);
    const { id } = await draft(leader, username, { form: 'revoke', ground: 'keyCompromised' });
    expect(await sign(await open())).toBeDefined();
    on.clock.advance(2000);
    await as(leader).actOnRequest({ id, version: 1, act: { act: 'submitted' } });
    on.clock.advance(2000);
    await expect(open()).rejects.toMatchObject({ code: 'CERTIFICATE_HELD' });
    // The key was opened before; what it signs after the hold does not count now.
    const after = await sign(key);
    on.clock.advance(120_000);
    expect((await judgeFile(on.platform, before)).outcome).toBe('valid');
    const suspended = await judgeFile(on.platform, after);
    expect(suspended).toMatchObject({
      outcome: 'indeterminate',
      signatures: [{ subIndication: 'TRY_LATER' }],
    });
    expect(suspended.signatures[0]!.sentence!.vi).toContain('đang bị tạm dừng');
    expect((await as(leader).getRequest({ id })).heldAt).not.toBeNull();
    const { id: certificateId } = await certificateOf(username);
    expect(await as(leader).getCertificate({ id: certificateId })).toMatchObject({
      status: 'held',
      holds: [{ releasedAt: null }],
    });
    await as(administrator).actOnRequest({
      id,
      version: 2,
      act: { act: 'returned', note: 'Nhầm' },
    });
    on.clock.advance(120_000);
    expect((await judgeFile(on.platform, after)).outcome).toBe('valid');
    await open();
  });

  test('a revocation that was granted is in the register from its day on', async () => {
    const { id } = await draft(leader, 'vt.hailang', { form: 'revoke', ground: 'retired' });
    let version = 1;
    const act = async (scope: AuthorizedScope, what: object) => {
      const input = { id, version, act: what } as Parameters<
        ReturnType<typeof as>['actOnRequest']
      >[0];
      ({ version } = await as(scope).actOnRequest(input));
    };
    await act(leader, { act: 'submitted' });
    await act(administrator, { act: 'approved' });
    await act(administrator, { act: 'sent', reference: '1/X', sentOn: '2026-11-20' });
    await expect(
      act(administrator, { act: 'granted', revokedAt: '2099-01-01T00:00:00Z' }),
    ).rejects.toMatchObject({ code: 'REQUEST_INCOMPLETE' });
    await act(administrator, { act: 'granted', revokedAt: '2026-11-21T08:00:00+07:00' });
    const { id: certificateId } = await certificateOf('vt.hailang');
    expect(await as(leader).getCertificate({ id: certificateId })).toMatchObject({
      status: 'revoked',
      revokedAt: '2026-11-21T01:00:00.000Z',
      revocationReason: 'retired',
    });
    await expect(draft(leader, 'vt.hailang', { form: 'renew' })).rejects.toMatchObject({
      code: 'REGISTER_CERTIFICATE_NOT_FOUND',
    });
  });

  test('for whoever has left only a revocation can be requested', async () => {
    await on.platform.db.write(administrator, (tx) =>
      sql`update directory.post set valid_to = '2026-11-01'
        where person_id = ${demoPersonId('tp2.hailang')}`.execute(tx),
    );
    await expect(draft(officer, 'tp2.hailang', { form: 'renew' })).rejects.toMatchObject({
      code: 'HOLDER_NOT_FOUND',
    });
    const revocation = await draft(leader, 'tp2.hailang', { form: 'revoke', ground: 'retired' });
    expect(revocation.version).toBe(1);
  });

  describe('the nineteen columns', () => {
    const person = (name: string, change: Partial<Record<string, string>> = {}) => {
      const values: Record<string, string> = {
        position: '1',
        name,
        birthDate: '31/03/1980',
        idNumber: '045180000001',
        idIssuedBy: 'CCSQLHCVTTXH',
        idIssuedOn: '01/02/2021',
        email: 'mau@quangtri.gov.vn',
        unit1: 'Ủy ban nhân dân tỉnh Quảng Trị',
        unit2: 'Ủy ban nhân dân huyện Hải Lăng',
        province: 'Quảng Trị',
        title: 'Chuyên viên',
        ...change,
      };
      return SHEET_COLUMNS.map(({ key }) => values[key] ?? '');
    };
    const head = SHEET_COLUMNS.map(({ header, required }) => (required ? `${header}*` : header));
    const preview = async (rows: string[][]) => {
      const bytes = writeSheet({ name: 'A', rows });
      const uploadId = await uploadBytes(on.platform, officer, 'ds.xlsx', bytes);
      return { uploadId, preview: await as(officer).previewSheet({ uploadId }) };
    };
    const nameOf = async (username: string) => (await certificateOf(username)).holderName;

    test('a sheet becomes one request, and the request the same sheet', async () => {
      const rows = [
        head,
        person(await nameOf('cv3.hailang')),
        person(await nameOf('cv4.hailang'), { position: '2', idNumber: '045180000002' }),
      ];
      const { uploadId, preview: seen } = await preview(rows);
      expect(seen).toMatchObject({ fault: null, ready: true });
      await expect(
        as(officer).importSheet({ uploadId, digest: '0'.repeat(64) }),
      ).rejects.toMatchObject({ code: 'IMPORT_STALE' });
      const { requestId: id } = await as(officer).importSheet({ uploadId, digest: seen.digest });
      const request = await as(officer).getRequest({ id });
      expect(request).toMatchObject({ form: 'newPerson', subjectCount: 2, state: 'draft' });
      await expect(
        as(officer).actOnRequest({ id, version: 1, act: { act: 'submitted' } }),
      ).rejects.toMatchObject({ code: 'REQUEST_INCOMPLETE' });
      const { base64 } = await as(officer).exportSheet({ id });
      const { rows: exported } = readSheet(Buffer.from(base64, 'base64'), { maxRows: 10 });
      const written = exported.map(({ cells }) =>
        SHEET_COLUMNS.map((_, index) => cells.get(index)?.text ?? ''),
      );
      const expected = rows.map((row, n) =>
        n === 0 ? row : row.map((text, column) => (column === 18 ? 'TOKEN' : text)),
      );
      expect(written).toEqual(expected);
    });

    test('every fault is named by its row, and nothing enters', async () => {
      const name = await nameOf('cv3.hailang');
      const { uploadId, preview: seen } = await preview([
        head,
        person(name),
        person('Không Có Ai Mẫu', { idNumber: '045180000003' }),
        person(name, { birthDate: '1980' }),
        person(await nameOf('cv.snv'), { idNumber: '045180000004' }),
        person(await nameOf('tp2.hailang'), { idNumber: '045180000005' }),
        person(name, { oldSerial: 'ffff', idNumber: '045180000006' }),
      ]);
      expect(seen.ready).toBe(false);
      expect(
        seen.rows.map(({ row, faults }) => [
          row,
          ...faults.map((one) => `${one.column} ${one.fault}`),
        ]),
      ).toEqual([
        [2],
        [3, 'B HOLDER_UNKNOWN'],
        [4, 'C DATE_INVALID', 'D DUPLICATE'],
        [5, 'B HOLDER_UNKNOWN'],
        [6, 'B HOLDER_RETIRED'],
        [7, 'P SERIAL_UNKNOWN'],
      ]);
      await expect(
        as(officer).importSheet({ uploadId, digest: seen.digest }),
      ).rejects.toMatchObject({ code: 'SHEET_FAULTY' });
    });

    test('another file, other headings, no rows and too many are told apart', async () => {
      const uploadId = await uploadBytes(on.platform, officer, 'x.xlsx', Buffer.from('PK'));
      expect((await as(officer).previewSheet({ uploadId })).fault).toBe('NOT_A_WORKBOOK');
      expect((await preview([head])).preview.fault).toBe('NO_ROWS');
      const swapped = [head[0]!, head[2]!, head[1]!, ...head.slice(3)];
      expect((await preview([swapped])).preview).toMatchObject({
        fault: 'HEADER_DIFFERENT',
        headerFaults: [
          { column: 'B', expected: 'Họ tên', found: 'Ngày sinh*' },
          { column: 'C', expected: 'Ngày sinh', found: 'Họ tên*' },
        ],
      });
      const many = Array.from({ length: 2001 }, (_, n) => person('A', { idNumber: `${n}` }));
      expect((await preview([head, ...many])).preview.fault).toBe('TOO_MANY_ROWS');
    });
  });
});
