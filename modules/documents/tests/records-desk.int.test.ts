import { readFileSync } from 'node:fs';
import { demoAgencyId, demoPostId } from '@hien-luong/directory';
import { type AuthorizedScope, newId } from '@hien-luong/platform';
import { testTargets } from '@hien-luong/platform/testing';
import { parseCalendarDate } from '@hien-luong/vn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseColumns } from '../src/commands/choose-columns.ts';
import { deleteView } from '../src/commands/delete-view.ts';
import { directMany } from '../src/commands/direct-many.ts';
import { giveBackNumber } from '../src/commands/give-back-number.ts';
import { holdNumber } from '../src/commands/hold-number.ts';
import { importPacket } from '../src/commands/import-packet.ts';
import { issueMany } from '../src/commands/issue-many.ts';
import { deleteReusable } from '../src/commands/keep-reusable.ts';
import { recordIncoming } from '../src/commands/record-incoming.ts';
import { recordMany } from '../src/commands/record-many.ts';
import { recordPaper } from '../src/commands/record-paper.ts';
import { returnIncoming } from '../src/commands/return-incoming.ts';
import { saveDraftTemplate } from '../src/commands/save-draft-template.ts';
import { saveRecipientGroup } from '../src/commands/save-recipient-group.ts';
import { saveView } from '../src/commands/save-view.ts';
import { sealDocument } from '../src/commands/seal-document.ts';
import { PaperEntry } from '../src/contract/index.ts';
import { getIncoming } from '../src/data/get-incoming.ts';
import { listHeldNumbers } from '../src/data/held-numbers.ts';
import { listIncoming } from '../src/data/list-incoming.ts';
import { listOutgoingRegister } from '../src/data/list-register.ts';
import { listSameIncoming } from '../src/data/list-same-incoming.ts';
import { getListSettings } from '../src/data/list-settings.ts';
import { proposeArrivalNumber } from '../src/data/propose-arrival-number.ts';
import { listDraftTemplates, listRecipientGroups } from '../src/data/reusable-rows.ts';
import { drawTextLine } from '../src/typeset/draw-text-line.ts';
import {
  AGENCY_PIN,
  carryOutgoing,
  createDemoWorld,
  type DemoWorld,
  decisionFields,
  TODAY,
} from './demo-world.ts';

const SAMPLE = readFileSync(
  new URL('../../../fixtures/edxml/document.edxml', import.meta.url),
  'utf8',
);
const today = parseCalendarDate(TODAY);

