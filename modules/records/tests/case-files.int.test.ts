import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyAsice } from '@hien-luong/asice';
import { demoPostId } from '@hien-luong/directory';
import { type AuthorizedScope, platformAt } from '@hien-luong/platform';
import { testTargets } from '@hien-luong/platform/testing';
import { parseCalendarDate } from '@hien-luong/vn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCaseFilePackage } from '../src/adapters/package/read-case-file-package.ts';
import { typesetForm } from '../src/adapters/typeset/form.ts';
import { approveCatalogue } from '../src/commands/approve-catalogue.ts';
import { carryOutDestruction } from '../src/commands/carry-out-destruction.ts';
import { closeCaseFile } from '../src/commands/close-case-file.ts';
import { decideDestruction } from '../src/commands/decide-destruction.ts';
import { draftCatalogue } from '../src/commands/draft-catalogue.ts';
import { editCatalogue } from '../src/commands/edit-catalogue.ts';
import { extendRetention } from '../src/commands/extend-retention.ts';
import { fileDocument } from '../src/commands/file-document.ts';
import { keepBackCaseFile } from '../src/commands/keep-back-case-file.ts';
import { openCaseFile } from '../src/commands/open-case-file.ts';
import { orderFiled } from '../src/commands/order-filed.ts';
import { packageCaseFile } from '../src/commands/package-case-file.ts';
import { proposeHandOver } from '../src/commands/propose-hand-over.ts';
import { receiveHandOver } from '../src/commands/receive-hand-over.ts';
import { remindHandOverNow } from '../src/commands/remind-hand-over.ts';
import { shareCaseFile } from '../src/commands/share-case-file.ts';
import { takeOutFiled } from '../src/commands/take-out-filed.ts';
import { withdrawHandOver } from '../src/commands/withdraw-hand-over.ts';
import {
  CaseFileDetail,
  CatalogueDetail,
  EntryFields,
  FileDocument,
  HandOverDetail,
  OpenCaseFile,
} from '../src/contract/index.ts';
import { getCaseFileRecord, indexRow } from '../src/data/case-file-record.ts';
import { getCaseFile } from '../src/data/get-case-file.ts';
import { getCatalogue } from '../src/data/get-catalogue.ts';
import { getHandOver } from '../src/data/get-hand-over.ts';
import { listCaseFiles, listRetention } from '../src/data/list-case-files.ts';
import { recordsTx } from '../src/data/tables.ts';
import { findKeptFile } from '../src/routes/find-kept-file.ts';
import { printCatalogue, printContents, printHandOver } from '../src/routes/print-forms.ts';
import { foldCaseFile } from '../src/rules/fold-case-file.ts';
import { AGENCY_PIN, createRecordsWorld, NOW, type RecordsWorld, TODAY } from './records-world.ts';

const today = parseCalendarDate(TODAY);
const page = { limit: 50 };
const code = (wanted: string) => expect.objectContaining({ code: wanted });

