import { demoAgencyId, demoPostId } from '@hien-luong/directory';
import { type DocumentPacket, writeDocumentPacket, writeStatusPacket } from '@hien-luong/edxml';
import { type AuthorizedScope, newId } from '@hien-luong/platform';
import { testTargets } from '@hien-luong/platform/testing';
import { parseCalendarDate } from '@hien-luong/vn';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agreeToRequest } from '../src/commands/agree-to-request.ts';
import { completeIncoming } from '../src/commands/complete-incoming.ts';
import { directIncoming } from '../src/commands/direct-incoming.ts';
import { recallDocument } from '../src/commands/recall-document.ts';
import { recordIncoming } from '../src/commands/record-incoming.ts';
import { refuseRequest } from '../src/commands/refuse-request.ts';
import { startWork } from '../src/commands/start-work.ts';
import { updateIssued } from '../src/commands/update-issued.ts';
import { IncomingDetail, OutgoingDetail } from '../src/contract/index.ts';
import { getIncoming } from '../src/data/get-incoming.ts';
import { getMyWork } from '../src/data/get-my-work.ts';
import { getOutgoing } from '../src/data/get-outgoing.ts';
import { listIncoming } from '../src/data/list-incoming.ts';
import { listRecipients } from '../src/data/list-recipients.ts';
import { listOutgoingRegister } from '../src/data/list-register.ts';
import { listUnreadablePackets } from '../src/data/list-unreadable-packets.ts';
import { describeAgency } from '../src/exchange/describe-agency.ts';
import { receivePacket } from '../src/exchange/receive-packet.ts';
import { findIncomingFile, findPacket } from '../src/routes/find-served-file.ts';
import {
  carryOutgoing,
  createDemoWorld,
  type DemoWorld,
  decisionFields,
  NOW,
  TODAY,
} from './demo-world.ts';

const today = parseCalendarDate(TODAY);
const page = { limit: 100 };

