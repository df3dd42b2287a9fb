import { existsSync, readFileSync } from 'node:fs';
import { demoAgencyId, demoPostId, findAgencyByCode, getAgency } from '@hien-luong/directory';
import {
  attachmentOf,
  type DocumentPacket,
  readPacket,
  writeDocumentPacket,
  writeStatusPacket,
} from '@hien-luong/edxml';
import { signPdf } from '@hien-luong/pdf-sign';
import { createMockAuthority } from '@hien-luong/pki/mock';
import { type AuthorizedScope, newId } from '@hien-luong/platform';
import { testTargets } from '@hien-luong/platform/testing';
import { parseCalendarDate } from '@hien-luong/vn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { directIncoming } from '../src/commands/direct-incoming.ts';
import { importPacket } from '../src/commands/import-packet.ts';
import { recordIncoming } from '../src/commands/record-incoming.ts';
import { returnIncoming } from '../src/commands/return-incoming.ts';
import { startWork } from '../src/commands/start-work.ts';
import { getIncoming } from '../src/data/get-incoming.ts';
import { getOutgoing } from '../src/data/get-outgoing.ts';
import { listIncoming } from '../src/data/list-incoming.ts';
import { listRecipients } from '../src/data/list-recipients.ts';
import { listUnreadablePackets } from '../src/data/list-unreadable-packets.ts';
import { getOutgoingRecord } from '../src/data/outgoing-record.ts';
import { insertRecipients } from '../src/data/recipients.ts';
import { documentsTx } from '../src/data/tables.ts';
import { deliverPacket } from '../src/exchange/deliver-packet.ts';
import { receivePacket } from '../src/exchange/receive-packet.ts';
import { drawTextLine } from '../src/typeset/draw-text-line.ts';
import {
  carryOutgoing,
  createDemoWorld,
  type DemoWorld,
  decisionFields,
  NOW,
  TODAY,
} from './demo-world.ts';

const vectors = new URL(
  `file://${process.env.HL_VECTORS ?? new URL('../../../../shared/vectors', import.meta.url).pathname}/edxml/`,
);
const hasVectors = existsSync(vectors);
const fixtures = new URL('../../../fixtures/edxml/', import.meta.url);
const today = parseCalendarDate(TODAY);
const page = { limit: 100 };

