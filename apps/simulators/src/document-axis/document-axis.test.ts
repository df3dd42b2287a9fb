import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DocumentPacket, readPacket, writeDocumentPacket } from '@hien-luong/edxml';
import { verifyPdf } from '@hien-luong/pdf-sign';
import { createMockAuthority, type MockAuthority } from '@hien-luong/pki/mock';
import { toCalendarDate } from '@hien-luong/vn';
import { fileDigestOf, signRequest } from '@hien-luong/vxp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Simulators, startSimulators } from '../start-simulators.ts';
import { AXIS_SYSTEM } from './document-axis.ts';
import { SimulatedAgency } from './simulated-agency.ts';
import { AXIS_PATH } from './vxp-routes.ts';

const PROVINCE = 'H50.02';
const YEAR_MS = 365 * 86_400_000;
const agencies = [
  ['G98', 'Bộ Đồng Ý (mô phỏng)', {}],
  ['G99', 'Bộ Từ Chối (mô phỏng)', { answers: 'reject' }],
  ['H98', 'Tỉnh Nói Hai Lần (mô phỏng)', { repeats: true, until: '03' }],
  ['H99', 'Tỉnh Mất Trả Lời (mô phỏng)', { loses: 'answers', until: '01' }],
].map(([code, name, behaviour]) => SimulatedAgency.parse({ code, name, behaviour }));

let folder: string;
let authority: MockAuthority;
let simulators: Simulators;
const start = () => startSimulators({ port: 0, folder, agencies });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hien-luong-axis-'));
  await mkdir(folder, { recursive: true });
  // With keys that are made in no time.
  const now = new Date(Date.now() - YEAR_MS);
  authority = await createMockAuthority({ now, baseUrl: 'http://127.0.0.1', keyType: 'p-256' });
  await writeFile(join(folder, 'authority.json'), authority.export());
  simulators = await start();
});
afterAll(async () => {
  await simulators.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  for (const { docId } of [...(await waiting('edoc')), ...(await waiting('status'))]) {
    await ask('/updateStatus', { docId, status: 'done' });
  }
});

type Answer = { status: string; ErrorCode: string; DocId?: string; data?: unknown };
type Entry = { docId: string; from: string; to: string };

async function ask(
  path: string,
  parameters: Record<string, string> = {},
  { body = '{}', secret = AXIS_SYSTEM.secret }: { body?: string | Buffer; secret?: string } = {},
): Promise<Answer> {
  const headers = signRequest({
    systemId: AXIS_SYSTEM.systemId,
    secret,
    contentType: 'application/octet-stream',
    now: new Date(),
    parameters,
  });
  const request = { method: 'POST', headers, body: body as BodyInit };
  const response = await fetch(`${simulators.url}${AXIS_PATH}${path}`, request);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as Answer;
}
async function control(path: string, body?: object): Promise<Record<string, unknown>> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(`${simulators.url}${path}`, body === undefined ? {} : init);
  return (await response.json()) as Record<string, unknown>;
}
async function waiting(messagetype: 'edoc' | 'status'): Promise<Entry[]> {
  const answer = await ask('/getReceivedEdocList', { servicetype: 'eDoc', messagetype });
  return answer.data as Entry[];
}
async function fetchPacket(docId: string) {
  const { data } = await ask('/getEdoc', { docId, filePath: '' });
  return readPacket(Buffer.from(String(data), 'base64'), { now: new Date() });
}
/** Codes of the statuses that wait, in their order. */
async function codesFrom(agency: string): Promise<string[]> {
  const codes = [];
  for (const { docId, from } of await waiting('status')) {
    const { kind, packet } = await fetchPacket(docId);
    if (kind === 'status' && from === agency) codes.push(packet.code);
  }
  return codes;
}
/** Answers come by themselves, at once but one after the other. */
async function untilCodes(agency: string, count: number): Promise<string[]> {
  await expect.poll(async () => (await codesFrom(agency)).length).toBe(count);
  return codesFrom(agency);
}
async function agencyOf(code: string) {
  const { agencies: all } = await control('/demo/document-axis');
  return (all as { code: string; documents: object[] }[]).find((one) => one.code === code)!;
}

let written = 0;
function packetFor(to: string, over: Partial<DocumentPacket> = {}): Buffer {
  const now = new Date();
  written += 1;
  const packet: DocumentPacket = {
    from: { agencyCode: PROVINCE, name: 'Sở Nội vụ' },
    to: [{ agencyCode: to }],
    documentId: `van-ban-${written}`,
    code: { number: String(written), notation: 'CV-SNV' },
    promulgation: { place: 'Quảng Trị', date: toCalendarDate(now) },
    documentType: { type: 2, name: 'Công văn' },
    subject: 'Về việc thử trục',
    urgency: 'normal',
    appendixes: [],
    responseFor: [],
    steeringType: 'none',
    toPlaces: [],
    traces: [],
    business: { type: 'new', paper: false, replacements: [] },
    attachments: [],
    ...over,
  };
  return Buffer.from(writeDocumentPacket(packet, { now }));
}
const send = (to: string, body: Buffer, from = PROVINCE) =>
  ask(
    '/sendEdoc',
    {
      from,
      servicetype: 'eDoc',
      messagetype: 'edoc',
      to: JSON.stringify([to]),
      'hash-file': fileDigestOf(body),
    },
    { body: Buffer.concat([body, Buffer.from('\r\n')]) },
  );

