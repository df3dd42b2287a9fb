import { Readable } from 'node:stream';
import {
  createRateWindow,
  type Gate,
  letRunOut,
  type Platform,
  PlatformError,
  readBody,
} from '@hien-luong/platform';
import { PATH, PREFIX, verifyRequest, type WireAnswer, writeFail } from '@hien-luong/vxp';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, findCaller } from '../data/find-caller.ts';
import { appendMessage } from '../data/message-log.ts';
import { ExchangeError } from '../exchange-error.ts';
import { NO_AGENCY } from '../rules/no-agency.ts';
import { faultOf, faultOfRequest, type VxpFault } from './vxp-fault.ts';
import { operations, takeMail, type VxpCall } from './vxp-operations.ts';

/** Our own address of the protocol, and the one at which clients of the national SDK look for it. */
const BASES = ['/vxp', '/XrdAdapter/RestService/forward', '/VXPAdapter/RestService/forward'];
const CAUSE = 'exchange.vxp';
/** Calls a minute of one address, proven or not. */
const PER_MINUTE = 1_200;
/** The line end behind the file. */
const BEHIND_FILE = 2;

/**
 * The document axis for systems of other vendors. Whoever signs with a secret that an administrator
 * gave out is let in, and speaks for the agencies registered for it; everything else is refused in the
 * words of the protocol. The time that a client tells proves nothing, so what is done twice is done
 * once.
 */
export function registerVxpRoutes(app: FastifyInstance, gate: Gate, platform: Platform): void {
  const rate = createRateWindow(PER_MINUTE);
  // The body stays a stream: nothing is read before it is known who sends it.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  for (const base of BASES) {
    for (const path of [...Object.keys(operations), PATH.download]) {
      app.route({
        method: path === PATH.download ? ['GET', 'POST'] : ['POST'],
        url: `${base}${path}`,
        handler: async (request, reply) => {
          const isAdmitted = rate.admit(request.ip, platform.clock.now());
          return await serve({ app, gate, platform, path, isAdmitted }, request, reply);
        },
      });
    }
  }
}

type Door = {
  app: FastifyInstance;
  gate: Gate;
  platform: Platform;
  path: string;
  isAdmitted: boolean;
};

async function serve(door: Door, request: FastifyRequest, reply: FastifyReply) {
  const { gate, isAdmitted, path, platform } = door;
  const nobody = gate.system(request, NO_AGENCY, CAUSE);
  const began = performance.now();
  let caller: Caller | undefined;
  const log = async (outcome: string, news: Partial<Parameters<typeof appendMessage>[1]>) => {
    if (caller === undefined) {
      platform.log.warn({ outcome, path, address: request.ip }, 'exchange call refused');
      return;
    }
    await platform.db.write(nobody, (tx) =>
      appendMessage(tx, {
        partnerId: caller?.id ?? null,
        direction: 'in',
        operation: path.slice(1),
        outcome,
        milliseconds: performance.now() - began,
        ...news,
      }),
    );
  };
  try {
    if (!isAdmitted) throw new ExchangeError('TOO_MANY_REQUESTS', 'too many calls');
    const named = request.headers[`${PREFIX}systemid`.toLowerCase()];
    caller = typeof named === 'string' ? await findCaller(platform, nobody, named) : undefined;
    const verdict = verifyRequest({
      headers: request.headers,
      findSecret: (systemId) => (systemId === caller?.systemId ? caller.secret : undefined),
    });
    if (!verdict.ok) {
      await log(verdict.reason, {});
      return await refuse(request, reply, faultOfRequest(verdict.reason));
    }
    if (caller === undefined) throw new Error('verified, but by nobody');
    if (caller.isSuspended) throw new ExchangeError('SYSTEM_SUSPENDED', caller.systemId);
    const call: VxpCall = {
      platform,
      nobody,
      scopeOf: (agencyId) => gate.system(request, agencyId, CAUSE),
      caller,
      parameters: verdict.parameters,
      readBody: () => readPacketBody(request, reply, platform),
    };
    return await answer(call, path, reply, log);
  } catch (error) {
    return await fail(door, request, reply, error, log);
  }
}

type Log = (outcome: string, news: Partial<Parameters<typeof appendMessage>[1]>) => Promise<void>;

async function answer(call: VxpCall, path: string, reply: FastifyReply, log: Log) {
  if (path === PATH.download) {
    const { docId, sha256 } = await takeMail(call);
    await log('ok', { reference: docId, sha256 });
    return await reply
      .type('application/octet-stream')
      .send(Readable.from(call.platform.files.open(sha256)));
  }
  const operation = operations[path];
  if (operation === undefined) throw new ExchangeError('OPERATION_UNKNOWN', path);
  const { answer: told, news } = await operation(call);
  if (news !== undefined) await log('ok', news);
  return await say(reply, told);
}

async function fail(
  { platform }: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  log: Log,
) {
  const fault = faultOf(error);
  if (fault === undefined) {
    platform.log.error({ requestId: request.id, err: error }, 'exchange call failed');
    await log('FAILED', { detail: request.id }).catch(() => undefined);
    const description = `Lỗi của hệ thống nhận, hãy gửi lại (${request.id})`;
    return await refuse(request, reply, { code: '500', description });
  }
  const code = (error as { code?: unknown }).code;
  await log(String(code), { detail: fault.description });
  return await refuse(request, reply, fault);
}

async function readPacketBody(request: FastifyRequest, reply: FastifyReply, platform: Platform) {
  const maxBytes = platform.config.uploadMaxBytes + BEHIND_FILE;
  try {
    return await readBody(request, reply, { maxBytes });
  } catch (error) {
    if (!(error instanceof PlatformError) || error.code !== 'UPLOAD_TOO_LARGE') throw error;
    throw new ExchangeError('FILE_TOO_LARGE', 'too large', {
      details: { megabytes: Math.floor(maxBytes / 1024 / 1024) },
    });
  }
}

/** A body that nobody read runs out, so that the client reads the answer. */
async function refuse(request: FastifyRequest, reply: FastifyReply, fault: VxpFault) {
  void letRunOut(request, reply);
  return await say(reply, writeFail(fault.code, fault.description));
}

/** Clients of the SDK read the answer from the body, whatever the status; so it is always 200. */
async function say(reply: FastifyReply, told: WireAnswer) {
  return await reply.type('application/json; charset=utf-8').send(JSON.stringify(told));
}
