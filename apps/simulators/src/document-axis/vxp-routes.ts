import { readPacket } from '@hien-luong/edxml';
import {
  fileDigestOf,
  PATH,
  readSentFile,
  verifyRequest,
  type WireAnswer,
  writeFail,
  writeOk,
} from '@hien-luong/vxp';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { FetchStatus, Mail, MessageType } from './axis-mail.ts';
import { AXIS_SYSTEM, type DocumentAxis, isOfProvince } from './document-axis.ts';

type Call = { parameters: ReadonlyMap<string, string>; body: Buffer };
type Answer = WireAnswer | 'lost';

/** Where the paths of the protocol begin. */
export const AXIS_PATH = '/simulated-document-axis';
const MAX_BODY = 300 * 1024 * 1024;
const Statuses = z.enum(['initial', 'processing', 'done', 'fail']);
const Registered = z.object({
  id: z.string().default(''),
  pcode: z.string().default(''),
  code: z.string().min(1),
  name: z.string().min(1),
  mail: z.string().default(''),
});

/** @spec VXP: POST with every parameter in signed headers, answers in JSON */
export async function addVxpRoutes(app: FastifyInstance, axis: DocumentAxis): Promise<void> {
  await app.register(
    async (own) => {
      // Packets are octets, and the SDK labels other bodies at will.
      own.removeAllContentTypeParsers();
      own.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_BODY }, takeBytes);
      const operations = operationsOf(axis);
      for (const [path, operate] of Object.entries(operations)) {
        own.post(path, { bodyLimit: MAX_BODY }, (request, reply) =>
          serve(axis, request, reply, operate),
        );
      }
      own.get(PATH.download, (request, reply) => download(axis, request, reply));
    },
    { prefix: AXIS_PATH },
  );
}

async function takeBytes(_request: unknown, body: Buffer | string): Promise<Buffer> {
  return Buffer.from(body);
}

async function serve(
  axis: DocumentAxis,
  request: FastifyRequest,
  reply: FastifyReply,
  operate: (call: Call) => Promise<Answer>,
): Promise<unknown> {
  const call = open(axis, request, reply);
  if (call === undefined) return reply;
  const answer = await operate(call);
  return answer === 'lost' ? cut(reply) : reply.send(answer);
}

/** Who asks what; undefined where it was answered already. */
function open(axis: DocumentAxis, request: FastifyRequest, reply: FastifyReply): Call | undefined {
  const away = axis.isAway();
  if (away === 'refuse') return void cut(reply);
  if (away === 'fail') return void reply.code(503).type('text/html').send('<h1>503</h1>');
  const verdict = verifyRequest({
    headers: request.headers,
    findSecret: (id) => (id === AXIS_SYSTEM.systemId ? AXIS_SYSTEM.secret : undefined),
  });
  if (!verdict.ok) return void reply.send(writeFail('15', verdict.reason));
  const { parameters } = verdict;
  return { parameters, body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0) };
}

/** As a connection that breaks: the client knows nothing. */
function cut(reply: FastifyReply): FastifyReply {
  reply.hijack();
  reply.raw.destroy();
  return reply;
}

function operationsOf(axis: DocumentAxis): Record<string, (call: Call) => Promise<Answer>> {
  const count = (type: MessageType) => async () =>
    writeOk({ count: waitingFor(axis, type).length, data: waitingFor(axis, type).length });
  return {
    [PATH.listAgencies]: async () => writeOk({ data: listAgencies(axis) }),
    [PATH.listAgenciesQd20]: async () =>
      writeOk({
        data: listAgencies(axis).map(({ oldCode, ...one }) => ({ ...one, code102: oldCode })),
      }),
    [PATH.synchronizeUnits]: async () =>
      writeOk({ data: listAgencies(axis).map((one) => ({ ...one, version: 1, deleted: false })) }),
    [PATH.registerAgency]: async ({ body }) => register(axis, body),
    [PATH.deleteAgency]: async ({ parameters }) => {
      const gone = axis.registered.delete(parameters.get('agencycode') ?? '');
      return gone ? writeOk() : writeFail('22', 'Không có đơn vị này (mô phỏng)');
    },
    [PATH.listReceived]: async ({ parameters }) =>
      writeOk({ data: waitingFor(axis, typeOf(parameters)).map(toReceived) }),
    [PATH.listSent]: async ({ parameters }) =>
      writeOk({
        data: axis.mail
          .list()
          .filter(
            ({ from, messageType }) => isOfProvince(from) && messageType === typeOf(parameters),
          )
          .filter(({ senderDocId }) => isWanted(parameters, senderDocId))
          .map(toSent),
      }),
    [PATH.send]: (call) => send(axis, call),
    [PATH.fetch]: async ({ parameters }) => {
      const mail = findMine(axis, parameters);
      if (mail === undefined) return writeFail('22', 'Không có gói tin này (mô phỏng)');
      return writeOk({ data: Buffer.from(await axis.mail.read(mail)).toString('base64') });
    },
    [PATH.updateStatus]: async ({ parameters }) => {
      const mail = findMine(axis, parameters);
      const status = Statuses.safeParse(parameters.get('status'));
      if (mail === undefined || !status.success) return writeFail('22', 'Không rõ (mô phỏng)');
      await axis.mail.setStatus(mail, status.data);
      return writeOk();
    },
    [PATH.countReceivedDocuments]: count('edoc'),
    [PATH.countReceivedStatuses]: count('status'),
  };
}