describe.each(testTargets())('recall, update and replacement on $name', (target) => {
  let world: DemoWorld;
  const scopes = new Map<string, AuthorizedScope>();
  const as = (username: string) => scopes.get(username)!;

  beforeAll(async () => {
    world = await createDemoWorld(target);
    for (const username of [
      'cv.stttt',
      'vt.stttt',
      'vt.snv',
      'ld.snv',
      'cv.snv',
      'vt.hailang',
      'vt.haian.hailang',
    ]) {
      scopes.set(username, await world.as(username));
    }
  });
  afterAll(async () => world.stop());

  const outgoing = async (id: string) =>
    OutgoingDetail.parse(await getOutgoing(world.platform, as('vt.stttt'), id));
  const incomingAt = async (username: string, numberAndSymbol: string) => {
    const scope = as(username);
    return world.platform.db.read(scope, async (tx) => {
      const { items } = await listIncoming(tx, scope, page, today);
      const row = items.find((one) => one.numberAndSymbol === numberAndSymbol)!;
      return IncomingDetail.parse(await getIncoming(tx, scope, row.id, today));
    });
  };
  const statesOf = async (id: string) => {
    const { items } = await world.platform.db.read(as('vt.stttt'), (tx) =>
      listRecipients(tx, as('vt.stttt'), { ...page, id }),
    );
    return Object.fromEntries(items.map(({ agency, state }) => [agency.id, state]));
  };
  /** Events of the outbox about a document, as only the owner of the database sees them. */
  async function sentAbout(id: string) {
    const owner = new pg.Client({ connectionString: world.database.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ key: string; kind: string; carries: boolean }>(
      `select key, payload ->> 'kind' as kind, payload ->> 'documentId' = $1 as carries
       from platform.outbox_event where key like '% ' || $1 || ' %' order by seq`,
      [id],
    );
    await owner.end();
    return rows.map((row) => ({ ...row, carries: row.carries === true }));
  }
  async function issue(recipients: string[], over: object = {}) {
    const issued = await carryOutgoing(
      world,
      'issued',
      decisionFields({ recipientIds: recipients.map(demoAgencyId), ...over }),
    );
    await world.drainOutbox();
    const { numberAndSymbol } = await outgoing(issued.id);
    return { ...issued, numberAndSymbol: numberAndSymbol! };
  }
  const record = async (username: string, numberAndSymbol: string) => {
    const { id, version } = await incomingAt(username, numberAndSymbol);
    const recorded = await recordIncoming(world.platform, as(username), {
      id,
      version,
      dueOn: null,
    });
    await world.drainOutbox();
    return recorded;
  };
  const recall = async (document: { id: string; version: number }) => {
    const recalled = await recallDocument(world.platform, as('vt.stttt'), {
      ...document,
      reason: 'Sai căn cứ ban hành',
    });
    await world.drainOutbox();
    return recalled;
  };

  test('a recall freezes it here and there; what is agreed to is destroyed, what is refused stays', async () => {
    const { platform } = world;
    const issued = await issue(['snv', 'hailang', 'haian.hailang']);
    await record('vt.snv', issued.numberAndSymbol);
    await record('vt.hailang', issued.numberAndSymbol);
    const recalled = await recall(issued);
    expect(recalled).toMatchObject({ askedCount: 3, completedCount: 0 });
    expect(await outgoing(issued.id)).toMatchObject({ state: 'recalled', acts: [] });
    expect(new Set(Object.values(await statesOf(issued.id)))).toEqual(new Set(['recallRequested']));

    const asked = await incomingAt('vt.snv', issued.numberAndSymbol);
    expect(asked).toMatchObject({
      state: 'recorded',
      requestKind: 'recall',
      requests: [{ kind: 'recall', reason: 'Sai căn cứ ban hành' }],
      acts: ['agree', 'refuse'],
    });
    await expect(
      directIncoming(platform, as('ld.snv'), {
        id: asked.id,
        version: asked.version,
        leadPostId: demoPostId('cv.snv'),
        coordinatingPostIds: [],
        instruction: 'Tham mưu',
        dueOn: null,
      }),
    ).rejects.toMatchObject({ code: 'NOT_IN_STATE' });
    const work = await platform.db.read(as('vt.snv'), (tx) => getMyWork(tx, as('vt.snv'), today));
    expect(work.sections.find(({ key }) => key === 'toAnswer')).toMatchObject({ count: 1 });

    await agreeToRequest(platform, as('vt.snv'), asked);
    const atHaiLang = await incomingAt('vt.hailang', issued.numberAndSymbol);
    await refuseRequest(platform, as('vt.hailang'), {
      id: atHaiLang.id,
      version: atHaiLang.version,
      reason: 'Đã triển khai đến các xã',
    });
    await world.drainOutbox();
    expect(await statesOf(issued.id)).toEqual({
      [demoAgencyId('snv')]: 'recalled',
      [demoAgencyId('hailang')]: 'accepted',
      [demoAgencyId('haian.hailang')]: 'recallRequested',
    });

    const gone = await incomingAt('vt.snv', issued.numberAndSymbol);
    expect(gone).toMatchObject({ state: 'recalled', acts: [], files: [], verdict: null });
    expect(gone.timeline.map(({ action }) => action)).toEqual([
      'arrived',
      'recorded',
      'requested',
      'requestAgreed',
    ]);
    const fileId = asked.files[0]!.id;
    await expect(findIncomingFile(platform, as('vt.snv'), asked.id, fileId)).rejects.toMatchObject({
      code: 'DOCUMENT_RECALLED_FORBIDDEN',
    });
    await expect(
      findPacket(platform, as('vt.snv'), { documentId: asked.id }),
    ).rejects.toMatchObject({ code: 'DOCUMENT_RECALLED_FORBIDDEN' });
    const kept = await incomingAt('vt.hailang', issued.numberAndSymbol);
    expect(kept).toMatchObject({ state: 'recorded', requests: [] });
    expect(kept.acts).toContain('reply');
    const register = await platform.db.read(as('vt.stttt'), (tx) =>
      listOutgoingRegister(tx, as('vt.stttt'), { ...page, year: 2026 }),
    );
    expect(register.items.find(({ documentId }) => documentId === issued.id)!.note).toBe(
      'Đã thu hồi',
    );
  });

  test('after completion it is too late, and only those who have not completed are asked', async () => {
    const { platform } = world;
    const issued = await issue(['snv', 'hailang']);
    const recorded = await record('vt.snv', issued.numberAndSymbol);
    const directed = await directIncoming(platform, as('ld.snv'), {
      ...recorded,
      leadPostId: demoPostId('cv.snv'),
      coordinatingPostIds: [],
      instruction: 'Tham mưu',
      dueOn: null,
    });
    const started = await startWork(platform, as('cv.snv'), directed);
    await completeIncoming(platform, as('cv.snv'), { ...started, note: 'Xong' });
    await world.drainOutbox();
    expect(await recall(issued)).toMatchObject({ askedCount: 1, completedCount: 1 });
    expect(await incomingAt('vt.snv', issued.numberAndSymbol)).toMatchObject({ requests: [] });
    const alone = await issue(['hailang']);
    const scope = as('vt.hailang');
    const row = await incomingAt('vt.hailang', alone.numberAndSymbol);
    const done = writeStatusPacket({
      from: await platform.db.read(scope, (tx) => describeAgency(tx, scope.agencyId, today)),
      responseFor: { agencyCode: 'x', code: alone.numberAndSymbol, documentId: alone.id },
      code: '06',
      timestamp: NOW,
    });
    const { sha256 } = await platform.files.put(done, { maxBytes: done.length });
    await receivePacket(platform, as('vt.stttt'), {
      sha256,
      source: 'axis',
      fromAgencyId: scope.agencyId,
    });
    expect(row.state).toBe('arrived');
    await expect(
      recallDocument(platform, as('vt.stttt'), { ...alone, reason: 'x' }),
    ).rejects.toMatchObject({ code: 'RECALL_TOO_LATE' });
  });

  test('statuses late and twice after a recall are kept and change nothing', async () => {
    const { platform } = world;
    const issued = await issue(['snv']);
    await record('vt.snv', issued.numberAndSymbol);
    await recall(issued);
    const asked = await incomingAt('vt.snv', issued.numberAndSymbol);
    await agreeToRequest(platform, as('vt.snv'), asked);
    await world.drainOutbox();
    const scope = as('vt.snv');
    const from = await platform.db.read(scope, (tx) => describeAgency(tx, scope.agencyId, today));
    for (const code of ['05', '06', '15', '16', '15'] as const) {
      const bytes = writeStatusPacket({
        from,
        responseFor: { agencyCode: 'x', code: issued.numberAndSymbol, documentId: issued.id },
        code,
        description: `trễ ${code}`,
        timestamp: NOW,
      });
      const { sha256 } = await platform.files.put(bytes, { maxBytes: bytes.length });
      const given = { sha256, source: 'axis', fromAgencyId: scope.agencyId } as const;
      for (let times = 0; times < 2; times += 1) {
        expect(await receivePacket(platform, as('vt.stttt'), given)).toMatchObject({
          result: 'statusRecorded',
        });
      }
    }
    expect(await statesOf(issued.id)).toEqual({ [demoAgencyId('snv')]: 'recalled' });
    const { items } = await platform.db.read(as('vt.stttt'), (tx) =>
      listRecipients(tx, as('vt.stttt'), { ...page, id: issued.id }),
    );
    const codes = items[0]!.history.map(({ code }) => code);
    expect(codes.filter((code) => code === '05')).toHaveLength(1);
    expect(codes).toContain('06');
  });

  async function requestPacket(over: Partial<DocumentPacket>): Promise<string> {
    const scope = as('vt.snv');
    const from = await world.platform.db.read(scope, (tx) =>
      describeAgency(tx, demoAgencyId('stttt'), today),
    );
    const bytes = writeDocumentPacket(
      {
        from,
        to: [{ agencyCode: 'H50.X' }],
        documentId: newId(),
        code: { number: '7', notation: 'QĐ-STTTT' },
        promulgation: { place: 'Quảng Trị', date: today },
        documentType: { type: 2, name: 'Quyết định' },
        subject: 'thu hồi',
        urgency: 'normal',
        appendixes: [],
        responseFor: [],
        steeringType: 'none',
        toPlaces: [],
        traces: [],
        business: {
          type: 'recall',
          documentId: newId(),
          reason: 'sớm',
          paper: false,
          replacements: [],
        },
        attachments: [],
        ...over,
      },
      { now: NOW },
    );
    return (await world.platform.files.put(bytes, { maxBytes: bytes.length })).sha256;
  }

  test('a recall that overtakes its document is kept, refused, and put to the clerk once it is there', async () => {
    const { platform } = world;
    const sealed = await carryOutgoing(
      world,
      'issued',
      decisionFields({ recipientIds: [demoAgencyId('snv')] }),
    );
    const early = await requestPacket({
      business: {
        type: 'recall',
        documentId: sealed.id,
        reason: 'sớm',
        paper: false,
        replacements: [],
      },
    });
    const given = { sha256: early, source: 'axis', fromAgencyId: demoAgencyId('stttt') } as const;
    for (let times = 0; times < 2; times += 1) {
      expect(await receivePacket(platform, as('vt.snv'), given)).toMatchObject({
        result: 'unreadable',
        reason: 'TARGET_UNKNOWN',
      });
    }
    await world.drainOutbox();
    const { numberAndSymbol } = await outgoing(sealed.id);
    const arrived = await incomingAt('vt.snv', numberAndSymbol!);
    expect(arrived).toMatchObject({
      state: 'arrived',
      requests: [{ kind: 'recall', reason: 'sớm' }],
    });
    const { items } = await platform.db.read(as('vt.stttt'), (tx) =>
      listRecipients(tx, as('vt.stttt'), { ...page, id: sealed.id }),
    );
    expect(items[0]!.history.filter(({ code }) => code === '16')).toHaveLength(1);
  });

  test('nobody recalls the document of another, by no name of it', async () => {
    const { platform } = world;
    const issued = await issue(['snv']);
    const other = as('vt.hailang');
    const from = await platform.db.read(other, (tx) => describeAgency(tx, other.agencyId, today));
    const forged = await requestPacket({
      from,
      business: {
        type: 'recall',
        documentId: issued.id,
        reason: 'x',
        paper: false,
        replacements: [],
      },
      responseFor: [{ agencyCode: 'x', code: issued.numberAndSymbol, documentId: issued.id }],
    });
    expect(
      await receivePacket(platform, as('vt.snv'), {
        sha256: forged,
        source: 'axis',
        fromAgencyId: other.agencyId,
      }),
    ).toMatchObject({ result: 'unreadable', reason: 'TARGET_UNKNOWN' });
    const byHand = await requestPacket({
      business: {
        type: 'recall',
        documentId: issued.id,
        reason: 'x',
        paper: false,
        replacements: [],
      },
    });
    expect(
      await receivePacket(platform, as('vt.snv'), { sha256: byHand, source: 'import' }),
    ).toMatchObject({ result: 'unreadable', reason: 'SENDER_UNPROVEN' });
    expect(await incomingAt('vt.snv', issued.numberAndSymbol)).toMatchObject({ requests: [] });
    const { items } = await platform.db.read(as('vt.snv'), (tx) =>
      listUnreadablePackets(tx, as('vt.snv'), page),
    );
    expect(items.length).toBeGreaterThanOrEqual(2);
  });

  test('a vendor asks by status 13, twice and again after it was given back', async () => {
    const { platform } = world;
    const issued = await issue(['snv']);
    const sender = as('vt.stttt');
    const from = await platform.db.read(sender, (tx) => describeAgency(tx, sender.agencyId, today));
    const ask = async (description: string) => {
      const bytes = writeStatusPacket({
        from,
        responseFor: { agencyCode: 'x', code: issued.numberAndSymbol, documentId: issued.id },
        code: '13',
        description,
        timestamp: NOW,
      });
      const { sha256 } = await platform.files.put(bytes, { maxBytes: bytes.length });
      return receivePacket(platform, as('vt.snv'), {
        sha256,
        source: 'axis',
        fromAgencyId: sender.agencyId,
      });
    };
    expect(await ask('lấy lại')).toMatchObject({ result: 'requestRecorded' });
    expect(await ask('lấy lại')).toMatchObject({ result: 'requestRecorded' });
    const asked = await incomingAt('vt.snv', issued.numberAndSymbol);
    expect(asked.requests).toMatchObject([{ kind: 'recall', reason: 'lấy lại' }]);
    await agreeToRequest(platform, as('vt.snv'), asked);
    expect(await ask('lần nữa')).toMatchObject({ result: 'requestRecorded' });
    expect(await incomingAt('vt.snv', issued.numberAndSymbol)).toMatchObject({
      state: 'recalled',
      requests: [],
    });
  });

  test('an update changes the deadline where it is agreed to, adds one recipient and takes one off', async () => {
    const { platform } = world;
    const issued = await issue(['snv', 'hailang']);
    const before = await incomingAt('vt.snv', issued.numberAndSymbol);
    await updateIssued(platform, as('vt.stttt'), {
      ...issued,
      reason: 'Gia hạn báo cáo',
      dueOn: '2026-12-31',
      addedIds: [demoAgencyId('haian.hailang')],
      removedIds: [demoAgencyId('hailang')],
    });
    await world.drainOutbox();
    expect(await incomingAt('vt.haian.hailang', issued.numberAndSymbol)).toMatchObject({
      state: 'arrived',
      dueOn: '2026-12-31',
    });
    const kept = await incomingAt('vt.snv', issued.numberAndSymbol);
    expect(kept.requests).toMatchObject([{ kind: 'update', removed: false, dueOn: '2026-12-31' }]);
    // An update does not stop the work.
    expect(kept.acts).toEqual(['record', 'return', 'agree', 'refuse']);
    await agreeToRequest(platform, as('vt.snv'), kept);
    const removed = await incomingAt('vt.hailang', issued.numberAndSymbol);
    expect(removed).toMatchObject({ requests: [{ removed: true }], acts: ['agree', 'refuse'] });
    await agreeToRequest(platform, as('vt.hailang'), removed);
    await world.drainOutbox();
    const after = await incomingAt('vt.snv', issued.numberAndSymbol);
    expect(after).toMatchObject({ dueOn: '2026-12-31', state: 'arrived', requests: [] });
    expect(after.files.map(({ sha256 }) => sha256)).toEqual(
      before.files.map(({ sha256 }) => sha256),
    );
    expect(await incomingAt('vt.hailang', issued.numberAndSymbol)).toMatchObject({
      state: 'recalled',
    });
    expect(await statesOf(issued.id)).toEqual({
      [demoAgencyId('snv')]: 'arrived',
      [demoAgencyId('hailang')]: 'recalled',
      [demoAgencyId('haian.hailang')]: 'arrived',
    });
    const shown = await outgoing(issued.id);
    expect(shown).toMatchObject({ state: 'issued', dueOn: '2026-12-31', recipientCount: 2 });
    // Its next version can still be recalled, and the answer to the update is not taken for one.
    await recall({ id: issued.id, version: shown.version });
    expect((await statesOf(issued.id))[demoAgencyId('snv')]).toBe('recallRequested');
  });

  test('what is sent about a document goes in one lane to each recipient, the document first', async () => {
    const { platform } = world;
    const issued = await carryOutgoing(
      world,
      'issued',
      decisionFields({ recipientIds: [demoAgencyId('snv'), demoAgencyId('hailang')] }),
    );
    const updated = await updateIssued(platform, as('vt.stttt'), {
      ...issued,
      reason: 'Gia hạn báo cáo',
      dueOn: '2026-12-31',
      addedIds: [],
      removedIds: [],
    });
    await recallDocument(platform, as('vt.stttt'), { ...updated, reason: 'Sai căn cứ ban hành' });
    await world.drainOutbox();
    const { numberAndSymbol } = await outgoing(issued.id);
    const arrived = await incomingAt('vt.snv', numberAndSymbol!);
    expect(arrived.requests.map(({ kind }) => kind)).toEqual(['update', 'recall']);
    await agreeToRequest(platform, as('vt.snv'), arrived);
    const events = await sentAbout(issued.id);
    const sent = events.filter(({ kind }) => kind === 'document');
    expect(sent.map(({ carries }) => carries)).toEqual([true, false, false]);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
    const answers = events.filter(({ kind }) => kind === 'status');
    // Of two recipients, the answers of each in a lane of its own.
    expect(answers.map(({ key }) => key).sort()).toEqual(
      ['snv', 'snv', 'snv', 'hailang'].map((name) => `${demoAgencyId(name)} ${issued.id} 0`).sort(),
    );
  });

  test.each([
    ['nothing', {}, 'UPDATE_EMPTY'],
    ['a deadline in the past', { dueOn: '2020-01-01' }, 'DUE_DATE_PAST'],
    ['nobody left', { removedIds: [demoAgencyId('snv')] }, 'RECIPIENTS_MISSING'],
    ['no agency', { addedIds: ['00000000-0000-4000-8000-00000000dead'] }, 'RECIPIENT_UNKNOWN'],
  ])('an update of %s is refused', async (_, over, code) => {
    const issued = await issue(['snv']);
    await expect(
      updateIssued(world.platform, as('vt.stttt'), {
        ...issued,
        reason: 'x',
        addedIds: [],
        removedIds: [],
        ...over,
      }),
    ).rejects.toMatchObject({ code });
  });

  test('a replacement arrives as a document, and the one before is out of force once that is agreed to', async () => {
    const { platform } = world;
    const first = await issue(['snv', 'hailang']);
    await record('vt.snv', first.numberAndSymbol);
    const second = await issue(['snv', 'hailang'], { replacesId: first.id, subject: 'bản mới' });
    expect(await outgoing(first.id)).toMatchObject({
      state: 'replaced',
      acts: [],
      replacedBy: { id: second.id, numberAndSymbol: second.numberAndSymbol },
    });
    expect(await outgoing(second.id)).toMatchObject({
      replaces: { id: first.id, numberAndSymbol: first.numberAndSymbol },
    });
    const fresh = await incomingAt('vt.snv', second.numberAndSymbol);
    const old = await incomingAt('vt.snv', first.numberAndSymbol);
    expect(fresh).toMatchObject({
      state: 'arrived',
      replaces: [{ id: old.id, numberAndSymbol: first.numberAndSymbol }],
      packet: { warnings: [] },
    });
    expect(old.requests).toMatchObject([
      { kind: 'replace', replacement: { incomingId: fresh.id } },
    ]);
    await agreeToRequest(platform, as('vt.snv'), old);
    const refused = await incomingAt('vt.hailang', first.numberAndSymbol);
    await refuseRequest(platform, as('vt.hailang'), { ...refused, reason: 'Đang thực hiện' });
    await world.drainOutbox();
    const replaced = await incomingAt('vt.snv', first.numberAndSymbol);
    expect(replaced).toMatchObject({
      state: 'replaced',
      replacedBy: { incomingId: fresh.id },
      acts: [],
    });
    // It is out of force, not destroyed.
    expect(replaced.files).toHaveLength(1);
    const states = await statesOf(first.id);
    expect(states).toEqual({
      [demoAgencyId('snv')]: 'accepted',
      [demoAgencyId('hailang')]: 'arrived',
    });
    await expect(issue(['snv'], { replacesId: first.id })).rejects.toMatchObject({
      code: 'NOT_IN_STATE',
    });
  });

  test('a replacement of what never came here is a document with a warning', async () => {
    const never = newId();
    const packet = await requestPacket({
      business: {
        type: 'replace',
        paper: false,
        replacements: [{ documentId: never, agencyCodes: [] }],
      },
    });
    const received = await receivePacket(world.platform, as('vt.snv'), {
      sha256: packet,
      source: 'axis',
      fromAgencyId: demoAgencyId('stttt'),
    });
    if (received.result !== 'received') throw new Error(received.result);
    const shown = await world.platform.db.read(as('vt.snv'), (tx) =>
      getIncoming(tx, as('vt.snv'), received.incomingId, today),
    );
    expect(shown.packet?.warnings).toEqual([{ code: 'REPLACED_UNKNOWN', detail: never }]);
  });
});
