import { listExchangeAgencies } from '@hien-luong/directory';
import type { Platform, SystemScope } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { PATH, readSentFile, SERVICE_TYPE, type WireAnswer, writeOk } from '@hien-luong/vxp';
import { z } from 'zod';
import { acceptPacket } from '../commands/accept-packet.ts';
import { endDelivery } from '../commands/end-delivery.ts';
import type { Caller } from '../data/find-caller.ts';
import { countMail, findMail, listMail, markFetched } from '../data/mailbox.ts';
import { isSubmissionOf, listSubmitted } from '../data/submissions.ts';
import { ExchangeError } from '../exchange-error.ts';
import { writeWireTime } from '../rules/write-wire-time.ts';

export type VxpCall = {
  platform: Platform;
  nobody: SystemScope;
  scopeOf(agencyId: string): SystemScope;
  caller: Caller;
  /** Signed parameters, by their names in lower case; those of earlier calls are among them. */
  parameters: ReadonlyMap<string, string>;
  readBody(): Promise<Buffer>;
};

export type VxpAnswer = {
  answer: WireAnswer;
  /** For the log; a poll that finds nothing is no news. */
  news?: { reference?: string; sha256?: string; agencyCode?: string; detail?: string };
};

type Operation = (call: VxpCall) => Promise<VxpAnswer>;

const MessageType = z.enum(['edoc', 'status']);
const Uuid = z.uuid();
const Status = z.enum(['initial', 'processing', 'done', 'fail']);
const Codes = z.array(z.string().min(1).max(100)).max(10_000);
const Count = z.coerce.number().int().min(0).max(100_000);

const PAGE = 500;

/** What partners may ask, by path. */
export const operations: Readonly<Record<string, Operation>> = {
  [PATH.listAgencies]: (call) =>
    listAgencies(call, ({ code102, ...one }) => ({ ...one, oldCode: code102 })),
  [PATH.listAgenciesQd20]: (call) => listAgencies(call, ({ pid: _pid, ...one }) => one),
  [PATH.synchronizeUnits]: (call) =>
    listAgencies(call, ({ code, id, mail, name, pid }) => ({
      id,
      pid,
      code,
      name,
      mail,
      version: '1',
      centerCode: '',
      deleted: '0',
      modifyDate: '',
      isAgency: '1',
    })),
  [PATH.listReceived]: listReceived,
  [PATH.listSent]: listSent,
  [PATH.send]: send,
  [PATH.fetch]: fetchOne,
  [PATH.updateStatus]: updateStatus,
  [PATH.countReceivedDocuments]: (call) => count(call, 'edoc'),
  [PATH.countReceivedStatuses]: (call) => count(call, 'status'),
  [PATH.registerAgency]: refuseAgencies,
  [PATH.deleteAgency]: refuseAgencies,
};

type WireAgency = {
  id: string;
  pid: string;
  code: string;
  name: string;
  mail: string;
  code102: string;
};

async function listAgencies(
  { nobody, platform }: VxpCall,
  write: (agency: WireAgency) => object,
): Promise<VxpAnswer> {
  const today = toCalendarDate(platform.clock.now());
  const agencies = await platform.db.read(nobody, (tx) => listExchangeAgencies(tx, today));
  const data = agencies.map(({ code, code102, id, name, parentId }) =>
    write({
      id,
      pid: parentId ?? '',
      code: code ?? code102 ?? '',
      name,
      mail: '',
      code102: code102 ?? '',
    }),
  );
  return { answer: writeOk({ data }), news: { detail: String(data.length) } };
}

async function listReceived(call: VxpCall): Promise<VxpAnswer> {
  const { caller, nobody, platform } = call;
  const messageType = parameter(call, 'messagetype', MessageType);
  const limit = Math.min(optional(call, 'pagesize', Count) || PAGE, PAGE);
  const page = Math.max(optional(call, 'pageindex', Count) ?? 1, 1);
  const rows = await platform.db.read(nobody, (tx) =>
    listMail(tx, caller.id, { messageType, limit, offset: (page - 1) * limit }),
  );
  const data = rows.map((row) => ({
    docId: row.id,
    serviceType: SERVICE_TYPE,
    messageType,
    created_time: writeWireTime(row.created_at),
    updated_time: writeWireTime(row.fetched_at ?? row.created_at),
    from: row.from_code,
    to: row.to_code,
    status: row.fetched_at === null ? 'initial' : 'processing',
    status_desc: row.fetched_at === null ? 'Chưa lấy' : 'Đã lấy, chưa xác nhận',
  }));
  const answer = writeOk({ data });
  return data.length === 0 ? { answer } : { answer, news: { detail: String(data.length) } };
}

const SENT_STATES: Record<string, [string, string]> = {
  waiting: ['initial', 'Đang chuyển'],
  forwarded: ['processing', 'Đang chuyển tiếp'],
  received: ['done', 'Đã đến'],
  sent: ['done', 'Đã chuyển đến hệ thống của nơi nhận'],
  refused: ['fail', 'Nơi nhận từ chối'],
  failed: ['fail', 'Không chuyển được'],
};