async function download(axis: DocumentAxis, request: FastifyRequest, reply: FastifyReply) {
  const call = open(axis, request, reply);
  if (call === undefined) return reply;
  const mail = findMine(axis, call.parameters);
  if (mail === undefined) return reply.send(writeFail('22', 'Không có gói tin này (mô phỏng)'));
  return reply.type('application/octet-stream').send(Buffer.from(await axis.mail.read(mail)));
}

function listAgencies({ offices, registered }: DocumentAxis) {
  const outside = [...offices.values()].map(({ agency: { code, name, oldCode } }) => ({
    id: code,
    pid: '',
    code,
    name,
    mail: '',
    oldCode,
  }));
  return [...outside, ...[...registered.values()].map((one) => ({ ...one, oldCode: '' }))];
}

function register(axis: DocumentAxis, body: Buffer): WireAnswer {
  const parsed = Registered.safeParse(parseJson(body));
  if (!parsed.success || !isOfProvince(parsed.data.code)) {
    return writeFail('21', 'Mã đơn vị không thuộc hệ thống này (mô phỏng)');
  }
  const { code, id, mail, name, pcode } = parsed.data;
  axis.registered.set(code, { id: id || code, pid: pcode, code, name, mail });
  return writeOk();
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

async function send(axis: DocumentAxis, { body, parameters }: Call): Promise<Answer> {
  const read = readSentFile(body, parameters.get('hash-file') ?? '');
  if (!read.ok) return writeFail('16', read.reason);
  const from = parameters.get('from') ?? '';
  if (!isOfProvince(from)) return writeFail('21', 'Mã đơn vị gửi không đúng (mô phỏng)');
  const to = recipientsOf(parameters, read.file);
  const isKnown = (code: string) => axis.offices.has(code) || isOfProvince(code);
  if (to.length === 0 || !to.every(isKnown)) {
    return writeFail('21', 'Mã đơn vị nhận không đúng (mô phỏng)');
  }
  const lost = lossOf(axis, to, `${parameters.get('messagetype')} ${fileDigestOf(read.file)}`);
  if (lost === 'packets') return 'lost';
  const sending = { messageType: typeOf(parameters), from, to, bytes: read.file };
  const docId = await axis.send(sending);
  return lost === 'answers' ? 'lost' : writeOk({ DocId: docId });
}

function recipientsOf(parameters: ReadonlyMap<string, string>, file: Uint8Array): string[] {
  const told = z.array(z.string()).safeParse(parseJson(Buffer.from(parameters.get('to') ?? '')));
  if (told.success) return told.data;
  try {
    const { kind, packet } = readPacket(file, { now: new Date() });
    if (kind === 'document') return packet.to.map(({ agencyCode }) => agencyCode);
    return packet.responseFor.agencyCode === undefined ? [] : [packet.responseFor.agencyCode];
  } catch {
    return [];
  }
}

/** What is lost is lost once, so that whoever tries again succeeds. */
const tried = new WeakMap<DocumentAxis, Set<string>>();

function lossOf(axis: DocumentAxis, to: readonly string[], packet: string) {
  const losses = to.map((code) => axis.offices.get(code)?.agency.behaviour.loses ?? 'nothing');
  const loss = losses.find((one) => one !== 'nothing');
  if (loss === undefined) return 'nothing';
  const before = tried.get(axis) ?? new Set();
  tried.set(axis, before);
  const key = `${packet} ${to.join(' ')}`;
  if (before.has(key)) return 'nothing';
  before.add(key);
  return loss;
}

function waitingFor(axis: DocumentAxis, type: MessageType): Mail[] {
  const isOpen = ({ status }: Mail) => status === 'initial' || status === 'processing';
  return axis.mail
    .list()
    .filter((mail) => mail.messageType === type && isOfProvince(mail.to) && isOpen(mail));
}

function findMine(axis: DocumentAxis, parameters: ReadonlyMap<string, string>): Mail | undefined {
  const mail = axis.mail.find(parameters.get('docid') ?? '');
  return mail !== undefined && isOfProvince(mail.to) ? mail : undefined;
}

function typeOf(parameters: ReadonlyMap<string, string>): MessageType {
  return parameters.get('messagetype')?.toLowerCase() === 'status' ? 'status' : 'edoc';
}

function isWanted(parameters: ReadonlyMap<string, string>, senderDocId: string): boolean {
  const wanted = parameters.get('docid') ?? '';
  return wanted === '' || wanted === senderDocId;
}

const DESCRIPTION: Record<FetchStatus, string> = {
  initial: 'Khởi tạo',
  processing: 'Đang xử lý',
  done: 'Hoàn thành',
  fail: 'Lỗi',
};

function toReceived({ at, docId, from, messageType, status, to, updatedAt }: Mail) {
  return {
    docId,
    serviceType: 'eDoc',
    messageType,
    created_time: at,
    updated_time: updatedAt,
    from,
    to,
    status,
    status_desc: DESCRIPTION[status],
  };
}

function toSent({ at, docId, from, messageType, senderDocId, status, to, updatedAt }: Mail) {
  return {
    serviceType: 'eDoc',
    messageType,
    senderDocId,
    receiverDocId: docId,
    fromCode: from,
    toCode: to,
    sentTime: at,
    receivedTime: updatedAt,
    sendStatus: 'done',
    sendStatusDesc: DESCRIPTION.done,
    receiveStatus: status,
    receiveStatusDesc: DESCRIPTION[status],
  };
}