describe.each(testTargets())('case files on $name', (target) => {
  let world: RecordsWorld;
  let letter: { id: string; numberAndSymbol: string };
  let decision: { id: string; numberAndSymbol: string };
  let scan: Uint8Array;
  const scopes = new Map<string, AuthorizedScope>();
  const as = (username: string) => scopes.get(username)!;

  beforeAll(async () => {
    world = await createRecordsWorld(target);
    for (const name of ['cv.stttt', 'cv2.stttt', 'ld.stttt', 'vt.stttt', 'vt.snv']) {
      scopes.set(name, await world.as(name));
    }
    letter = await world.issue('về việc chuyển đổi số', 'officialLetter');
    decision = await world.issue('về việc hủy tài liệu hết giá trị');
    scan = typesetForm({
      title: 'Biên bản',
      subtitle: [],
      agency: 'Sở',
      parentAgency: null,
      date: null,
      before: ['x'],
      table: null,
      after: [],
      signatures: [],
    });
  });
  afterAll(async () => world.stop());

  const detail = async (id: string, username = 'cv.stttt') =>
    CaseFileDetail.parse(
      await world.platform.db.read(as(username), (tx) => getCaseFile(tx, as(username), id, NOW)),
    );
  const open = (over: object = {}, username = 'cv.stttt') =>
    openCaseFile(
      world.platform,
      as(username),
      OpenCaseFile.parse({
        year: 2026,
        title: 'Hồ sơ chuyển đổi số',
        retentionYears: 10,
        keeperPostId: demoPostId('cv.stttt'),
        ...over,
      }),
    );
  const put = (file: { id: string; version: number }, document: object, username = 'cv.stttt') =>
    fileDocument(
      world.platform,
      as(username),
      FileDocument.parse({ id: file.id, version: file.version, document }),
    );
  const putScan = async (file: { id: string; version: number }) => {
    const uploadId = await world.upload(as('cv.stttt'), 'bien-ban.pdf', scan);
    const about = { typeName: 'Biên bản', subject: 'Họp triển khai', issuedOn: '2025-03-04' };
    return put(file, { source: 'upload', uploadId, ...about });
  };
  const close = (file: { id: string; version: number }, endedOn: string) =>
    closeCaseFile(world.platform, as('cv.stttt'), { id: file.id, version: file.version, endedOn });
  const archived = async (over: object, endedOn: string) => {
    const closed = await close(await putScan(await open(over)), endedOn);
    const given = { caseFileIds: [closed.id], note: '' };
    const handOver = await proposeHandOver(world.platform, as('cv.stttt'), given);
    const taken = { acceptedIds: [closed.id], returned: [], place: 'Kho 1' };
    await receiveHandOver(world.platform, as('vt.stttt'), { ...handOver, ...taken });
    return closed.id;
  };

  test('the list of a year is drafted, approved, and carried over to the next', async () => {
    const { platform } = world;
    const [clerk, leader] = [as('vt.stttt'), as('ld.stttt')];
    const entry = (symbol: string) =>
      EntryFields.parse({
        heading: 'Văn phòng',
        symbol,
        title: `Hồ sơ ${symbol}`,
        retentionYears: 20,
        keeperPostId: demoPostId('cv.stttt'),
      });
    const begun = await draftCatalogue(platform, clerk, { year: 2026 });
    await expect(draftCatalogue(platform, clerk, { year: 2026 })).rejects.toThrow(
      code('CATALOGUE_TAKEN'),
    );
    const seen = { year: 2026, version: begun.version };
    await expect(approveCatalogue(platform, leader, seen)).rejects.toThrow(code('CATALOGUE_EMPTY'));
    const twice = [entry('90.VP'), entry('90.VP')];
    await expect(editCatalogue(platform, clerk, { ...seen, entries: twice })).rejects.toThrow(
      code('SYMBOL_TAKEN'),
    );
    const entries = [entry('90.VP'), entry('91.VP')];
    const edited = await editCatalogue(platform, clerk, { ...seen, entries });
    await expect(editCatalogue(platform, clerk, { ...seen, entries })).rejects.toThrow(
      code('CATALOGUE_STALE'),
    );
    const before = await platform.db.read(clerk, (tx) => getCatalogue(tx, clerk, 2026));
    const planned = before.entries[0]!;
    await expect(open({ entryId: planned.id, symbol: '90.VP' })).rejects.toThrow(
      code('ENTRY_NOT_FOUND'),
    );
    await approveCatalogue(platform, leader, { year: 2026, version: edited.version });
    const after = { year: 2026, version: edited.version + 1, entries };
    await expect(editCatalogue(platform, clerk, after)).rejects.toThrow(code('NOT_IN_STATE'));
    const opened = await open({ entryId: planned.id, symbol: '90.VP', title: planned.title });
    const now = CatalogueDetail.parse(
      await platform.db.read(clerk, (tx) => getCatalogue(tx, clerk, 2026)),
    );
    expect(now.entries.map(({ caseFileId }) => caseFileId)).toEqual([opened.id, null]);
    await draftCatalogue(platform, clerk, { year: 2027, carriedFrom: 2026 });
    const next = await platform.db.read(clerk, (tx) => getCatalogue(tx, clerk, 2027));
    expect(next).toMatchObject({
      state: 'drafting',
      entries: [{ symbol: '90.VP' }, { symbol: '91.VP' }],
    });
    expect(next.entries[0]?.id).not.toBe(planned.id);
    const printed = await printCatalogue(platform, clerk, { year: 2026, format: 'xlsx' });
    expect(printed.name).toBe('danh-muc-ho-so-2026.xlsx');
  });

  test('a document lies in several case files without its bytes being copied', async () => {
    const [one, two] = [await open(), await open({ title: 'Hồ sơ khác' })];
    const rows = await detail(one.id);
    expect(rows.symbol).toMatch(/^\d\d\.STTTT$/u);
    const document = { source: 'outgoing', documentId: letter.id };
    const filed = await put(one, document);
    await put(two, document);
    await expect(put(filed, document)).rejects.toThrow(code('DOCUMENT_FILED_TAKEN'));
    const [a, b] = [await detail(one.id), await detail(two.id)];
    expect(a.documents[0]).toMatchObject({
      numberAndSymbol: letter.numberAndSymbol,
      pageCount: 1,
      issuedOn: TODAY,
    });
    expect(b.documents[0]?.files).toEqual(a.documents[0]?.files);
    const paths = [`/documents/outgoing/${letter.id}/files/${a.documents[0]?.files[0]?.id}`];
    expect(a.documents[0]?.paths).toEqual(paths);
    const holding = await world.platform.db.read(as('cv.stttt'), (tx) =>
      listCaseFiles(tx, as('cv.stttt'), { ...page, holds: letter.id }, today),
    );
    expect(holding.items.map(({ id }) => id).toSorted()).toEqual([one.id, two.id].toSorted());
    await takeOutFiled(world.platform, as('cv.stttt'), { ...filed, filedId: filed.filedId });
    await expect(
      put({ id: two.id, version: 2 }, { source: 'outgoing', documentId: demoPostId('x') }),
    ).rejects.toThrow(code('DOCUMENT_NOT_FOUND'));
  });

  test('a closed case file does not change any more, and says what it holds', async () => {
    const opened = await open({ description: 'Mô tả' });
    await expect(close(opened, '2026-01-05')).rejects.toThrow(code('CASE_FILE_EMPTY'));
    const first = await put(opened, { source: 'outgoing', documentId: letter.id });
    const second = await putScan(first);
    const ids = (await detail(opened.id)).documents.map(({ id }) => id);
    await expect(
      orderFiled(world.platform, as('cv.stttt'), { ...second, filedIds: [ids[0]!, ids[0]!] }),
    ).rejects.toThrow(code('ORDER_INCOMPLETE'));
    const ordered = await orderFiled(world.platform, as('cv.stttt'), {
      ...second,
      filedIds: ids.toReversed(),
    });
    await expect(close(second, '2026-01-05')).rejects.toThrow(code('CASE_FILE_STALE'));
    await expect(close(ordered, '2026-11-21')).rejects.toThrow(code('END_DATE_INVALID'));
    const closed = await close(ordered, '2025-12-05');
    expect(closed).toMatchObject({ documentCount: 2, pageCount: 2 });
    const shown = await detail(opened.id);
    expect(shown).toMatchObject({
      state: 'closed',
      dueOn: '2026-12-05',
      deadline: 'dueSoon',
      expiresOn: '2035-12-31',
    });
    expect(shown.documents.map(({ source }) => source)).toEqual(['upload', 'outgoing']);
    await expect(putScan(closed)).rejects.toThrow(code('NOT_IN_STATE'));
    expect(
      Buffer.from(
        (await printContents(world.platform, as('cv.stttt'), opened.id)).body as Uint8Array,
      ).length,
    ).toBeGreaterThan(1000);
    const file = await findKeptFile(world.platform, as('cv.stttt'), {
      id: opened.id,
      fileId: shown.documents[0]!.files[0]!.id,
    });
    expect(file).toMatchObject({ name: 'bien-ban.pdf', mediaType: 'application/pdf' });
  });

  test('only those whom it is shared with see a case file, and the agency its own alone', async () => {
    const opened = await open();
    const other = as('cv2.stttt');
    const seen = () => world.platform.db.read(other, (tx) => listCaseFiles(tx, other, page, today));
    expect((await seen()).items.map(({ id }) => id)).not.toContain(opened.id);
    await expect(detail(opened.id, 'cv2.stttt')).rejects.toThrow(code('CASE_FILE_NOT_FOUND'));
    await expect(
      put(opened, { source: 'outgoing', documentId: letter.id }, 'cv2.stttt'),
    ).rejects.toThrow(code('CASE_FILE_NOT_FOUND'));
    await shareCaseFile(world.platform, as('cv.stttt'), {
      ...opened,
      wholeAgency: false,
      unitIds: [],
      postIds: [other.postId],
    });
    expect((await seen()).items.map(({ id }) => id)).toContain(opened.id);
    expect((await detail(opened.id, 'cv2.stttt')).acts).toEqual(['file']);
    await expect(detail(opened.id, 'vt.snv')).rejects.toThrow(code('CASE_FILE_NOT_FOUND'));
    expect((await detail(opened.id, 'ld.stttt')).title).toBe('Hồ sơ chuyển đổi số');
  });

  test('case files are handed in, received with minutes, and what is returned is open again', async () => {
    const { platform } = world;
    const closed = [];
    for (const title of ['A', 'B'])
      closed.push(await close(await putScan(await open({ title })), '2026-05-05'));
    const short = await close(await putScan(await open({ retentionYears: 2 })), '2026-05-05');
    const ids = closed.map(({ id }) => id);
    const giveAll = (caseFileIds: string[]) =>
      proposeHandOver(platform, as('cv.stttt'), { caseFileIds, note: '' });
    await expect(giveAll([...ids, short.id])).rejects.toThrow(code('RETENTION_TOO_SHORT'));
    expect((await detail(ids[0]!)).state).toBe('closed');
    const taken = await giveAll(ids);
    await withdrawHandOver(platform, as('cv.stttt'), taken);
    const given = await giveAll(ids);
    expect(given.number).toBe(taken.number + 1);
    const receive = (over: object) =>
      receiveHandOver(platform, as('vt.stttt'), {
        ...given,
        acceptedIds: [ids[0]!],
        returned: [{ id: ids[1]!, reason: 'Thiếu biên bản' }],
        place: 'Kho 1',
        ...over,
      });
    await expect(receive({ returned: [] })).rejects.toThrow(code('RECEIPT_INCOMPLETE'));
    await receive({});
    await expect(receive({})).rejects.toThrow(code('HAND_OVER_STALE'));
    expect(await detail(ids[0]!)).toMatchObject({
      state: 'archived',
      place: 'Kho 1',
      deadline: 'none',
    });
    expect(await detail(ids[1]!)).toMatchObject({ state: 'open', endedOn: null });
    const clerk = as('vt.stttt');
    const shown = HandOverDetail.parse(
      await platform.db.read(clerk, (tx) => getHandOver(tx, clerk, given.id, today)),
    );
    expect(shown.files.map(({ returnReason }) => returnReason).toSorted()).toEqual(
      ['Thiếu biên bản', null].toSorted(),
    );
    for (const what of ['minutes', 'inventory'] as const) {
      const printed = await printHandOver(platform, clerk, { id: given.id, what, format: 'pdf' });
      expect(
        Buffer.from(printed.body as Uint8Array)
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }
  });

  test('a package holds to its schema, its files to their digests, and the agency signs for it', async () => {
    const { platform } = world;
    const filed = await putScan(
      await put(await open(), { source: 'outgoing', documentId: letter.id }),
    );
    const closed = await close(filed, TODAY);
    const plain = await packageCaseFile(platform, as('cv.stttt'), closed);
    const bytes = await platform.files.read(plain.sha256);
    const read = readCaseFilePackage(bytes);
    expect(read.documents.map(({ files, subject }) => [subject, files.length])).toEqual([
      ['về việc chuyển đổi số', 1],
      ['Họp triển khai', 1],
    ]);
    expect(listedByUnzip(bytes)).toEqual([
      'ho-so.xml',
      'ho-so.xsd',
      'van-ban/001-1.pdf',
      'van-ban/002-1.pdf',
    ]);
    await expect(
      packageCaseFile(platform, as('cv.stttt'), { ...plain, pin: AGENCY_PIN }),
    ).rejects.toThrow(code('SEAL_NOT_ALLOWED_FORBIDDEN'));
    const signed = await packageCaseFile(platform, as('vt.stttt'), { ...plain, pin: AGENCY_PIN });
    const container = await platform.files.read(signed.sha256);
    expect(readCaseFilePackage(container).symbol).toBe(read.symbol);
    const verdict = verifyAsice({ container, anchors: world.authority.anchors, now: NOW });
    expect(verdict.unsignedFiles).toEqual([]);
    expect(verdict.signatures).toHaveLength(1);
    expect((await detail(closed.id)).packages.map((one) => one.signed)).toEqual([false, true]);
  });

  test('keepers are reminded once before the deadline and once after it; kept back, later', async () => {
    const { platform } = world;
    const closed = await close(await putScan(await open()), '2025-12-01');
    const remind = (at: Date) =>
      remindHandOverNow({
        platform: platformAt(platform, at),
        scopeOf: (id) => world.systemScopeFor(id),
      });
    const reminders = async () => {
      const rows = await platform.db.read(as('vt.stttt'), (tx) =>
        recordsTx(tx)
          .selectFrom('records.reminder')
          .select(['kind'])
          .where('case_file_id', '=', closed.id)
          .orderBy('kind')
          .execute(),
      );
      return rows.map(({ kind }) => kind);
    };
    await remind(NOW);
    await remind(NOW);
    expect(await reminders()).toEqual(['dueSoon']);
    await remind(new Date('2026-12-02T01:00:00Z'));
    expect(await reminders()).toEqual(['dueSoon', 'overdue']);
    const told = await platform.db.read(as('cv.stttt'), (tx) =>
      tx
        .selectFrom('platform.notification')
        .select('kind')
        .where('link', '=', `/case-files/${closed.id}`)
        .orderBy('kind')
        .execute(),
    );
    expect(told.map(({ kind }) => kind)).toEqual([
      'records.handOverDueSoon',
      'records.handOverOverdue',
    ]);
    const keep = (until: string) =>
      keepBackCaseFile(platform, as('ld.stttt'), { ...closed, until, reason: 'Còn dùng' });
    await expect(keep('2028-12-02')).rejects.toThrow(code('KEEP_BACK_TOO_LONG'));
    await keep('2028-12-01');
    expect(await detail(closed.id)).toMatchObject({ dueOn: '2028-12-01', deadline: 'later' });
  });

  test('nothing is destroyed without a decision that was issued, nor before its time', async () => {
    const { platform } = world;
    const leader = as('ld.stttt');
    const old = await archived({ year: 2019, retentionYears: 5 }, '2019-06-30');
    const young = await archived({ year: 2024, retentionYears: 5 }, '2024-06-30');
    const expired = await platform.db.read(leader, (tx) =>
      listRetention(tx, leader, { ...page, show: 'expired' }, today),
    );
    expect(expired.items.map(({ id }) => id)).toEqual([old]);
    const decide = (caseFileIds: string[], number = decision.numberAndSymbol) =>
      decideDestruction(platform, leader, { caseFileIds, decision: number });
    await expect(decide([old], letter.numberAndSymbol)).rejects.toThrow(code('DECISION_INVALID'));
    await expect(decide([old, young])).rejects.toThrow(code('RETENTION_NOT_OVER'));
    const minutesUploadId = await world.upload(as('vt.stttt'), 'bien-ban-huy.pdf', scan);
    const carryOut = () =>
      carryOutDestruction(platform, as('vt.stttt'), { caseFileIds: [old], minutesUploadId });
    await expect(carryOut()).rejects.toThrow(code('NOT_IN_STATE'));
    await decide([old]);
    const { version } = await detail(old);
    const longer = await extendRetention(platform, leader, {
      id: old,
      version,
      retentionYears: 6,
      reason: 'Còn giá trị',
    });
    await expect(carryOut()).rejects.toThrow(code('NOT_IN_STATE'));
    await expect(
      extendRetention(platform, leader, { ...longer, retentionYears: 5, reason: 'x' }),
    ).rejects.toThrow(code('RETENTION_NOT_LONGER'));
    await decide([old]);
    const fileId = (await detail(old)).documents[0]!.files[0]!.id;
    await carryOut();
    const shown = await detail(old);
    expect(shown).toMatchObject({ state: 'destroyed', decision: { id: decision.id }, acts: [] });
    expect(shown.documents[0]).toMatchObject({ subject: 'Họp triển khai', files: [] });
    await expect(findKeptFile(platform, leader, { id: old, fileId })).rejects.toThrow(
      code('FILE_NOT_FOUND'),
    );
  });

  test('every row is the fold of its actions', async () => {
    const scope = as('vt.stttt');
    await world.platform.db.read(scope, async (tx) => {
      const rows = await recordsTx(tx)
        .selectFrom('records.case_file')
        .select([
          'id',
          'state',
          'version',
          'document_count',
          'page_count',
          'keeper_post_id',
          'reader_post_ids',
          'title',
        ])
        .execute();
      expect(rows.length).toBeGreaterThan(8);
      for (const row of rows) {
        const { actions } = await getCaseFileRecord(tx, scope, row.id, { now: NOW });
        const { id: _id, ...kept } = row;
        expect(indexRow(foldCaseFile(actions))).toMatchObject(kept);
      }
    });
  });
});

function listedByUnzip(bytes: Uint8Array): string[] {
  const path = join(mkdtempSync(join(tmpdir(), 'hl-package-')), 'package.zip');
  writeFileSync(path, bytes);
  return execFileSync('unzip', ['-Z1', path], { encoding: 'utf8' }).trim().split('\n');
}