async function listSent(call: VxpCall): Promise<VxpAnswer> {
  const { caller, nobody, platform } = call;
  const messageType = parameter(call, 'messagetype', MessageType);
  const named = optional(call, 'docid', Uuid);
  const rows = await platform.db.read(nobody, async (tx) => {
    // The number of another kind of call may be left over: it names nothing that was sent.
    const isOwn = named !== undefined && (await isSubmissionOf(tx, caller.id, named));
    const submissionId = isOwn ? named : undefined;
    return listSubmitted(tx, caller.id, { messageType, submissionId, limit: PAGE });
  });
  const data = rows.map((row) => {
    const [status, words] = SENT_STATES[row.state] ?? ['processing', ''];
    return {
      serviceType: SERVICE_TYPE,
      messageType,
      senderDocId: row.submissionId,
      receiverDocId: row.deliveryId,
      fromCode: row.fromCode,
      toCode: row.toCode,
      title: row.subject,
      notation: row.notation,
      sentTime: writeWireTime(row.sentAt),
      receivedTime: row.receivedAt === null ? '' : writeWireTime(row.receivedAt),
      sendStatus: 'done',
      sendStatusDesc: 'Đã nhận từ hệ thống gửi',
      receiveStatus: status,
      receiveStatusDesc: [words, row.reason].filter(Boolean).join(': '),
    };
  });
  return { answer: writeOk({ data }) };
}

async function send(call: VxpCall): Promise<VxpAnswer> {
  const { caller, nobody, parameters, platform } = call;
  const messageType = parameter(call, 'messagetype', MessageType);
  const body = await call.readBody();
  const read = readSentFile(body, parameters.get('hash-file') ?? '');
  if (!read.ok) throw new ExchangeError(read.reason, 'the body is not what was signed');
  const { docId, fromCode, sha256 } = await acceptPacket(platform, nobody, {
    partnerId: caller.id,
    messageType,
    fromCode: parameters.get('from')?.trim() ?? '',
    toCodes: readCodes(parameters.get('to')),
    bytes: read.file,
  });
  return {
    answer: writeOk({ DocId: docId }),
    news: { reference: docId, sha256, agencyCode: fromCode },
  };
}

/** A list that cannot be read is none: the packet names its recipients anyway. */
function readCodes(text: string | undefined): string[] {
  try {
    return Codes.parse(JSON.parse(text ?? '[]'));
  } catch {
    return [];
  }
}

async function fetchOne(call: VxpCall): Promise<VxpAnswer> {
  const { docId, sha256 } = await takeMail(call);
  const bytes = await call.platform.files.read(sha256);
  return {
    answer: writeOk({ data: Buffer.from(bytes).toString('base64') }),
    news: { reference: docId, sha256 },
  };
}

/** The packet of one delivery in the caller's mailbox, which it has from now on been given. */
export async function takeMail(call: VxpCall): Promise<{ docId: string; sha256: string }> {
  const { caller, nobody, platform } = call;
  const docId = parameter(call, 'docid', Uuid);
  const mail = await platform.db.write(nobody, async (tx) => {
    const found = await findMail(tx, caller.id, docId);
    if (found !== undefined) await markFetched(tx, docId, platform.clock.now());
    return found;
  });
  if (mail === undefined)
    throw new ExchangeError('DELIVERY_UNKNOWN', docId, { details: { docId } });
  return { docId, sha256: mail.packet_sha256 };
}

async function updateStatus(call: VxpCall): Promise<VxpAnswer> {
  const docId = parameter(call, 'docid', Uuid);
  const status = parameter(call, 'status', Status);
  await endDelivery(call, call.caller.id, { docId, status });
  return { answer: writeOk(), news: { reference: docId, detail: status } };
}

async function count(
  { caller, nobody, platform }: VxpCall,
  messageType: z.infer<typeof MessageType>,
): Promise<VxpAnswer> {
  const waiting = await platform.db.read(nobody, (tx) => countMail(tx, caller.id, messageType));
  return { answer: writeOk({ count: waiting }) };
}

async function refuseAgencies(): Promise<VxpAnswer> {
  throw new ExchangeError('AGENCIES_BY_ADMINISTRATOR', 'agencies are registered by administrators');
}

function parameter<Shape extends z.ZodType>(
  { parameters }: VxpCall,
  name: string,
  shape: Shape,
): z.infer<Shape> {
  const read = shape.safeParse(parameters.get(name)?.trim());
  if (read.success) return read.data;
  throw new ExchangeError('PARAMETER_INVALID', name, { details: { name } });
}

/** What is missing, empty or left over from another call is not there. */
function optional<Shape extends z.ZodType>(
  { parameters }: VxpCall,
  name: string,
  shape: Shape,
): z.infer<Shape> | undefined {
  const read = shape.safeParse(parameters.get(name)?.trim());
  return read.success ? read.data : undefined;
}
