import { demoAgencyId, demoPostId, getAgency } from '@hien-luong/directory';
import {
  attachmentOf,
  type DocumentPacket,
  writeDocumentPacket,
  writeStatusPacket,
} from '@hien-luong/edxml';
import { type AuthorizedScope, newId, recordUpload } from '@hien-luong/platform';
import { testTargets } from '@hien-luong/platform/testing';
import { judgeFile } from '@hien-luong/trust';
import { parseCalendarDate } from '@hien-luong/vn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachFile } from '../src/commands/attach-file.ts';
import { createDraft } from '../src/commands/create-draft.ts';
import { importPacket } from '../src/commands/import-packet.ts';
import { recordIncoming } from '../src/commands/record-incoming.ts';
import { sealDocument } from '../src/commands/seal-document.ts';
import { signDocument } from '../src/commands/sign-document.ts';
import { submitDraft } from '../src/commands/submit-draft.ts';
import { getIncoming } from '../src/data/get-incoming.ts';
import { getOutgoing } from '../src/data/get-outgoing.ts';
import { listRecipients } from '../src/data/list-recipients.ts';
import { deliverPacket } from '../src/exchange/deliver-packet.ts';
import { receivePacket } from '../src/exchange/receive-packet.ts';
import {
  AGENCY_PIN,
  carryOutgoing,
  createDemoWorld,
  type DemoWorld,
  decisionFields,
  NOW,
  PERSON_PIN,
  TODAY,
} from './demo-world.ts';

const today = parseCalendarDate(TODAY);
const [STTTT, SNV, HAILANG] = ['stttt', 'snv', 'hailang'].map(demoAgencyId) as [
  string,
  string,
  string,
];

