import { demoAgencyId, demoPostId, findAgencyByCode, getAgency } from '@hien-luong/directory';
import {
  completeIncoming,
  directIncoming,
  getIncoming,
  getOutgoing,
  listIncoming,
  recordIncoming,
  startWork,
} from '@hien-luong/documents';
import { readPacket, type StatusCode, writeStatusPacket } from '@hien-luong/edxml';
import { parseCalendarDate } from '@hien-luong/vn';
import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { CarrierKind } from '../src/adapters/carrier.ts';
import { type ExchangeWorld, NOW, outsidePacket } from './exchange-world.ts';
import { AXIS_SYSTEM, type TestAxis } from './test-axis.ts';

const TODAY = parseCalendarDate('2026-11-20');
const VPCP = { agencyCode: 'G22.MP', name: 'Văn phòng Chính phủ (mô phỏng)' };
const BTTTT = { agencyCode: 'G09.MP', name: 'Bộ Thông tin (mô phỏng)' };

/** We call an axis that is away, loses answers, refuses, repeats and lies. */
export function axisClientTests(
  axisCarrier: CarrierKind,
  given: () => { world: ExchangeWorld; axis: TestAxis },
): void {
  let world: ExchangeWorld;
  let axis: TestAxis;
  let stttt: string;
  const exchange = () => world.exchange(axisCarrier);
  const clerk = () => world.as('vt.stttt');
  const idOf = async (code: string) =>
    (await world.platform.db.read('public', (tx) => findAgencyByCode(tx, code, TODAY)))?.id ?? '';
  const rowsOf = async <Row>(query: string) =>
    (await world.platform.db.read(world.as('quantri'), (tx) => sql.raw<Row>(query).execute(tx)))
      .rows;
  const change = (query: string) =>
    world.platform.db.write(world.as('quantri'), (tx) => sql.raw(query).execute(tx));
  const statesOf = async (id: string) =>
    (await getOutgoing(world.platform, clerk(), id)).recipientSummary;
  const statusFrom = (from: typeof VPCP, documentId: string, code: StatusCode, at = NOW) =>
    Buffer.from(
      writeStatusPacket({
        from,
        responseFor: {
          agencyCode: stttt,
          code: '1/QĐ-KHÁC',
          documentId,
          date: TODAY,
        },
        code,
        ...(code === '02' && { description: 'Không thuộc thẩm quyền' }),
        timestamp: at,
      }),
    );

  const arrivals = async () =>
    (await world.platform.db.read(clerk(), (tx) => listIncoming(tx, clerk(), { limit: 50 }, TODAY)))
      .items;
  const incoming = (id: string) =>
    world.platform.db.read(clerk(), (tx) => getIncoming(tx, clerk(), id, TODAY));
  const versionOf = ({ id, version }: { id: string; version: number }) => ({ id, version });

  beforeAll(async () => {
    ({ world, axis } = given());
    axis.agencies = [
      { id: '1', pid: '0', code: VPCP.agencyCode, name: VPCP.name, oldCode: '000.00.00.G22.MP' },
      { id: '2', pid: '1', code: BTTTT.agencyCode, name: BTTTT.name, oldCode: '' },
      { id: '3', pid: '0', code: 'H50', name: 'Giả danh UBND tỉnh', oldCode: '' },
    ];
    const own = await world.platform.db.read('public', (tx) =>
      getAgency(tx, demoAgencyId('stttt'), TODAY),
    );
    stttt = own.code ?? '';
    await exchange();
  });
  beforeEach(() => {
    for (const key of Object.keys(axis.mood)) delete axis.mood[key as keyof TestAxis['mood']];
    axis.sent.length = 0;
  });

  /** What a partner who answers again is called for, whatever it missed. */
  async function hoursLater(hours: number) {
    world.clock.advance(hours * 3_600_000);
    await exchange();
  }

  test('its agencies are recipients, who is renamed keeps the old name for the past, and none of ours is named by it', async () => {
    expect(await idOf('000.00.00.G22.MP')).toBe(await idOf('G22.MP'));
    const [parent] = await rowsOf<{ name: string }>(
      `select name from directory.unit_version where code = 'H50' and valid_to is null`,
    );
    expect(parent?.name).not.toContain('Giả danh');
    const kept = axis.agencies;
    axis.agencies = [{ ...kept[0]!, name: 'Văn phòng Chính phủ mới (mô phỏng)' }, kept[1]!];
    await hoursLater(25);
    const agency = await world.platform.db.read('public', async (tx) =>
      getAgency(tx, await idOf('G22.MP'), TODAY),
    );
    expect(agency.name).toBe(VPCP.name);
    axis.agencies = kept;
  });

  test('away for a day, it gets everything in order when it is back', async () => {
    axis.mood.away = true;
    const recipients = [await idOf('G22.MP'), await idOf('G09.MP'), demoAgencyId('snv')];
    const ids: string[] = [];
    for (const subject of ['Thứ nhất', 'Thứ hai', 'Thứ ba']) {
      ids.push(await world.issue(recipients, subject));
      await exchange();
    }
    for (let hour = 0; hour < 24; hour += 6) await hoursLater(6);
    expect(axis.sent).toEqual([]);
    const [partner] = await rowsOf<{ failures: number; last_error: string }>(
      `select failures, last_error from exchange.partner where carrier = 'axis'`,
    );
    expect(partner?.failures).toBeGreaterThan(4);
    expect(partner?.last_error).toContain('HTTP 503');
    // As where the worker died that should have queued the first: it was queued last.
    await world.platform.db.write(world.as('quantri'), (tx) =>
      sql`update exchange.dispatch set seq = default where document_id = ${ids[0]}`.execute(tx),
    );
    axis.mood.away = false;
    await hoursLater(1);
    const subjects = axis.sent.map(({ bytes }) => {
      const read = readPacket(bytes, { now: NOW });
      return read.kind === 'document' ? read.packet.subject : '';
    });
    expect(subjects).toEqual(['Thứ nhất', 'Thứ hai', 'Thứ ba']);
    expect(axis.sent[0]).toMatchObject({ from: stttt, to: ['G22.MP', 'G09.MP'] });
    expect(await statesOf(ids[0]!)).toMatchObject({ sent: 2, arrived: 1 });
  });

  test('a lost answer means sent again, and still one packet', async () => {
    axis.mood.losesAnswers = 2;
    await world.issue([await idOf('G22.MP')]);
    await exchange();
    await hoursLater(1);
    await hoursLater(1);
    const [first, ...repeated] = axis.sent.map(({ bytes }) => bytes.toString('base64'));
    expect(repeated).toEqual([first, first]);
    expect(await rowsOf(`select 1 from exchange.dispatch where state = 'waiting'`)).toEqual([]);
  });

  test('what it refuses again and again is set aside, and the rest goes on', async () => {
    axis.mood.refuses = ({ to }) => to.includes('G09.MP');
    const refused = await world.issue([await idOf('G09.MP'), await idOf('G22.MP')], 'Bị từ chối');
    const after = await world.issue([await idOf('G22.MP')], 'Đi sau');
    await exchange();
    for (let hour = 0; hour < 5; hour += 1) await hoursLater(1);
    expect(axis.sent.map(({ to }) => to)).toEqual([['G22.MP'], ['G22.MP']]);
    expect(await statesOf(refused)).toMatchObject({ sent: 1, failed: 1 });
    expect(await statesOf(after)).toMatchObject({ sent: 1 });
  });

  test('a document from outside arrives once, however often it is listed, and its answers go out', async () => {
    const bytes = outsidePacket(VPCP, [stttt]);
    const docId = axis.put({ from: 'G22.MP', to: stttt, messageType: 'edoc', bytes });
    await exchange();
    const entry = axis.mail.find((mail) => mail.docId === docId)!;
    expect(entry.status).toBe('done');
    entry.status = 'initial';
    axis.put({ from: 'G22.MP', to: stttt, messageType: 'edoc', bytes });
    await exchange();
    expect(entry.status).toBe('done');
    const { items } = await world.platform.db.read(clerk(), (tx) =>
      listIncoming(tx, clerk(), { limit: 10 }, TODAY),
    );
    const arrived = items.filter(
      ({ numberAndSymbol, sender }) =>
        numberAndSymbol === '7/CV-MP' && sender.code === VPCP.agencyCode,
    );
    expect(arrived).toHaveLength(1);
    const { id, version } = await world.platform.db.read(clerk(), (tx) =>
      getIncoming(tx, clerk(), arrived[0]!.id, TODAY),
    );
    await recordIncoming(world.platform, clerk(), { id, version, dueOn: null });
    await exchange();
    const codes = axis.sent.map(({ bytes: status, messageType, to }) => {
      const read = readPacket(status, { now: NOW });
      return [messageType, to.join(), read.kind === 'status' ? read.packet.code : ''];
    });
    expect(codes).toEqual([
      ['status', 'G22.MP', '01'],
      ['status', 'G22.MP', '03'],
    ]);
  });

  test('a worker that died between confirming and noting it leaves nothing unconfirmed', async () => {
    const bytes = outsidePacket(VPCP, [stttt]);
    const docId = axis.put({ from: 'G22.MP', to: stttt, messageType: 'edoc', bytes });
    const states = () =>
      rowsOf<{ state: string }>(`select state from exchange.arrival where reference = '${docId}'`);
    await exchange();
    await change(`update exchange.arrival set state = 'received' where reference = '${docId}'`);
    expect(await states()).toEqual([{ state: 'received' }]);
    await exchange();
    expect(await states()).toEqual([{ state: 'confirmed' }]);
  });

  test('statuses are entered whatever their order and number, and strange ones are kept', async () => {
    const id = await world.issue([await idOf('G22.MP'), await idOf('G09.MP')]);
    await exchange();
    const put = (from: typeof VPCP, bytes: Buffer) =>
      axis.put({ from: from.agencyCode, to: stttt, messageType: 'status', bytes });
    const done = statusFrom(VPCP, id, '06');
    put(VPCP, done);
    put(VPCP, statusFrom(VPCP, id, '03'));
    put(VPCP, done);
    put(BTTTT, statusFrom(BTTTT, id, '01'));
    put(BTTTT, statusFrom(BTTTT, '000.00.00.G22,2014/02/30,1/X', '03'));
    // Somebody of the axis speaks as another agency, and as one of the province.
    put(BTTTT, statusFrom(VPCP, id, '02'));
    put(BTTTT, statusFrom({ agencyCode: 'H50', name: 'x' }, id, '02'));
    await exchange();
    expect(await statesOf(id)).toMatchObject({ completed: 1, arrived: 1 });
    expect(axis.mail.every(({ status }) => status === 'done' || status === 'fail')).toBe(true);
    const kept = await rowsOf<{ outcome: string }>(
      `select outcome from exchange.arrival where message_type = 'status' order by at, outcome`,
    );
    expect(kept.map(({ outcome }) => outcome).sort()).toEqual([
      'SENDER_MISMATCH',
      'SENDER_MISMATCH',
      'done',
      'done',
      'done',
      'done',
      'done',
    ]);
  });

  test('a recall of a document that is completed here is put to the clerk; nothing is lost', async () => {
    const documentId = '000.00.00.G22.MP,2014/02/30,9/CV-MP';
    const code = { number: '9', notation: 'CV-MP' };
    const send = (bytes: Uint8Array, messageType: 'edoc' | 'status' = 'edoc') =>
      axis.put({ from: 'G22.MP', to: stttt, messageType, bytes });
    const reference = { agencyCode: VPCP.agencyCode, documentId, code: '9/CV-MP', date: TODAY };
    send(outsidePacket(VPCP, [stttt], { documentId, code }));
    // The same key with another day and another text: a repetition of that document, and kept as one.
    send(outsidePacket(VPCP, [stttt], { documentId, code, subject: 'Khác' }));
    await exchange();
    const found = (await arrivals()).filter(({ numberAndSymbol }) => numberAndSymbol === '9/CV-MP');
    expect(found).toHaveLength(1);
    let document = await incoming(found[0]!.id);
    expect(document.subject).toBe('Về việc thử nghiệm');
    await recordIncoming(world.platform, clerk(), { ...versionOf(document), dueOn: null });
    const [leader, officer] = [world.as('ld.stttt'), world.as('cv.stttt')];
    await directIncoming(world.platform, leader, {
      ...versionOf(await incoming(document.id)),
      leadPostId: demoPostId('cv.stttt'),
      coordinatingPostIds: [],
      instruction: 'Xử lý',
      dueOn: null,
    });
    await startWork(world.platform, officer, versionOf(await incoming(document.id)));
    await completeIncoming(world.platform, officer, {
      ...versionOf(await incoming(document.id)),
      note: 'Đã xong',
    });
    send(
      writeStatusPacket({
        from: VPCP,
        responseFor: reference,
        code: '13',
        description: 'Gửi nhầm',
        timestamp: NOW,
      }),
      'status',
    );
    await exchange();
    document = await incoming(document.id);
    expect(document.requests).toMatchObject([{ kind: 'recall', reason: 'Gửi nhầm' }]);
    expect(document.state).toBe('completed');
    await world.exchange(axisCarrier);
    const codes = axis.sent.map(({ bytes }) => {
      const read = readPacket(bytes, { now: NOW });
      return read.kind === 'status' ? read.packet.code : '';
    });
    expect(codes).toEqual(['01', '03', '04', '05', '06']);
  });

  test('what cannot be read, or is for nobody here, is kept and told so', async () => {
    const torn = outsidePacket(VPCP, [stttt]).subarray(0, 700);
    const ids = [
      axis.put({ from: 'G22.MP', to: stttt, messageType: 'edoc', bytes: torn }),
      axis.put({
        from: 'G22.MP',
        to: 'H99.KHAC',
        messageType: 'edoc',
        bytes: outsidePacket(VPCP, ['H99.KHAC']),
      }),
    ];
    await exchange();
    expect(ids.map((id) => axis.mail.find(({ docId }) => docId === id)?.status)).toEqual([
      'fail',
      'fail',
    ]);
    const log = await rowsOf<{ detail: string; packet_sha256: string }>(
      `select detail from exchange.message where operation = 'confirm fail' order by id desc limit 2`,
    );
    expect(log.map(({ detail }) => detail)).toContain('NO_RECIPIENT');
    const secrets = await rowsOf(
      `select 1 from exchange.message where message::text like '%${AXIS_SYSTEM.secret}%'`,
    );
    expect(secrets).toEqual([]);
  });
}