test('every agency says that it is simulated, and a wrong secret is refused', async () => {
  const { data } = await ask('/getAgenciesList');
  const names = (data as { name: string }[]).map(({ name }) => name);
  expect(names).toHaveLength(agencies.length);
  expect(names.every((name) => name.includes('mô phỏng'))).toBe(true);
  const refused = await ask('/getAgenciesList', {}, { secret: 'đoán bừa' });
  expect(refused).toMatchObject({ status: 'FAIL', ErrorCode: '15' });
});

test('one that accepts answers 01, 03, 04, 05, 06; confirmed, they are listed no more', async () => {
  const sent = await send('G98', packetFor('G98'));
  expect(sent).toMatchObject({ status: 'OK', DocId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(await untilCodes('G98', 5)).toEqual(['01', '03', '04', '05', '06']);
  for (const { docId } of await waiting('status')) {
    await ask('/updateStatus', { docId, status: 'done' });
  }
  expect(await waiting('status')).toEqual([]);
  const { data } = await ask('/getSentEdocList', { messagetype: 'edoc', docId: sent.DocId ?? '' });
  expect(data).toMatchObject([{ toCode: 'G98', receiveStatus: 'done' }]);
});

test('one that rejects answers 02 with a reason, and 16 to a request', async () => {
  await send('G99', packetFor('G99'));
  expect(await untilCodes('G99', 2)).toEqual(['01', '02']);
  const business: DocumentPacket['business'] = {
    type: 'recall',
    paper: false,
    reason: 'nhầm',
    replacements: [],
  };
  const responseFor = [{ agencyCode: PROVINCE, code: '1/CV-SNV', documentId: 'van-ban-1' }];
  await send('G99', packetFor('G99', { business, responseFor }));
  expect(await untilCodes('G99', 3)).toEqual(['01', '02', '16']);
  const answer = await fetchPacket((await waiting('status')).at(-1)!.docId);
  expect(answer.packet.responseFor).toMatchObject({ documentId: 'van-ban-1', code: '1/CV-SNV' });
});

test('one that repeats says everything twice, and has what comes twice once', async () => {
  const body = packetFor('H98');
  await send('H98', body);
  await send('H98', body);
  expect(await untilCodes('H98', 4)).toEqual(['01', '01', '03', '03']);
  expect((await agencyOf('H98')).documents).toMatchObject([{ arrivedTimes: 2 }]);
});

test('an answer or a packet gets lost once, and whoever tries again succeeds', async () => {
  const body = packetFor('H99');
  await expect(send('H99', body)).rejects.toThrow('fetch failed');
  expect((await agencyOf('H99')).documents).toHaveLength(1);
  expect(await send('H99', body)).toMatchObject({ status: 'OK' });
  expect((await agencyOf('H99')).documents).toMatchObject([{ arrivedTimes: 2 }]);
  await control('/demo/document-axis', { behaviours: { H99: { loses: 'packets' } } });
  const other = packetFor('H99');
  await expect(send('H99', other)).rejects.toThrow('fetch failed');
  expect((await agencyOf('H99')).documents).toHaveLength(1);
  expect(await send('H99', other)).toMatchObject({ status: 'OK' });
  expect((await agencyOf('H99')).documents).toHaveLength(2);
});

test.each([
  ['a sender elsewhere', () => send('G98', packetFor('G98'), 'G98'), '21'],
  ['a recipient that nobody knows', () => send('G11', packetFor('G11')), '21'],
  [
    'a digest of another file',
    () => ask('/sendEdoc', { from: PROVINCE, to: '["G98"]', 'hash-file': 'ab' }, { body: 'x' }),
    '16',
  ],
  ['a packet that is not ours to fetch', () => ask('/getEdoc', { docId: 'x', filePath: '' }), '22'],
])('%s is refused', async (_, attempt, code) => {
  expect(await attempt()).toMatchObject({ status: 'FAIL', ErrorCode: code });
});

test('while it is away nobody answers, or somebody with nothing to say; then it is back', async () => {
  await control('/demo/document-axis', { away: { how: 'refuse' } });
  await expect(ask('/getAgenciesList')).rejects.toThrow('fetch failed');
  await control('/demo/document-axis', { away: { how: 'fail', forMs: 300 } });
  await expect(ask('/getAgenciesList')).rejects.toThrow('HTTP 503');
  await expect
    .poll(() => ask('/getAgenciesList').catch(() => null))
    .toMatchObject({ status: 'OK' });
});

test('an agency sends a document sealed under the demo authority, and twice where it repeats', async () => {
  const asked = { from: 'H98', to: [PROVINCE], subject: 'Đề nghị phối hợp (mô phỏng)' };
  await control('/demo/document-axis/documents', asked);
  const [first, second, ...more] = await waiting('edoc');
  expect(more).toEqual([]);
  expect(second).toMatchObject({ from: 'H98', to: PROVINCE });
  const { kind, packet } = await fetchPacket(first!.docId);
  if (kind !== 'document') throw new Error('no document');
  expect(packet.subject).toBe(asked.subject);
  const pdf = packet.attachments[0]!.bytes;
  const { anchors } = authority;
  const { signatures } = verifyPdf({ pdf, anchors, now: new Date() });
  const name = `${agencies[2]?.name} (DEMO)`;
  expect(signatures).toMatchObject([{ level: 'B-T', signer: { commonName: name } }]);
  expect(signatures[0]?.checks.filter(({ ok }) => !ok)).toEqual([]);
});

test('started again it knows its mail, and tells nothing a second time', async () => {
  await send('G98', packetFor('G98'));
  await untilCodes('G98', 5);
  const before = await agencyOf('G98');
  await simulators.stop();
  simulators = await start();
  expect((await agencyOf('G98')).documents).toEqual(before.documents);
  expect(await untilCodes('G98', 5)).toEqual(['01', '03', '04', '05', '06']);
});
