import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoAgencyId, demoPostId } from '@hien-luong/directory';
import { inspectPdf } from '@hien-luong/pdf-sign';
import type { AuthorizedScope } from '@hien-luong/platform';
import { testTargets } from '@hien-luong/platform/testing';
import { parseCalendarDate } from '@hien-luong/vn';
import { readSheet } from '@hien-luong/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeIncoming } from '../src/commands/complete-incoming.ts';
import { createDraft } from '../src/commands/create-draft.ts';
import { directIncoming } from '../src/commands/direct-incoming.ts';
import { issueDocument } from '../src/commands/issue-document.ts';
import { recordIncoming } from '../src/commands/record-incoming.ts';
import { reportProgress } from '../src/commands/report-progress.ts';
import { returnIncoming } from '../src/commands/return-incoming.ts';
import { sealDocument } from '../src/commands/seal-document.ts';
import { signDocument } from '../src/commands/sign-document.ts';
import { startWork } from '../src/commands/start-work.ts';
import { submitDraft } from '../src/commands/submit-draft.ts';
import { IncomingDetail, OutgoingDetail, RegisterExport } from '../src/contract/index.ts';
import { getIncoming } from '../src/data/get-incoming.ts';
import { getMyWork } from '../src/data/get-my-work.ts';
import { getOutgoing } from '../src/data/get-outgoing.ts';
import { getIncomingRecord, indexRow as incomingIndexRow } from '../src/data/incoming-record.ts';
import { listIncoming } from '../src/data/list-incoming.ts';
import { listIncomingRegister } from '../src/data/list-incoming-register.ts';
import { listOutgoing } from '../src/data/list-outgoing.ts';
import { listRecipients } from '../src/data/list-recipients.ts';
import { listOutgoingRegister } from '../src/data/list-register.ts';
import { getOutgoingRecord, indexRow as outgoingIndexRow } from '../src/data/outgoing-record.ts';
import { documentsTx } from '../src/data/tables.ts';
import { recipientState } from '../src/exchange/recipient-state.ts';
import { exportRegister } from '../src/routes/export-register.ts';
import {
  AGENCY_PIN,
  carryOutgoing,
  createDemoWorld,
  type DemoWorld,
  decisionFields,
  PERSON_PIN,
  TODAY,
} from './demo-world.ts';

const today = parseCalendarDate(TODAY);
const page = { limit: 50 };