describe.each(testTargets())('packets between agencies on $name', (target) => {
  let world: DemoWorld;
  const scopes = new Map<string, AuthorizedScope>();
  const as = (username: string) => scopes.get(username)!;

  beforeAll(async () => {
    world = await createDemoWorld(target);
    for (const username of [
      'vt.stttt',
      'cv.snv',
      'ld.snv',
      'vt.snv',
      'vt.hailang',
      'vt.haian.hailang',
    ]) {
      scopes.set(username, await world.as(username));
    }
  });
  afterAll(async () => world.stop());

  const give = async (username: string, bytes: Uint8Array) => {
    const uploadId = await world.upload(as(username), 'goi.edxml', bytes);
    return importPacket(world.platform, as(username), { uploadId });
  };
  const incomingOf = (username: string, over: object = {}) =>
    world.platform.db.read(as(username), (tx) =>
      listIncoming(tx, as(username), { ...page, ...over }, today),
    );
  const detailOf = (username: string, id: string) =>
    world.platform.db.read(as(username), (tx) => getIncoming(tx, as(username), id, today));
  const recipientsOf = async (id: string) =>
    (
      await world.platform.db.read(as('vt.stttt'), (tx) =>
        listRecipients(tx, as('vt.stttt'), { ...page, id }),
      )
    ).items;
  const unreadableOf = async (username: string) =>
    (
      await world.platform.db.read(as(username), (tx) =>
        listUnreadablePackets(tx, as(username), page),
      )
    ).items;
  /** A packet of ours as bytes and as content, to be spoiled. */
  const issuedPacket = async (recipient = 'snv') => {
    const issued = await carryOutgoing(
      world,
      'issued',
      decisionFields({ recipientIds: [demoAgencyId(recipient)] }),
    );
    const detail = await getOutgoing(world.platform, as('vt.stttt'), issued.id);
    const sealedPdf = await world.platform.files.read(detail.files[0]!.sha256);
    return { id: issued.id, sealedPdf, numberAndSymbol: detail.numberAndSymbol! };
  };
  const packetOf = (bytes: Uint8Array, over: Partial<DocumentPacket> = {}): Uint8Array =>
    writeDocumentPacket(
      {
        from: { agencyCode: 'A99.99.TEST', name: 'Cơ quan ngoài tỉnh' },
        to: [{ agencyCode: 'H99.TEST' }],
        documentId: newId(),
        code: { number: '7', notation: 'CV-TEST' },
        promulgation: { place: 'Hà Nội', date: parseCalendarDate('2026-11-19') },
        documentType: { type: 2, name: 'Công văn' },
        subject: 'Về việc thử nghiệm',
        urgency: 'normal',
        appendixes: [],
        responseFor: [],
        steeringType: 'none',
        toPlaces: [],
        traces: [],
        business: { type: 'new', paper: false, replacements: [] },
        attachments: [attachmentOf({ contentId: '1', name: 'văn bản.pdf', bytes })],
        ...over,
      },
      { now: NOW },
    );

  test('the same event delivered ten times, at once and again, arrives once', async () => {
    const issued = await carryOutgoing(
      world,
      'issued',
      decisionFields({ recipientIds: [demoAgencyId('hailang')] }),
    );
    const { actions } = await world.platform.db.read(as('vt.stttt'), (tx) =>
      getOutgoingRecord(tx, { agencyId: demoAgencyId('stttt'), id: issued.id }),
    );
    const last = actions.at(-1)!;
    const packetSha256 = last.action === 'issued' ? last.detail.packetSha256 : '';
    const payload = {
      packetSha256,
      kind: 'document',
      fromAgencyId: demoAgencyId('stttt'),
      documentId: issued.id,
      recipientIds: [demoAgencyId('hailang')],
    };
    const call = {
      platform: world.platform,
      payload,
      eventId: newId(),
      scopeOf: (id: string) => world.systemScopeFor(id),
    };
    await Promise.all(Array.from({ length: 5 }, () => deliverPacket.run(call)));
    for (let round = 0; round < 5; round += 1) await deliverPacket.run(call);
    await world.drainOutbox();
    expect((await incomingOf('vt.hailang')).items).toHaveLength(1);
    const [recipient] = await recipientsOf(issued.id);
    expect(recipient!.state).toBe('arrived');
    expect(recipient!.history.map(({ code }) => code).toSorted()).toEqual(['01', 'sent']);
  });

  test('a recipient that is no agency any more fails alone; the document and the others are unharmed', async () => {
    const issued = await carryOutgoing(
      world,
      'issued',
      decisionFields({ recipientIds: [demoAgencyId('snv')] }),
    );
    const gone = newId();
    await world.platform.db.write(as('vt.stttt'), (tx) =>
      insertRecipients(tx, { agencyId: demoAgencyId('stttt'), id: issued.id }, [
        { id: gone, code: 'H50.X', name: 'Đã giải thể' },
      ]),
    );
    const sha256 = (await world.platform.files.put(packetOf(Buffer.from('x')), { maxBytes: 1e6 }))
      .sha256;
    await deliverPacket.run({
      platform: world.platform,
      payload: {
        packetSha256: sha256,
        kind: 'document',
        fromAgencyId: demoAgencyId('stttt'),
        documentId: issued.id,
        recipientIds: [gone, demoAgencyId('snv')],
      },
      eventId: newId(),
      scopeOf: (id) => world.systemScopeFor(id),
    });
    const states = Object.fromEntries(
      (await recipientsOf(issued.id)).map(({ agency, state, note }) => [agency.id, [state, note]]),
    );
    expect(states[gone]).toEqual(['failed', 'AGENCY_UNKNOWN']);
    expect(states[demoAgencyId('snv')]![0]).toBe('sent');
    expect((await getOutgoing(world.platform, as('vt.stttt'), issued.id)).state).toBe('issued');
  });

  test('a PDF altered after signing is not valid; an untouched one is', async () => {
    const { sealedPdf } = await issuedPacket();
    const altered = Buffer.from(sealedPdf);
    altered[Math.floor(altered.length / 10)]! ^= 1;
    const good = await give('vt.snv', packetOf(sealedPdf));
    const bad = await give('vt.snv', packetOf(altered));
    if (good.result !== 'received' || bad.result !== 'received') throw new Error('not received');
    expect((await detailOf('vt.snv', good.incomingId)).verdict).toMatchObject({ outcome: 'valid' });
    expect(await detailOf('vt.snv', bad.incomingId)).toMatchObject({
      outcome: 'invalid',
      verdict: { outcome: 'invalid' },
    });
  });

  test('a signature by an authority that is not ours is not valid', async () => {
    const foreign = await createMockAuthority({
      now: new Date('2026-01-01T00:00:00Z'),
      keyType: 'p-256',
    });
    const person = await foreign.issuePerson({
      fullName: 'Người lạ',
      organization: 'Cơ quan lạ',
      keyType: 'p-256',
      notBefore: new Date('2026-01-02T00:00:00Z'),
      notAfter: new Date('2027-01-01T00:00:00Z'),
    });
    const pdf = drawTextLine('Văn bản lạ', [0, 0, 300, 200], { size: 13 });
    const signed = await signPdf({
      pdf,
      signer: person.signer,
      chain: foreign.intermediates,
      signedAt: NOW,
    });
    const received = await give('vt.snv', packetOf(signed));
    if (received.result !== 'received') throw new Error('not received');
    const { verdict } = await detailOf('vt.snv', received.incomingId);
    expect(verdict!.outcome).not.toBe('valid');
    expect(verdict!.signatures).toHaveLength(1);
  });

  test('what has no signature, or is no PDF at all, arrives and says so', async () => {
    const unsigned = await give(
      'vt.snv',
      packetOf(drawTextLine('x', [0, 0, 99, 99], { size: 13 })),
    );
    const text = await give('vt.snv', packetOf(Buffer.from('không phải PDF')));
    if (unsigned.result !== 'received' || text.result !== 'received')
      throw new Error('not received');
    expect((await detailOf('vt.snv', unsigned.incomingId)).verdict).toMatchObject({
      outcome: 'indeterminate',
      problem: 'NOT_SIGNED',
    });
    expect(await detailOf('vt.snv', text.incomingId)).toMatchObject({
      outcome: 'indeterminate',
      verdict: null,
    });
  });

  test('an unknown sender is kept as written; one addressed to nobody here is taken in with a warning', async () => {
    const received = await give('vt.snv', packetOf(Buffer.from('a')));
    if (received.result !== 'received') throw new Error('not received');
    const detail = await detailOf('vt.snv', received.incomingId);
    expect(detail.sender).toEqual({ id: null, code: 'A99.99.TEST', name: 'Cơ quan ngoài tỉnh' });
    expect(detail.packet?.warnings).toContainEqual({
      code: 'NOT_ADDRESSED_TO_US',
      detail: 'H99.TEST',
    });
  });

  test('a packet for another agency of the province is refused; for mine, by either code, it is not', async () => {
    const scope = as('vt.snv');
    const [own, other] = await world.platform.db.read(scope, async (tx) => [
      await getAgency(tx, demoAgencyId('snv'), today),
      await getAgency(tx, demoAgencyId('hailang'), today),
    ]);
    expect(
      await world.platform.db.read(scope, (tx) => findAgencyByCode(tx, own!.code!, today)),
    ).toMatchObject({ id: own!.id });
    await expect(
      give('vt.snv', packetOf(Buffer.from('b'), { to: [{ agencyCode: other!.code! }] })),
    ).rejects.toMatchObject({
      code: 'PACKET_NOT_FOR_US',
    });
    for (const agencyCode of [own!.code!, own!.code102!]) {
      const received = await give('vt.snv', packetOf(Buffer.from('b'), { to: [{ agencyCode }] }));
      if (received.result !== 'received') throw new Error('not received');
      expect((await detailOf('vt.snv', received.incomingId)).packet?.warnings).toEqual([]);
    }
  });

  test('the same packet given twice is one; another with the same number is a duplicate to warn of', async () => {
    const bytes = packetOf(Buffer.from('c'), { code: { number: '77', notation: 'TRUNG' } });
    const first = await give('vt.hailang', bytes);
    const again = await give('vt.hailang', bytes);
    if (first.result !== 'received') throw new Error('not received');
    expect(again).toEqual({ result: 'alreadyReceived', incomingId: first.incomingId });
    const twin = await give(
      'vt.hailang',
      packetOf(Buffer.from('d'), { code: { number: '77', notation: 'TRUNG' } }),
    );
    if (twin.result !== 'received') throw new Error('not received');
    expect(await detailOf('vt.hailang', twin.incomingId)).toMatchObject({
      duplicateCount: 1,
      duplicates: [{ id: first.incomingId }],
    });
  });

  test.each([
    ['zip-bomb.edxml', 'ATTACHMENT_BOMB'],
    ['dtd.edxml', 'DTD_REFUSED'],
    ['billion-laughs.edxml', 'DTD_REFUSED'],
    ['date-impossible.edxml', 'INVALID_DATE'],
    ['not-xml.edxml', 'NOT_XML'],
    ['nested-deep.edxml', 'TOO_DEEP'],
  ])('%s is kept whole: %s', async (file, reason) => {
    const bytes = readFileSync(new URL(file, fixtures));
    const result = await give('vt.snv', bytes);
    expect(result).toMatchObject({ result: 'unreadable', reason });
    const kept = (await unreadableOf('vt.snv')).find(
      ({ id }) => result.result === 'unreadable' && id === result.packetId,
    )!;
    expect(kept).toMatchObject({ reason, size: bytes.length });
    expect(Buffer.compare(await world.platform.files.read(kept.sha256), bytes)).toBe(0);
    expect(await give('vt.snv', bytes)).toEqual(result);
  });

  test('a date like 2014/02/30 inside a document id is only a key', async () => {
    const result = await give(
      'vt.snv',
      readFileSync(new URL('date-impossible-in-id.edxml', fixtures)),
    );
    expect(result.result).toBe('received');
  });

  test
    .skipIf(!hasVectors)
    .each(hasVectors ? ['edoc_new.edxml', 'edoc_update.edxml'] : ['vectors are absent'])(
    'the sample %s is received and shown',
    async (file) => {
      const result = await give('vt.haian.hailang', readFileSync(new URL(file, vectors)));
      if (result.result !== 'received') throw new Error(JSON.stringify(result));
      const detail = await detailOf('vt.haian.hailang', result.incomingId);
      expect(detail.files.length).toBeGreaterThan(0);
      expect(detail.packet?.warnings.map(({ code }) => code)).toContain('NOT_ADDRESSED_TO_US');
      expect(detail.packet?.warnings.some(({ code }) => code === 'UPDATED_UNKNOWN')).toBe(
        file === 'edoc_update.edxml',
      );
      const recorded = await recordIncoming(world.platform, as('vt.haian.hailang'), {
        id: detail.id,
        version: 1,
        dueOn: null,
      });
      expect(recorded.arrivalNumber).toBeGreaterThan(0);
    },
  );

  test
    .skipIf(!hasVectors)
    .each(
      hasVectors
        ? [
            'status_inbox_01',
            'status_rejection_02',
            'status_acceptance_03',
            'status_cancellation_13',
          ]
        : ['vectors are absent'],
    )('the sample %s speaks of no document of ours and is kept', async (file) => {
    const result = await give('vt.snv', readFileSync(new URL(`${file}.edxml`, vectors)));
    const reason = file === 'status_cancellation_13' ? 'TARGET_UNKNOWN' : 'STATUS_UNMATCHED';
    expect(result).toMatchObject({ result: 'unreadable', reason });
  });

  test('statuses late, repeated, by key or by number; none moves a recipient back', async () => {
    const { id, numberAndSymbol } = await issuedPacket();
    await world.drainOutbox();
    const scope = as('vt.stttt');
    const [sender, receiver] = await world.platform.db.read(scope, async (tx) => [
      await getAgency(tx, demoAgencyId('stttt'), today),
      await getAgency(tx, demoAgencyId('snv'), today),
    ]);
    const status = (code: '01' | '03' | '06', byNumber: boolean, second: number) =>
      writeStatusPacket({
        from: { agencyCode: receiver!.code102!, name: receiver!.name },
        responseFor: {
          agencyCode: sender!.code!,
          code: numberAndSymbol,
          date: today,
          documentId: byNumber ? 'khoá của hệ thống khác' : id,
        },
        code,
        timestamp: new Date(NOW.getTime() + second * 1000),
      });
    const bring = async (bytes: Uint8Array) => {
      const { sha256 } = await world.platform.files.put(bytes, { maxBytes: bytes.length });
      return receivePacket(world.platform, world.systemScopeFor(demoAgencyId('stttt')), {
        sha256,
        source: 'axis',
        fromAgencyId: demoAgencyId('snv'),
      });
    };
    const completed = status('06', false, 5);
    expect(await bring(completed)).toEqual({ result: 'statusRecorded', outgoingId: id });
    expect(await bring(completed)).toEqual({ result: 'statusRecorded', outgoingId: id });
    expect(await bring(status('03', true, 1))).toEqual({
      result: 'statusRecorded',
      outgoingId: id,
    });
    expect(await bring(status('01', false, 9))).toEqual({
      result: 'statusRecorded',
      outgoingId: id,
    });
    const [recipient] = await recipientsOf(id);
    expect(recipient!.state).toBe('completed');
    expect(recipient!.history.map(({ code }) => code).toSorted()).toEqual([
      '01',
      '01',
      '03',
      '06',
      'sent',
    ]);
    expect((await getOutgoing(world.platform, scope, id)).acceptedCount).toBe(1);
  });

  test('deadlines in the past, strangers and wrong order are refused on the way in', async () => {
    const received = await give('vt.snv', packetOf(Buffer.from('e')));
    if (received.result !== 'received') throw new Error('not received');
    const document = { id: received.incomingId, version: 1 };
    const { platform } = world;
    await expect(
      recordIncoming(platform, as('vt.snv'), { ...document, dueOn: '2026-11-19' }),
    ).rejects.toMatchObject({ code: 'DUE_DATE_PAST' });
    await expect(
      recordIncoming(platform, as('vt.hailang'), { ...document, dueOn: null }),
    ).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
    await expect(
      recordIncoming(platform, as('cv.snv'), { ...document, dueOn: null }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const recorded = await recordIncoming(platform, as('vt.snv'), {
      ...document,
      arrivalNumber: 900,
      dueOn: '2026-11-21',
    });
    expect((await detailOf('vt.snv', document.id)).deadline).toBe('dueSoon');
    const another = await give('vt.snv', packetOf(Buffer.from('f')));
    if (another.result !== 'received') throw new Error('not received');
    await expect(
      recordIncoming(platform, as('vt.snv'), {
        id: another.incomingId,
        version: 1,
        arrivalNumber: 900,
        dueOn: null,
      }),
    ).rejects.toMatchObject({ code: 'NUMBER_TAKEN' });
    await expect(
      returnIncoming(platform, as('vt.snv'), { ...recorded, reason: 'muộn' }),
    ).rejects.toMatchObject({ code: 'NOT_IN_STATE' });
    const direct = { ...recorded, coordinatingPostIds: [], instruction: 'làm', dueOn: null };
    await expect(
      directIncoming(platform, as('ld.snv'), { ...direct, leadPostId: demoPostId('cv.stttt') }),
    ).rejects.toMatchObject({ code: 'POST_NOT_FOUND' });
    await expect(
      directIncoming(platform, as('ld.snv'), {
        ...direct,
        leadPostId: demoPostId('cv.snv'),
        dueOn: '2026-11-01',
      }),
    ).rejects.toMatchObject({ code: 'DUE_DATE_PAST' });
    const directed = await directIncoming(platform, as('ld.snv'), {
      ...direct,
      leadPostId: demoPostId('cv.snv'),
    });
    await expect(startWork(platform, as('vt.snv'), directed)).rejects.toMatchObject({
      code: 'NOT_ASSIGNED_FORBIDDEN',
    });
    world.clock.set(new Date('2026-11-23T01:00:00Z'));
    const later = parseCalendarDate('2026-11-23');
    const overdue = await platform.db.read(as('vt.snv'), (tx) =>
      listIncoming(tx, as('vt.snv'), { ...page, deadline: 'overdue' }, later),
    );
    world.clock.set(NOW);
    expect(overdue.items.map(({ id, deadline }) => [id, deadline])).toContainEqual([
      document.id,
      'overdue',
    ]);
  });

  test('what we send within the province is a packet that any reader reads', async () => {
    const { id } = await issuedPacket();
    const sent = await world.platform.db.read(as('vt.stttt'), async (tx) => {
      return documentsTx(tx)
        .selectFrom('documents.packet')
        .selectAll()
        .where('document_id', '=', id)
        .where('direction', '=', 'sent')
        .executeTakeFirstOrThrow();
    });
    const read = readPacket(await world.platform.files.read(sent.sha256), { now: NOW });
    expect(read).toMatchObject({
      kind: 'document',
      warnings: [],
      packet: { documentId: id, subject: decisionFields().subject },
    });
    expect(
      await receivePacket(world.platform, world.systemScopeFor(demoAgencyId('haian.hailang')), {
        sha256: sent.sha256,
        source: 'axis',
        fromAgencyId: demoAgencyId('stttt'),
      }),
    ).toMatchObject({
      result: 'received',
    });
  });

  test('lists page by cursor without losing or repeating any', async () => {
    const all = (await incomingOf('vt.snv')).items.map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const next = await incomingOf('vt.snv', { limit: 3, cursor });
      paged.push(...next.items.map(({ id }) => id));
      cursor = next.nextCursor;
    } while (cursor !== undefined);
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(6);
    await expect(incomingOf('vt.snv', { cursor: 'bm90IGEgY3Vyc29y' })).rejects.toMatchObject({
      code: 'CURSOR_INVALID',
    });
  });
});