describe.each(testTargets())('the records desk on $name', (target) => {
  let world: DemoWorld;
  let clerk: AuthorizedScope;
  let officer: AuthorizedScope;

  beforeAll(async () => {
    world = await createDemoWorld(target);
    clerk = await world.as('vt.snv');
    officer = await world.as('cv.snv');
  });
  afterAll(() => world.stop());

  /** Documents from outside that wait to be recorded, the first to arrive first. */
  async function arrive(count: number, name: string): Promise<string[]> {
    const ids: string[] = [];
    for (let index = 1; index <= count; index += 1) {
      const number = `${name}${index}`;
      const packet = SAMPLE.replaceAll('15/SM1-VP', `${number}/SM1-VP`).replace(
        '<edXML:CodeNumber>15<',
        `<edXML:CodeNumber>${number}<`,
      );
      const uploadId = await world.upload(clerk, `${number}.edxml`, Buffer.from(packet));
      const result = await importPacket(world.platform, clerk, { uploadId });
      ids.push('incomingId' in result ? result.incomingId : '');
      world.clock.advance(1000);
    }
    return ids;
  }

  const read = <T>(scope: AuthorizedScope, ask: Parameters<typeof world.platform.db.read<T>>[1]) =>
    world.platform.db.read(scope, ask);

  describe('recording in a row', () => {
    test('the longest wait comes first, page by page, and the number proposed is the one given', async () => {
      const ids = await arrive(3, '9');
      const waiting: string[] = [];
      let cursor: string | undefined;
      do {
        const filter = { state: 'arrived', order: 'oldest', limit: 2, cursor } as const;
        const page = await read(clerk, (tx) => listIncoming(tx, clerk, filter, today));
        waiting.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(waiting).toEqual(ids);
      for (const id of waiting) {
        const { arrivalNumber } = await read(clerk, (tx) => proposeArrivalNumber(tx, clerk, today));
        const given = await recordIncoming(world.platform, clerk, { id, version: 1, dueOn: null });
        expect(given.arrivalNumber).toBe(arrivalNumber);
      }
    });
  });

  describe('many documents at once', () => {
    const named = (ids: readonly string[]) => ids.map((id) => ({ id, version: 1 }));

    test('are recorded in the order given, each with its own answer, and once if tried again', async () => {
      const [first = '', second = '', third = ''] = await arrive(3, '8');
      await returnIncoming(world.platform, clerk, { id: second, version: 1, reason: 'Nhầm nơi' });
      const batch = { batchId: newId(), items: named([third, second, first]), dueOn: null };
      const { results } = await recordMany(world.platform, clerk, batch);
      expect(results).toMatchObject([
        { id: third, result: 'done', version: 2 },
        { id: second, result: 'refused', code: 'DRAFT_STALE' },
        { id: first, result: 'done', version: 2 },
      ]);
      const numbers = results.map((one) => (one.result === 'done' ? one.arrivalNumber : null));
      expect(numbers).toEqual([numbers[0], null, numbers[0]! + 1]);
      expect((await recordMany(world.platform, clerk, batch)).results).toEqual(results);
      const other = { ...batch, batchId: newId() };
      const refused = (await recordMany(world.platform, clerk, other)).results;
      expect(refused.map(({ result }) => result)).toEqual(['refused', 'refused', 'refused']);
    });

    test('are directed to the same people with one deadline', async () => {
      const ids = await arrive(2, '7');
      await recordMany(world.platform, clerk, { batchId: newId(), items: named(ids), dueOn: null });
      const leader = await world.as('ld.snv');
      const batch = {
        batchId: newId(),
        items: [...ids.map((id) => ({ id, version: 2 })), { id: newId(), version: 1 }],
        leadPostId: demoPostId('cv.snv'),
        coordinatingPostIds: [],
        instruction: 'Tham mưu trả lời',
        dueOn: '2026-11-30',
      };
      const { results } = await directMany(world.platform, leader, batch);
      expect(results).toMatchObject([
        { result: 'done' },
        { result: 'done' },
        { result: 'refused', code: 'DOCUMENT_NOT_FOUND' },
      ]);
      expect((await directMany(world.platform, leader, batch)).results).toEqual(results);
      const detail = await read(officer, (tx) => getIncoming(tx, officer, ids[1]!, today));
      expect(detail).toMatchObject({ state: 'directed', dueOn: '2026-11-30' });
      expect(detail.timeline.filter(({ action }) => action === 'directed')).toHaveLength(1);
    });

    test('are issued each to its own recipients, once', async () => {
      const sealed = [await carryOutgoing(world, 'sealed'), await carryOutgoing(world, 'signed')];
      const sealer = await world.as('vt.stttt');
      const batch = { batchId: newId(), items: sealed };
      const { results } = await issueMany(world.platform, sealer, batch);
      expect(results).toMatchObject([
        { result: 'done', recipientCount: 3 },
        { result: 'refused', code: 'NOT_IN_STATE' },
      ]);
      expect((await issueMany(world.platform, sealer, batch)).results).toEqual(results);
    });
  });

  describe('what a person keeps', () => {
    const settings = (scope: AuthorizedScope) =>
      read(scope, (tx) => getListSettings(tx, scope, 'incoming', today));
    const view = { list: 'incoming', name: 'Chờ vào sổ', filters: { state: 'arrived' } } as const;

    test('columns follow the person, and nobody else', async () => {
      const chosen = { list: 'incoming', columns: ['subject', 'due'] } as const;
      await chooseColumns(world.platform, clerk, { ...chosen, columns: ['sender'] });
      await chooseColumns(world.platform, clerk, { ...chosen, columns: [...chosen.columns] });
      expect((await settings(clerk)).columns).toEqual(chosen.columns);
      expect((await settings(officer)).columns).toBeNull();
    });

    test('a view is its owner’s to change; the unit sees it once it is shared', async () => {
      const id = newId();
      await saveView(world.platform, clerk, { ...view, id, shared: false, columns: null });
      expect((await settings(await world.as('ld.snv'))).views).toEqual([]);
      await saveView(world.platform, clerk, { ...view, id, shared: true, columns: ['due'] });
      const { views } = await settings(clerk);
      expect(views).toMatchObject([{ id, shared: true, isMine: true, columns: ['due'] }]);
      const theirs = saveView(world.platform, officer, {
        ...view,
        id,
        shared: false,
        columns: null,
      });
      await expect(theirs).rejects.toMatchObject({ code: 'VIEW_FORBIDDEN' });
      await expect(deleteView(world.platform, officer, { id })).rejects.toMatchObject({
        code: 'VIEW_FORBIDDEN',
      });
      await deleteView(world.platform, clerk, { id });
      expect((await settings(clerk)).views).toEqual([]);
    });

    test('a group of one’s own is used by oneself, one of the agency by everybody', async () => {
      const recipientIds = ['hailang', 'stttt'].map(demoAgencyId);
      const groups = async (scope: AuthorizedScope) =>
        (await read(scope, (tx) => listRecipientGroups(tx, scope, today))).items;
      const own = { id: newId(), name: 'Riêng', shared: false, recipientIds };
      const common = { id: newId(), name: 'Chung', shared: true, recipientIds };
      await saveRecipientGroup(world.platform, officer, own);
      await saveRecipientGroup(world.platform, clerk, common);
      expect((await groups(officer)).map(({ name }) => name)).toEqual(['Chung', 'Riêng']);
      expect((await groups(clerk)).map(({ name }) => name)).toEqual(['Chung']);
      expect((await groups(clerk))[0]?.recipients).toHaveLength(2);
      for (const group of [common, { ...own, shared: true }]) {
        await expect(saveRecipientGroup(world.platform, officer, group)).rejects.toMatchObject({
          code: 'SHARED_FORBIDDEN',
        });
      }
      const table = 'documents.recipient_group' as const;
      await expect(
        deleteReusable(world.platform, officer, { id: common.id, table }),
      ).rejects.toMatchObject({ code: 'SHARED_FORBIDDEN' });
      await deleteReusable(world.platform, officer, { id: own.id, table });
      expect(await groups(officer)).toHaveLength(1);
    });

    test('a template keeps kind, text and recipients', async () => {
      const { content, kind } = decisionFields();
      const recipientIds = [demoAgencyId('hailang')];
      const template = { id: newId(), name: 'Kiện toàn', shared: true, subject: 'Về việc …' };
      await saveDraftTemplate(world.platform, clerk, { ...template, kind, content, recipientIds });
      const { items } = await read(officer, (tx) => listDraftTemplates(tx, officer, today));
      expect(items).toMatchObject([{ name: 'Kiện toàn', kind, content, shared: true }]);
      expect(items[0]?.recipients.map(({ id }) => id)).toEqual(recipientIds);
    });
  });

  describe('a held number', () => {
    const hold = (over: object = {}) =>
      holdNumber(world.platform, sealer, {
        datedOn: null,
        expiresOn: '2026-11-30',
        reason: 'Quyết định chờ họp',
        ...over,
      });
    const seal = async (over: object = {}) => {
      const document = await carryOutgoing(world, 'signed');
      const issue = { pin: AGENCY_PIN, issuedOn: TODAY, ...over };
      return sealDocument(world.platform, sealer, { ...document, ...issue });
    };
    const heldNumbers = async () =>
      (await read(sealer, (tx) => listHeldNumbers(tx, sealer, { limit: 50 }, today))).items;
    const register = async () =>
      (await read(sealer, (tx) => listOutgoingRegister(tx, sealer, { limit: 200, year: 2026 })))
        .items;
    let sealer: AuthorizedScope;
    beforeAll(async () => {
      sealer = await world.as('vt.stttt');
    });

    test('is nobody else’s, goes to the document it was held for, and is used then', async () => {
      const held = await hold();
      await expect(hold({ number: held.number })).rejects.toMatchObject({ code: 'NUMBER_TAKEN' });
      const other = await seal();
      expect(Number.parseInt(other.numberAndSymbol, 10)).toBe(held.number + 1);
      const taken = seal({ number: held.number });
      await expect(taken).rejects.toMatchObject({ code: 'NUMBER_TAKEN' });
      expect((await register()).find(({ number }) => number === held.number)).toMatchObject({
        documentId: null,
        note: 'Quyết định chờ họp; giữ đến 30/11/2026',
      });
      const document = await seal({ number: held.number, heldNumberId: held.id });
      expect(Number.parseInt(document.numberAndSymbol, 10)).toBe(held.number);
      expect(await heldNumbers()).toMatchObject([{ state: 'used', document: { id: document.id } }]);
      const line = (await register()).filter(({ number }) => number === held.number);
      expect(line).toMatchObject([{ documentId: document.id }]);
      const back = giveBackNumber(world.platform, sealer, { id: held.id, reason: 'x' });
      await expect(back).rejects.toMatchObject({ code: 'NOT_IN_STATE' });
    });

    test('that is given back is free, and the register says why it is missing', async () => {
      const held = await hold();
      await giveBackNumber(world.platform, sealer, { id: held.id, reason: 'Hoãn họp' });
      expect((await register()).at(-1)).toMatchObject({
        number: held.number,
        documentId: null,
        note: 'Quyết định chờ họp; trả lại: Hoãn họp',
      });
      const again = await hold({ number: held.number });
      expect(again.number).toBe(held.number);
      await giveBackNumber(world.platform, sealer, { id: again.id, reason: 'Thôi' });
    });

    test('is held for days of this year, and not for long', async () => {
      for (const expiresOn of ['2026-11-19', '2026-12-21']) {
        await expect(hold({ expiresOn })).rejects.toMatchObject({ code: 'HOLD_DAYS_INVALID' });
      }
      const foreign = giveBackNumber(world.platform, clerk, { id: newId(), reason: 'x' });
      await expect(foreign).rejects.toMatchObject({ code: 'HELD_NUMBER_NOT_FOUND' });
    });
  });

  describe('what came on paper', () => {
    const entry = (over: object = {}) =>
      PaperEntry.parse({
        entryId: newId(),
        cameBy: 'paper',
        sender: { name: 'Công ty Mẫu' },
        numberAndSymbol: '12/CV-CTM',
        issuedOn: TODAY,
        kind: 'officialLetter',
        subject: 'Đề nghị hỗ trợ',
        ...over,
      });

    test('is recorded with its file under the next number, once however often it is tried', async () => {
      const pdf = Buffer.from(drawTextLine('Bản quét', [0, 0, 200, 40], { size: 12 }));
      const uploadIds = [await world.upload(clerk, 'quét.pdf', pdf)];
      const one = entry({ uploadIds, signer: { name: 'Trần Mẫu', title: 'Giám đốc' } });
      const [first, second] = await Promise.all([
        recordPaper(world.platform, clerk, one),
        recordPaper(world.platform, clerk, one),
      ]);
      expect(second).toEqual(first);
      const detail = await read(clerk, (tx) => getIncoming(tx, clerk, first!.id, today));
      expect(detail).toMatchObject({
        state: 'recorded',
        cameBy: 'paper',
        packet: null,
        sender: { id: null, code: '', name: 'Công ty Mẫu' },
        arrivalNumber: first!.arrivalNumber,
        signer: { name: 'Trần Mẫu' },
        files: [{ name: 'quét.pdf', role: 'main' }],
      });
      expect(detail.timeline.map(({ action }) => action)).toEqual(['arrived', 'recorded']);
    });

    test('warns of the same number of the same sender', async () => {
      const sender = { agencyId: demoAgencyId('hailang'), name: 'x' };
      const recorded = await recordPaper(
        world.platform,
        clerk,
        entry({ sender, numberAndSymbol: '5/UBND-VP' }),
      );
      const ask = { agencyId: sender.agencyId, numberAndSymbol: '5/UBND-VP' };
      const same = await read(clerk, (tx) => listSameIncoming(tx, clerk, ask, today));
      expect(same.items.map(({ id }) => id)).toEqual([recorded.id]);
      const unknown = { numberAndSymbol: '5/UBND-VP' };
      const none = await read(clerk, (tx) => listSameIncoming(tx, clerk, unknown, today));
      expect(none.items).toEqual([]);
    });

    test.each([
      ['a date of tomorrow', { issuedOn: '2026-11-21' }, 'DOCUMENT_DATE_INVALID'],
      ['a deadline gone by', { dueOn: '2026-11-19' }, 'DUE_DATE_PAST'],
      ['a number given already', { arrivalNumber: 1 }, 'NUMBER_TAKEN'],
      ['an upload of nobody', { uploadIds: [newId()] }, 'UPLOAD_NOT_FOUND'],
      ['an agency of nowhere', { sender: { agencyId: newId(), name: 'x' } }, 'RECIPIENT_UNKNOWN'],
    ])('refuses %s', async (_, over, code) => {
      await expect(recordPaper(world.platform, clerk, entry(over))).rejects.toMatchObject({ code });
    });

    test('is not an officer’s to record', async () => {
      await expect(recordPaper(world.platform, officer, entry())).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    });
  });
});