describe.each(testTargets())('attacks on documents on $name', (target) => {
  let world: DemoWorld;
  const scopes = new Map<string, AuthorizedScope>();
  const names = new Map<string, { agencyCode: string; name: string }>();
  const as = (username: string) => scopes.get(username)!;
  const organization = (id: string) => names.get(id)!;

  beforeAll(async () => {
    world = await createDemoWorld(target);
    for (const username of ['cv.stttt', 'ld.stttt', 'vt.stttt', 'cv.snv', 'vt.snv', 'vt.hailang']) {
      scopes.set(username, await world.as(username));
    }
    for (const id of [STTTT, SNV, HAILANG]) {
      const agency = await world.platform.db.read(as('vt.snv'), (tx) => getAgency(tx, id, today));
      names.set(id, { agencyCode: agency.code!, name: agency.name });
    }
  });
  afterAll(async () => world.stop());

  const put = async (bytes: Uint8Array) =>
    (await world.platform.files.put(bytes, { maxBytes: bytes.length })).sha256;
  const give = async (username: string, bytes: Uint8Array) => {
    const uploadId = await world.upload(as(username), 'goi.edxml', bytes);
    return importPacket(world.platform, as(username), { uploadId });
  };
  const bring = async (fromAgencyId: string, toAgencyId: string, bytes: Uint8Array) =>
    receivePacket(world.platform, world.systemScopeFor(toAgencyId), {
      sha256: await put(bytes),
      source: 'axis',
      fromAgencyId,
    });
  const packetFrom = (agencyId: string, over: Partial<DocumentPacket> = {}) =>
    writeDocumentPacket(
      {
        from: { agencyCode: organization(agencyId).agencyCode, name: 'Ủy ban nhân dân tỉnh' },
        to: [organization(SNV)],
        documentId: newId(),
        code: { number: '7', notation: 'CV-TEST' },
        promulgation: { place: 'Quảng Trị', date: parseCalendarDate('2026-11-19') },
        documentType: { type: 2, name: 'Công văn' },
        subject: 'Về việc mạo danh',
        urgency: 'normal',
        appendixes: [],
        responseFor: [],
        steeringType: 'none',
        toPlaces: [],
        traces: [],
        business: { type: 'new', paper: false, replacements: [] },
        attachments: [attachmentOf({ contentId: '1', name: 'a.pdf', bytes: Buffer.from(newId()) })],
        ...over,
      },
      { now: NOW },
    );
  const detailOf = (username: string, id: string) =>
    world.platform.db.read(as(username), (tx) => getIncoming(tx, as(username), id, today));
  const warningsOf = async (username: string, id: string) =>
    (await detailOf(username, id)).packet?.warnings.map(({ code }) => code);
  const receivedBy = async (username: string, bytes: Uint8Array) => {
    const received = await give(username, bytes);
    if (received.result !== 'received') throw new Error(JSON.stringify(received));
    return received.incomingId;
  };
  const stateAt = async (documentId: string, agencyId: string) => {
    const { items } = await world.platform.db.read(as('vt.stttt'), (tx) =>
      listRecipients(tx, as('vt.stttt'), { limit: 100, id: documentId }),
    );
    const { state, note } = items.find(({ agency }) => agency.id === agencyId)!;
    return { state, note };
  };
  const issueTo = async (...recipientIds: string[]) => {
    const { id } = await carryOutgoing(world, 'issued', decisionFields({ recipientIds }));
    const { files } = await getOutgoing(world.platform, as('vt.stttt'), id);
    return { id, pdf: await world.platform.files.read(files[0]!.sha256) };
  };
  const actionsOf = async (scope: AuthorizedScope) =>
    world.platform.db.read(scope, (tx) =>
      tx
        .selectFrom('platform.audit_record')
        .select('action')
        .orderBy('seq', 'desc')
        .limit(3)
        .execute()
        .then((rows) => rows.map(({ action }) => action)),
    );

  describe('a packet that is not from whom it says', () => {
    test('on the axis is kept, and changes nothing', async () => {
      const { id } = await issueTo(SNV, HAILANG);
      await world.drainOutbox();
      expect(await bring(HAILANG, SNV, packetFrom(STTTT))).toMatchObject({
        result: 'unreadable',
        reason: 'SENDER_MISMATCH',
      });
      const status = writeStatusPacket({
        from: organization(SNV),
        responseFor: {
          agencyCode: organization(STTTT).agencyCode,
          code: '1/QĐ-STTTT',
          date: today,
          documentId: id,
        },
        code: '06',
        timestamp: NOW,
      });
      expect(await bring(HAILANG, STTTT, status)).toMatchObject({ reason: 'SENDER_MISMATCH' });
      expect(await stateAt(id, SNV)).toMatchObject({ state: 'arrived' });
      expect(await bring(SNV, STTTT, status)).toMatchObject({ result: 'statusRecorded' });
      expect(await stateAt(id, SNV)).toMatchObject({ state: 'completed' });
    });

    test('a status given by hand cannot speak for an agency of the province', async () => {
      const { id } = await issueTo(SNV);
      const status = writeStatusPacket({
        from: organization(SNV),
        responseFor: {
          agencyCode: organization(STTTT).agencyCode,
          code: '1/QĐ-STTTT',
          date: today,
          documentId: id,
        },
        code: '06',
        timestamp: NOW,
      });
      expect(await give('vt.stttt', status)).toMatchObject({
        result: 'unreadable',
        reason: 'SENDER_UNPROVEN',
      });
      expect((await actionsOf(as('vt.stttt')))[0]).toBe('documents.keepUnreadable');
      expect(await stateAt(id, SNV)).toMatchObject({ state: 'queued' });
    });

    test('a document given by hand bears a warning, and the name of the directory', async () => {
      const id = await receivedBy('vt.snv', packetFrom(STTTT));
      expect(await warningsOf('vt.snv', id)).toContain('SENDER_UNPROVEN');
      expect((await detailOf('vt.snv', id)).sender).toMatchObject({
        id: STTTT,
        name: organization(STTTT).name,
      });
    });

    test('the seal of another agency proves nothing, that of the sender does', async () => {
      const { pdf } = await issueTo(SNV);
      const attachments = [attachmentOf({ contentId: '1', name: 'a.pdf', bytes: pdf })];
      const stolen = await receivedBy('vt.snv', packetFrom(HAILANG, { attachments }));
      expect((await detailOf('vt.snv', stolen)).verdict).toMatchObject({ outcome: 'valid' });
      expect(await warningsOf('vt.snv', stolen)).toContain('SENDER_UNPROVEN');
      const true_ = await receivedBy('vt.snv', packetFrom(STTTT, { attachments }));
      expect(await warningsOf('vt.snv', true_)).not.toContain('SENDER_UNPROVEN');
    });

    test('a forgery that came first does not keep the true document out', async () => {
      const documentId = newId();
      const forged = await receivedBy('vt.snv', packetFrom(STTTT, { documentId }));
      const genuine = packetFrom(STTTT, { documentId });
      const arrived = await bring(STTTT, SNV, genuine);
      expect(arrived).toMatchObject({ result: 'received' });
      const { duplicates } = await detailOf('vt.snv', forged);
      expect(duplicates.map(({ id }) => id)).toContain(
        arrived.result === 'received' && arrived.incomingId,
      );
      // The same bytes once more, by whatever way, are no second document.
      expect(await bring(STTTT, SNV, genuine)).toEqual({ ...arrived, result: 'alreadyReceived' });
      expect(await give('vt.snv', genuine)).toEqual({ ...arrived, result: 'alreadyReceived' });
    });
  });

  test('one recipient who cannot be reached keeps none of the others waiting, and is seen', async () => {
    const { id } = await carryOutgoing(
      world,
      'issued',
      decisionFields({ recipientIds: [HAILANG, SNV] }),
    );
    const { packet_sha256: packetSha256 } = await world.platform.db.read(as('vt.stttt'), (tx) =>
      tx
        .withTables<{ 'documents.packet': { sha256: string; delivery_key: string } }>()
        .selectFrom('documents.packet')
        .select('sha256 as packet_sha256')
        .where('delivery_key', '=', `document:${id}`)
        .executeTakeFirstOrThrow(),
    );
    let down = true;
    const call = {
      platform: world.platform,
      payload: {
        packetSha256,
        kind: 'document',
        fromAgencyId: STTTT,
        documentId: id,
        recipientIds: [HAILANG, SNV],
      },
      eventId: newId(),
      scopeOf: (agencyId: string) => {
        if (down && agencyId === HAILANG) throw new Error('down');
        return world.systemScopeFor(agencyId);
      },
    };
    await expect(deliverPacket.run(call)).rejects.toThrow('down');
    await expect(deliverPacket.run(call)).rejects.toThrow('down');
    expect(await stateAt(id, SNV)).toMatchObject({ state: 'sent' });
    expect(await stateAt(id, HAILANG)).toEqual({ state: 'failed', note: 'DELIVERY_FAILED' });
    down = false;
    await deliverPacket.run(call);
    expect(await stateAt(id, HAILANG)).toEqual({ state: 'sent', note: null });
    await world.drainOutbox();
    expect(await stateAt(id, HAILANG)).toMatchObject({ state: 'arrived' });
  });

  test('nobody answers a document before it is recorded', async () => {
    const replyToId = await receivedBy('vt.snv', packetFrom(STTTT));
    const fields = decisionFields({ signerPostId: demoPostId('ld.snv'), replyToId });
    await expect(createDraft(world.platform, as('cv.snv'), fields)).rejects.toMatchObject({
      code: 'NOT_IN_STATE',
    });
    await recordIncoming(world.platform, as('vt.snv'), { id: replyToId, version: 1, dueOn: null });
    expect(await createDraft(world.platform, as('cv.snv'), fields)).toMatchObject({ version: 1 });
  });

  test('a sealed document goes on as an attachment, with its own seal and ours', async () => {
    const { pdf } = await issueTo(SNV);
    const uploadId = await world.upload(as('cv.stttt'), 'quyết định.pdf', pdf);
    let document = await carryOutgoing(world, 'drafting');
    document = await attachFile(world.platform, as('cv.stttt'), {
      ...document,
      uploadId,
      role: 'attachment',
    });
    document = await submitDraft(world.platform, as('cv.stttt'), document);
    document = await signDocument(world.platform, as('ld.stttt'), { ...document, pin: PERSON_PIN });
    await sealDocument(world.platform, as('vt.stttt'), {
      ...document,
      pin: AGENCY_PIN,
      issuedOn: TODAY,
    });
    const { files } = await getOutgoing(world.platform, as('vt.stttt'), document.id);
    const annex = await world.platform.files.read(files[1]!.sha256);
    const verdict = await judgeFile(world.platform, annex);
    expect(verdict).toMatchObject({ outcome: 'valid' });
    expect(verdict.signatures.map(({ fieldName }) => fieldName)).toEqual([
      'ChuKyNguoiCoThamQuyen',
      'ChuKyCoQuan',
      'ChuKyCoQuan2',
    ]);
  });

  test('more than fits into one packet is refused while it can still be helped', async () => {
    let document = await carryOutgoing(world, 'drafting');
    const sha256 = await put(Buffer.from('x'));
    const attach = async (megabytes: number) => {
      const file = { name: 'x.zip', mediaType: 'application/zip', sha256, size: megabytes << 20 };
      const { id: uploadId } = await world.platform.db.write(as('cv.stttt'), (tx) =>
        recordUpload(tx, as('cv.stttt'), file),
      );
      document = await attachFile(world.platform, as('cv.stttt'), {
        ...document,
        uploadId,
        role: 'attachment',
      });
    };
    await attach(150);
    await expect(attach(51)).rejects.toMatchObject({ code: 'UPLOAD_TOO_LARGE' });
    await attach(50);
  });
});