describe.each(testTargets())('one document from agency to agency on $name', (target) => {
  let world: DemoWorld;
  const scopes = new Map<string, AuthorizedScope>();
  const as = (username: string) => scopes.get(username)!;

  beforeAll(async () => {
    world = await createDemoWorld(target);
    for (const username of [
      'cv.stttt',
      'ld.stttt',
      'vt.stttt',
      'cv.snv',
      'ld.snv',
      'vt.snv',
      'vt.hailang',
      'ld.hailang',
      'vt.haian.hailang',
    ]) {
      scopes.set(username, await world.as(username));
    }
  });
  afterAll(async () => world.stop());

  const incomingOf = async (username: string) => {
    const rows = await world.platform.db.read(as(username), (tx) =>
      listIncoming(tx, as(username), page, today),
    );
    return rows.items;
  };
  const detailOf = (username: string, id: string) =>
    world.platform.db.read(as(username), (tx) => getIncoming(tx, as(username), id, today));
  const statesOf = async (id: string) => {
    const { items } = await world.platform.db.read(as('vt.stttt'), (tx) =>
      listRecipients(tx, as('vt.stttt'), { ...page, id }),
    );
    return Object.fromEntries(items.map(({ agency, state }) => [agency.id, state]));
  };

  /** What a person was told so far, the oldest first. */
  const toldOf = async (username: string, which?: 'unread') => {
    const { personId } = as(username);
    const rows = await world.platform.db.read(as(username), (tx) =>
      tx
        .selectFrom('platform.notification')
        .select(['kind', 'read_at'])
        .where('person_id', '=', personId)
        .orderBy('at')
        .orderBy('id')
        .execute(),
    );
    const shown = rows.filter(({ read_at }) => which === undefined || read_at === null);
    return shown.map(({ kind }) => kind);
  };

  test('is drafted, signed, numbered, sealed and issued; every state comes back', async () => {
    const { platform } = world;
    const draft = await createDraft(
      platform,
      as('cv.stttt'),
      decisionFields({ urgency: 'express' }),
    );
    const seenByOfficer = OutgoingDetail.parse(
      await getOutgoing(platform, as('cv.stttt'), draft.id),
    );
    expect(seenByOfficer.acts).toEqual(['edit', 'submit', 'delete']);
    expect(seenByOfficer.verdict).toBeNull();

    const submitted = await submitDraft(platform, as('cv.stttt'), { ...draft, note: 'Kính trình' });
    const work = await platform.db.read(as('ld.stttt'), (tx) =>
      getMyWork(tx, as('ld.stttt'), today),
    );
    expect(work.sections.find(({ key }) => key === 'toSign')).toMatchObject({ count: 1 });

    const signed = await signDocument(platform, as('ld.stttt'), { ...submitted, pin: PERSON_PIN });
    const sealed = await sealDocument(platform, as('vt.stttt'), {
      ...signed,
      pin: AGENCY_PIN,
      issuedOn: TODAY,
    });
    expect(sealed.numberAndSymbol).toBe('01/QĐ-STTTT');
    const detail = OutgoingDetail.parse(await getOutgoing(platform, as('vt.stttt'), draft.id));
    expect(detail.acts).toEqual(['issue']);
    expect(detail.verdict).toMatchObject({ outcome: 'valid', problem: null });
    expect(detail.verdict!.signatures.map(({ holderKind }) => holderKind)).toEqual([
      'person',
      'agency',
    ]);
    expect(detail.verdict!.signatures[0]!.forbiddenChanges).toEqual([]);

    const issued = await issueDocument(platform, as('vt.stttt'), sealed);
    expect(issued.recipientCount).toBe(3);
    await world.drainOutbox();
    expect(Object.values(await statesOf(draft.id))).toEqual(['arrived', 'arrived', 'arrived']);

    const [arrived] = await incomingOf('vt.snv');
    expect(arrived).toMatchObject({
      state: 'arrived',
      outcome: 'valid',
      senderNumberAndSymbol: '01/QĐ-STTTT',
      urgency: 'express',
    });
    const before = IncomingDetail.parse(await detailOf('vt.snv', arrived!.id));
    expect(before.acts).toEqual(['record', 'return']);
    expect(before.verdict!.signatures).toHaveLength(2);
    expect(before.packet?.warnings).toEqual([]);

    const recorded = await recordIncoming(platform, as('vt.snv'), {
      id: arrived!.id,
      version: before.version,
      dueOn: null,
    });
    expect(recorded.arrivalNumber).toBe(1);
    await world.drainOutbox();
    expect((await statesOf(draft.id))[demoAgencyId('snv')]).toBe('accepted');

    const directed = await directIncoming(platform, as('ld.snv'), {
      ...recorded,
      leadPostId: demoPostId('cv.snv'),
      coordinatingPostIds: [demoPostId('vt.snv')],
      instruction: 'Tham mưu thực hiện',
      dueOn: '2026-11-27',
    });
    const started = await startWork(platform, as('cv.snv'), directed);
    const reported = await reportProgress(platform, as('vt.snv'), {
      ...started,
      note: 'Đã rà soát',
    });
    await completeIncoming(platform, as('cv.snv'), { ...reported, note: 'Đã hoàn thành' });

    const [atHaiLang] = await incomingOf('vt.hailang');
    await returnIncoming(platform, as('vt.hailang'), {
      id: atHaiLang!.id,
      version: 1,
      reason: 'Không thuộc thẩm quyền',
    });
    await world.drainOutbox();
    expect(await statesOf(draft.id)).toEqual({
      [demoAgencyId('snv')]: 'completed',
      [demoAgencyId('hailang')]: 'returned',
      [demoAgencyId('haian.hailang')]: 'arrived',
    });
    const { items } = await platform.db.read(as('vt.stttt'), (tx) =>
      listRecipients(tx, as('vt.stttt'), { ...page, id: draft.id }),
    );
    expect(items[0]!.history.map(({ code }) => code).toSorted()).toEqual([
      '01',
      '03',
      '04',
      '05',
      '06',
      'sent',
    ]);
    expect(items[1]).toMatchObject({ state: 'returned', note: 'Không thuộc thẩm quyền' });
    const final = await getOutgoing(platform, as('vt.stttt'), draft.id);
    expect(final.acceptedCount).toBe(1);
    expect(final.timeline.map(({ action }) => action)).toEqual([
      'drafted',
      'submitted',
      'signed',
      'sealed',
      'issued',
    ]);
    expect(await toldOf('ld.stttt')).toEqual(['documents.toSign', 'documents.issued']);
    expect(await toldOf('cv.stttt')).toEqual([
      'documents.signed',
      'documents.issued',
      'documents.recipientReturned',
    ]);
    expect(await toldOf('vt.stttt')).toEqual(['documents.toSeal', 'documents.recipientReturned']);
    expect(await toldOf('vt.snv')).toEqual(['documents.arrived', 'documents.coordinate']);
    expect(await toldOf('ld.snv')).toEqual(['documents.toDirect', 'documents.completed']);
    expect(await toldOf('cv.snv')).toEqual(['documents.assigned']);
    // Whatever asked for an act has been done by now.
    expect(await toldOf('vt.snv', 'unread')).toEqual([]);
    expect(await toldOf('ld.snv', 'unread')).toEqual(['documents.completed']);
    expect(await toldOf('ld.stttt', 'unread')).toEqual(['documents.issued']);
    const done = IncomingDetail.parse(await detailOf('cv.snv', arrived!.id));
    expect(done).toMatchObject({
      state: 'completed',
      deadline: 'doneInTime',
      lead: { postId: demoPostId('cv.snv') },
    });
    expect(done.timeline.map(({ action }) => action)).toEqual([
      'arrived',
      'recorded',
      'directed',
      'started',
      'progressed',
      'completed',
    ]);
  });

  test('a reply is linked on both sides', async () => {
    const { platform } = world;
    const letter = await carryOutgoing(
      world,
      'issued',
      decisionFields({
        kind: 'officialLetter',
        subject: 'đề nghị góp ý dự thảo',
        recipientIds: [demoAgencyId('snv')],
      }),
    );
    await world.drainOutbox();
    const incoming = (await incomingOf('vt.snv')).find(
      ({ subject }) => subject === 'đề nghị góp ý dự thảo',
    )!;
    await recordIncoming(platform, as('vt.snv'), { id: incoming.id, version: 1, dueOn: null });
    const reply = await createDraft(
      platform,
      as('cv.snv'),
      decisionFields({
        kind: 'officialLetter',
        subject: 'góp ý dự thảo',
        signerPostId: demoPostId('ld.snv'),
        recipientIds: [demoAgencyId('stttt')],
        replyToId: incoming.id,
      }),
    );
    const submitted = await submitDraft(platform, as('cv.snv'), reply);
    const signed = await signDocument(platform, as('ld.snv'), { ...submitted, pin: PERSON_PIN });
    const sealed = await sealDocument(platform, as('vt.snv'), {
      ...signed,
      pin: AGENCY_PIN,
      issuedOn: TODAY,
    });
    expect(sealed.numberAndSymbol).toMatch(/^01\/SNV/u);
    await issueDocument(platform, as('vt.snv'), sealed);
    await world.drainOutbox();
    expect((await detailOf('vt.snv', incoming.id)).replies).toMatchObject([
      { id: reply.id, numberAndSymbol: sealed.numberAndSymbol },
    ]);
    const arrived = (await incomingOf('vt.stttt'))[0]!;
    expect((await detailOf('vt.stttt', arrived.id)).inReplyTo).toMatchObject([{ id: letter.id }]);
    const answered = await getOutgoing(platform, as('vt.stttt'), letter.id);
    expect(answered.answers).toMatchObject([
      { id: arrived.id, numberAndSymbol: sealed.numberAndSymbol },
    ]);
  });

  test('the registers of the year show both directions in the order of numbers', async () => {
    const { platform } = world;
    const out = await platform.db.read(as('vt.stttt'), (tx) =>
      listOutgoingRegister(tx, as('vt.stttt'), { ...page, year: 2026 }),
    );
    expect(out.items.map(({ number }) => number)).toEqual([1, 2]);
    expect(out.items[0]).toMatchObject({ numberAndSymbol: '01/QĐ-STTTT', date: TODAY });
    expect(out.items[0]!.recipients).toContain('Sở Nội vụ');
    const into = await platform.db.read(as('vt.snv'), (tx) =>
      listIncomingRegister(tx, as('vt.snv'), { ...page, limit: 1, year: 2026 }),
    );
    expect(into.items).toMatchObject([
      { number: 1, author: 'Sở Thông tin và Truyền thông', arrivedOn: TODAY },
    ]);
    expect(into.nextCursor).toBeDefined();
    const next = await platform.db.read(as('vt.snv'), (tx) =>
      listIncomingRegister(tx, as('vt.snv'), { ...page, year: 2026, cursor: into.nextCursor }),
    );
    expect(next.items.map(({ number }) => number)).toEqual([2]);
  });

  test('a register leaves as a workbook and as pages, whole or for a part of its year', async () => {
    const { platform } = world;
    const exported = async (over: object) => {
      const wanted = { register: 'incoming', year: 2026, format: 'xlsx', ...over };
      const file = await exportRegister(platform, as('vt.snv'), RegisterExport.parse(wanted));
      const pieces: Uint8Array[] = [];
      if (file.body instanceof Uint8Array) pieces.push(file.body);
      else for await (const piece of file.body) pieces.push(piece);
      return { name: file.name, bytes: Buffer.concat(pieces) };
    };
    const whole = await exported({});
    const { rows } = readSheet(whole.bytes, { maxRows: 100 });
    expect(rows.length).toBe(3);
    expect(rows[1]?.cells.get(2)?.text).toBe('Sở Thông tin và Truyền thông');
    expect(rows[1]?.cells.get(1)?.text).toBe('1');
    const before = await exported({ to: '2026-11-19' });
    expect(readSheet(before.bytes, { maxRows: 100 }).rows.length).toBe(1);
    const today = await exported({ from: TODAY, to: TODAY, register: 'progress' });
    expect(readSheet(today.bytes, { maxRows: 100 }).rows.length).toBe(3);
    const printed = await exported({ format: 'pdf' });
    expect(printed.name).toBe('so-dang-ky-van-ban-den-2026.pdf');
    expect(inspectPdf(printed.bytes)).toMatchObject({ pageCount: 2 });
    const outgoing = await exported({ register: 'outgoing' });
    expect(readSheet(outgoing.bytes, { maxRows: 100 }).rows.length).toBe(2);
  });

  test('every row is the fold of its actions, and every recipient of its events', async () => {
    const { platform } = world;
    for (const username of ['vt.stttt', 'vt.snv', 'vt.hailang']) {
      const scope = as(username);
      await platform.db.read(scope, async (tx) => {
        for (const { id } of (await listOutgoing(tx, scope, page)).items) {
          const { facts } = await getOutgoingRecord(tx, { agencyId: scope.agencyId, id });
          const row = await documentsTx(tx)
            .selectFrom('documents.outgoing')
            .selectAll()
            .where('id', '=', id)
            .executeTakeFirstOrThrow();
          const { issued_on: _issuedOn, due_on: _dueOn, ...expected } = outgoingIndexRow(facts);
          expect(row).toMatchObject(expected);
        }
        for (const { id } of (await listIncoming(tx, scope, page, today)).items) {
          const { facts } = await getIncomingRecord(tx, { agencyId: scope.agencyId, id });
          const row = await documentsTx(tx)
            .selectFrom('documents.incoming')
            .selectAll()
            .where('id', '=', id)
            .executeTakeFirstOrThrow();
          const {
            issued_on: _issuedOn,
            due_on: _dueOn,
            completed_on: _completedOn,
            ...expected
          } = incomingIndexRow(facts);
          expect(row).toMatchObject(expected);
        }
        const events = await documentsTx(tx)
          .selectFrom('documents.recipient_event')
          .select(['document_id', 'recipient_id', 'code'])
          .execute();
        for (const recipient of await documentsTx(tx)
          .selectFrom('documents.recipient')
          .selectAll()
          .execute()) {
          const own = events.filter(
            (event) =>
              event.recipient_id === recipient.recipient_id &&
              event.document_id === recipient.document_id,
          );
          expect(recipientState(own)).toBe(recipient.state);
        }
      });
    }
  });

  test('minutes, which have no line for the date, are signed and numbered all the same', async () => {
    const form = {
      time: '8 giờ 00',
      venue: 'Phòng họp số 1',
      attendees: 'các phòng',
      chair: 'Giám đốc',
      secretary: 'Chuyên viên',
      endedAt: '10 giờ 00',
    };
    const content = {
      grounds: [],
      addressees: [],
      copies: [],
      body: [{ type: 'paragraph' as const, text: 'Thống nhất nội dung.' }],
    };
    const fields = { kind: 'minutes' as const, subject: 'Họp giao ban', content };
    await expect(carryOutgoing(world, 'submitted', decisionFields(fields))).rejects.toMatchObject({
      code: 'DRAFT_INCOMPLETE',
      details: { missing: 'formFields' },
    });
    const { id } = await carryOutgoing(
      world,
      'sealed',
      decisionFields({ ...fields, content: { ...content, form } }),
    );
    const detail = await getOutgoing(world.platform, as('vt.stttt'), id);
    expect(detail.numberAndSymbol).toMatch(/^\d\d\/BB-STTTT$/u);
    expect(detail.verdict).toMatchObject({ outcome: 'valid' });
  });

  test.skipIf(spawnSync('pdfsig', ['-v']).status === null)(
    'the number and the date stand on the page where the blanks were',
    async () => {
      const { id } = await carryOutgoing(world, 'sealed');
      const detail = await getOutgoing(world.platform, as('vt.stttt'), id);
      const folder = mkdtempSync(join(tmpdir(), 'hl-sealed-'));
      const path = join(folder, 'sealed.pdf');
      writeFileSync(path, await world.platform.files.read(detail.files[0]!.sha256));
      const text = execFileSync('pdftotext', ['-layout', path, '-'], {
        encoding: 'utf8',
      }).normalize('NFC');
      expect(text).toMatch(
        new RegExp(`Số:\\s+${detail.numberAndSymbol!.split('/')[0]}\\s*/QĐ-STTTT`, 'u'),
      );
      expect(text).toMatch(/ngày\s+20\s+tháng\s+11\s+năm 2026/u);
      expect(
        execFileSync('pdfsig', ['-nocert', path], { encoding: 'utf8' }).match(
          /Signature Validation: Signature is Valid/gu,
        ),
      ).toHaveLength(2);
    },
  );
});
