import { demoAgencyId, findAgencyByCode } from '@hien-luong/directory';
import { getOutgoing, listIncoming } from '@hien-luong/documents';
import { readPacket, type StatusCode, writeStatusPacket } from '@hien-luong/edxml';
import { createHttpServer } from '@hien-luong/platform/program';
import { parseCalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assignAgencies } from '../src/commands/assign-agencies.ts';
import { retryDispatch, suspendPartner } from '../src/commands/manage-partner.ts';
import { registerPartner, renewPartnerSecret } from '../src/commands/register-partner.ts';
import { listDispatches } from '../src/data/list-dispatches.ts';
import { exchangeModule } from '../src/server.ts';
import { type ExchangeWorld, NOW, outsidePacket } from './exchange-world.ts';
import { createSdkClient, type SdkClient } from './sdk-client.ts';

const TODAY = parseCalendarDate('2026-11-20');

/** A client of the national SDK calls us, over HTTP. */
export function vxpServerTests(given: () => { world: ExchangeWorld }): void {
  let world: ExchangeWorld;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let url: string;
  let partner: { id: string; secret: string };
  let sdk: SdkClient;
  let [snv, stttt] = ['', ''];
  const admin = () => world.as('quantri');
  const codeOf = async (slug: string) => {
    const { rows } = await world.platform.db.read('public', (tx) =>
      sql<{ code: string }>`select code from directory.unit_version
        where unit_id = ${demoAgencyId(slug)} and valid_to is null`.execute(tx),
    );
    return rows[0]?.code ?? '';
  };
  const packetOf = (toCodes: readonly string[], over = {}) =>
    Buffer.from(outsidePacket({ agencyCode: snv, name: 'Sở Nội vụ' }, toCodes, over));
  const statusOf = (documentId: string, code: StatusCode, at = NOW) =>
    Buffer.from(
      writeStatusPacket({
        from: { agencyCode: snv, name: 'Sở Nội vụ' },
        responseFor: { agencyCode: stttt, code: '1/QĐ-STTTT', documentId, date: TODAY },
        code,
        timestamp: at,
      }),
    );
  const arrivedAt = async (username: string) =>
    (
      await world.platform.db.read(world.as(username), (tx) =>
        listIncoming(tx, world.as(username), { limit: 100 }, TODAY),
      )
    ).items;
  const summaryOf = async (id: string) =>
    (await getOutgoing(world.platform, world.as('vt.stttt'), id)).recipientSummary;

  beforeAll(async () => {
    ({ world } = given());
    app = await createHttpServer({
      platform: world.platform,
      modules: [exchangeModule],
      posts: { listPosts: async () => [] } as never,
      listDemoAccounts: async () => [],
    });
    url = await app.listen({ host: '127.0.0.1', port: 0 });
    [snv, stttt] = [await codeOf('snv'), await codeOf('stttt')];
    partner = await registerPartner(world.platform, admin(), {
      name: 'Phần mềm của Sở Nội vụ',
      systemId: 'snv.khac',
    });
    await assignAgencies(world.platform, admin(), {
      id: partner.id,
      add: [demoAgencyId('snv')],
      remove: [],
    });
    sdk = createSdkClient(`${url}/vxp`, 'snv.khac', partner.secret);
  });
  afterAll(async () => {
    await app.close();
  });

  test('a client lists agencies by both codes, and those above them', async () => {
    const { data, status } = await sdk.getAgenciesList();
    expect(status).toBe('OK');
    const own = data.find((agency: { code: string }) => agency.code === stttt);
    expect(own).toMatchObject({
      name: 'Sở Thông tin và Truyền thông',
      oldCode: expect.stringMatching(/H50$/),
    });
    expect(data.find((agency: { id: string }) => agency.id === own.pid)?.code).toBe('H50');
    const qd20 = (await sdk.ask('/getAgenciesListQD20', {}, '')).data;
    expect(qd20[0]).toMatchObject({ code102: expect.any(String) });
  });

  test('it sends a document, with all of its habits; sent twice, it is there once', async () => {
    const file = packetOf([stttt, await codeOf('hailang')], { subject: 'Từ phần mềm khác' });
    const first = await sdk.sendEdoc(file, { from: snv });
    const again = await sdk.sendEdoc(file, { from: snv });
    expect(first).toMatchObject({ status: 'OK', ErrorCode: '0' });
    expect(again.DocId).toBe(first.DocId);
    await world.drainOutbox();
    for (const username of ['vt.stttt', 'vt.hailang']) {
      const arrived = await arrivedAt(username);
      const own = arrived.filter(({ subject }) => subject === 'Từ phần mềm khác');
      expect(own).toHaveLength(1);
      expect(own[0]?.sender.name).toBe('Sở Nội vụ');
    }
    const { data } = await sdk.getSentEdocList('edoc', first.DocId!);
    expect(data.map((row: Record<string, string>) => [row.toCode, row.receiveStatus])).toEqual([
      [stttt, 'done'],
      [await codeOf('hailang'), 'done'],
    ]);
    // What the receivers answered lies in the mailbox.
    const statuses = await sdk.getReceivedEdocList('status');
    expect(statuses.data).toHaveLength(2);
    for (const { docId } of statuses.data) {
      const { data: packet } = await sdk.getEdoc(docId);
      const read = readPacket(Buffer.from(packet, 'base64'), { now: NOW });
      expect(read.kind === 'status' && read.packet.code).toBe('01');
      await sdk.updateStatus(docId, 'done');
    }
    expect((await sdk.getReceivedEdocList('status')).data).toEqual([]);
  });

  test('it fetches what is for it, which stays until it is confirmed, and answers', async () => {
    const id = await world.issue(
      [demoAgencyId('snv'), demoAgencyId('hailang')],
      'Gửi phần mềm khác',
    );
    await world.exchange();
    expect(await summaryOf(id)).toMatchObject({ queued: 1, arrived: 1 });
    const { data } = await sdk.getReceivedEdocList('edoc');
    expect(data).toMatchObject([{ from: stttt, to: snv, messageType: 'edoc', status: 'initial' }]);
    const { docId } = data[0];
    expect((await sdk.ask('/countReceiveEdoc', {})).count).toBe(1);
    const fetched = Buffer.from((await sdk.getEdoc(docId)).data, 'base64');
    expect((await sdk.downloadEdoc(docId)).equals(fetched)).toBe(true);
    // Fetched and then lost: it is still there.
    expect((await sdk.getReceivedEdocList('edoc')).data).toHaveLength(1);
    await sdk.updateStatus(docId, 'processing');
    expect(await summaryOf(id)).toMatchObject({ queued: 1 });
    await sdk.updateStatus(docId, 'done');
    await sdk.updateStatus(docId, 'done');
    expect((await sdk.getReceivedEdocList('edoc')).data).toEqual([]);
    expect(await summaryOf(id)).toMatchObject({ sent: 1 });
    const read = readPacket(fetched, { now: NOW });
    const key = read.kind === 'document' ? read.packet.documentId : '';
    // Out of order, twice, and of nothing that we know: all of it is taken.
    for (const file of [statusOf(key, '03'), statusOf(key, '01'), statusOf(key, '03')]) {
      expect(await sdk.sendEdoc(file, { from: snv, messagetype: 'status' })).toMatchObject({
        status: 'OK',
      });
    }
    const strange = await sdk.sendEdoc(statusOf('khong-co', '06'), {
      from: snv,
      messagetype: 'status',
    });
    await world.drainOutbox();
    expect(await summaryOf(id)).toMatchObject({ accepted: 1 });
    const [kept] = (await sdk.getSentEdocList('status', strange.DocId!)).data;
    expect(kept).toMatchObject({
      receiveStatus: 'fail',
      receiveStatusDesc: expect.stringContaining('STATUS_UNMATCHED'),
    });
  });

  test('what it cannot take is shown as failed, and can be given again', async () => {
    const id = await world.issue([demoAgencyId('snv')], 'Đọc không được');
    await world.exchange();
    const { data } = await sdk.getReceivedEdocList('edoc');
    await sdk.updateStatus(data[0].docId, 'fail');
    expect(await summaryOf(id)).toMatchObject({ failed: 1 });
    await retryDispatch(world.platform, admin(), { id: data[0].docId });
    const again = await sdk.getReceivedEdocList('edoc');
    await sdk.updateStatus(again.data[0].docId, 'done');
    expect(await summaryOf(id)).toMatchObject({ sent: 1 });
  });

  test('a list of recipients left over from an earlier call sends nothing astray', async () => {
    const hailang = await codeOf('hailang');
    await sdk.sendEdoc(packetOf([stttt, hailang], { subject: 'Một nơi thôi' }), {
      from: snv,
      to: JSON.stringify([stttt]),
    });
    await sdk.sendEdoc(packetOf([hailang], { subject: 'Nơi khác' }), { from: snv });
    await world.drainOutbox();
    const subjects = (await arrivedAt('vt.hailang')).map(({ subject }) => subject);
    expect(subjects).toContain('Nơi khác');
    expect(subjects).not.toContain('Một nơi thôi');
    delete sdk.kept.to;
  });

  describe('is refused in the words of the protocol', () => {
    const fails = (code: string, words: string) => ({
      status: 'FAIL',
      ErrorCode: code,
      ErrorDesc: expect.stringContaining(words),
    });

    test('whoever does not know the secret, or is nobody', async () => {
      const wrong = createSdkClient(`${url}/vxp`, 'snv.khac', 'đoán');
      const nobody = createSdkClient(`${url}/vxp`, 'ai.do', partner.secret);
      for (const client of [wrong, nobody]) {
        expect(await client.getReceivedEdocList('edoc')).toEqual(fails('401', 'khóa bí mật'));
        const sent = await client.sendEdoc(packetOf([stttt]), { from: snv });
        expect(sent).toEqual(fails('401', 'khóa bí mật'));
      }
    });

    test.each([
      ['cut short', (body: Buffer) => body.subarray(0, -200), '422', 'hash-file'],
      ['changed', (body: Buffer) => Buffer.from(body).fill(0x20, 300, 310), '422', 'hash-file'],
      ['empty', () => Buffer.alloc(0), '422', 'Không có gói tin'],
    ])('a body that is %s', async (_, spoil, code, words) => {
      const answer = await sdk.sendEdoc(packetOf([stttt]), { from: snv }, spoil);
      expect(answer).toEqual(fails(code, words));
    });

    test('a packet of an agency that it does not speak for', async () => {
      const forged = Buffer.from(outsidePacket({ agencyCode: stttt, name: 'x' }, [snv]));
      expect(await sdk.sendEdoc(forged, { from: snv })).toEqual(fails('403', stttt));
      expect(await sdk.sendEdoc(packetOf([stttt]), { from: stttt })).toEqual(fails('403', stttt));
      sdk.kept.from = snv;
    });

    test('what is no packet, or for nobody, or not what it is sent as', async () => {
      const from = { from: snv };
      expect(await sdk.sendEdoc(Buffer.from('<a/>'), from)).toEqual(fails('422', 'NOT_EDXML'));
      const status = statusOf('x', '01');
      expect(await sdk.sendEdoc(status, from)).toEqual(fails('422', 'messagetype'));
    });

    test('a delivery of somebody else, an unknown number, a missing one', async () => {
      const other = await registerPartner(world.platform, admin(), {
        name: 'Khác',
        systemId: 'khac',
      });
      const stranger = createSdkClient(`${url}/vxp`, 'khac', other.secret);
      const id = await world.issue([demoAgencyId('snv')], 'Không phải của anh');
      await world.exchange();
      const { data } = await sdk.getReceivedEdocList('edoc');
      const { docId } = data.at(-1);
      expect(await stranger.getEdoc(docId)).toEqual(fails('404', docId));
      expect(await stranger.updateStatus(docId, 'done')).toEqual(fails('404', docId));
      expect((await stranger.getReceivedEdocList('edoc')).data).toEqual([]);
      expect(await summaryOf(id)).toMatchObject({ queued: 1 });
      expect(await sdk.getEdoc('17')).toEqual(fails('400', 'docid'));
      expect(await sdk.ask('/registerAgency', {})).toEqual(fails('403', 'quản trị viên'));
    });

    test('one that is suspended, and an old secret', async () => {
      await suspendPartner(world.platform, admin(), { id: partner.id, suspended: true });
      expect(await sdk.getAgenciesList()).toEqual(fails('403', 'tạm dừng'));
      await suspendPartner(world.platform, admin(), { id: partner.id, suspended: false });
      const { secret } = await renewPartnerSecret(world.platform, admin(), partner);
      expect(await sdk.getAgenciesList()).toEqual(fails('401', 'khóa bí mật'));
      sdk = createSdkClient(`${url}/XrdAdapter/RestService/forward`, 'snv.khac', secret);
      expect((await sdk.getAgenciesList()).status).toBe('OK');
    });
  });

  test('a document for ten thousand arrives at each of us once, and names who is unknown', async () => {
    const strangers = Array.from({ length: 9_998 }, (_, index) => `H99.${index}`);
    const written = packetOf([stttt, ...strangers, await codeOf('hailang')], {
      subject: 'Mười nghìn',
    });
    // No software of ours names one twice; others may.
    const file = Buffer.from(written.toString('utf8').replace('>H99.17<', `>${stttt}<`));
    const answer = await sdk.sendEdoc(file, { from: snv });
    expect(answer.status).toBe('OK');
    await world.drainOutbox();
    const arrived = await arrivedAt('vt.hailang');
    expect(arrived.filter(({ subject }) => subject === 'Mười nghìn')).toHaveLength(1);
    const { data } = await sdk.getSentEdocList('edoc', answer.DocId!);
    expect(data.at(-1)).toMatchObject({
      receiveStatus: 'fail',
      receiveStatusDesc: expect.stringContaining('RECIPIENT_UNKNOWN'),
    });
  });

  test('an agency that comes home finds what waited for it', async () => {
    const id = await world.issue([demoAgencyId('snv')], 'Chờ về nhà');
    await world.exchange();
    await assignAgencies(world.platform, admin(), {
      id: partner.id,
      add: [],
      remove: [demoAgencyId('snv')],
    });
    await world.exchange();
    const subjects = (await arrivedAt('vt.snv')).map(({ subject }) => subject);
    expect(subjects).toEqual(expect.arrayContaining(['Chờ về nhà', 'Không phải của anh']));
    expect(await summaryOf(id)).toMatchObject({ arrived: 1 });
    const page = await world.platform.db.read(admin(), (tx) =>
      listDispatches(tx, { id: partner.id, limit: 100 }, TODAY),
    );
    expect(page.items.every(({ state }) => state === 'sent')).toBe(true);
    expect(await findAgencyByCodeIn(world, snv)).toBe(demoAgencyId('snv'));
  });
}

async function findAgencyByCodeIn(world: ExchangeWorld, code: string) {
  return (await world.platform.db.read('public', (tx) => findAgencyByCode(tx, code, TODAY)))?.id;
}
