import { createHash, randomUUID } from 'node:crypto';
import {
  fileDigestOf,
  readSentFile,
  verifyRequest,
  type WireAnswer,
  writeFail,
  writeOk,
} from '@hien-luong/vxp';
import { type FastifyInstance, fastify } from 'fastify';

type Mail = {
  docId: string;
  messageType: string;
  from: string;
  to: string;
  bytes: Buffer;
  status: string;
};
export type SentToAxis = { from: string; to: string[]; messageType: string; bytes: Buffer };

/**
 * An axis as the description of the protocol has it, over HTTP, for as long as a test runs. It can be
 * away, lose its answers, refuse and repeat.
 */
export type TestAxis = {
  url: string;
  sent: SentToAxis[];
  mail: Mail[];
  agencies: { id: string; pid: string; code: string; name: string; oldCode: string }[];
  /** `losesAnswers` counts answers to what is sent. */
  mood: { away?: boolean; losesAnswers?: number; refuses?: (sent: SentToAxis) => boolean };
  put(mail: {
    from: string;
    to: string;
    messageType: 'edoc' | 'status';
    bytes: Uint8Array;
  }): string;
  stop(): Promise<void>;
};

const SECRET = 'bí-mật-thử-nghiệm';
export const AXIS_SYSTEM = { systemId: 'quangtri.test', secret: SECRET };

export async function startTestAxis(): Promise<TestAxis> {
  const app = fastify({ bodyLimit: 50_000_000 });
  const axis: Omit<TestAxis, 'url'> = {
    sent: [],
    mail: [],
    agencies: [],
    mood: {},
    put: ({ bytes, ...mail }) => {
      const docId = randomUUID();
      axis.mail.push({ ...mail, docId, bytes: Buffer.from(bytes), status: 'initial' });
      return docId;
    },
    stop: () => app.close(),
  };
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.post('/*', (request, reply) => {
    if (axis.mood.away) return reply.status(503).send('<html>503</html>');
    const verdict = verifyRequest({
      headers: request.headers,
      findSecret: (id) => (id === AXIS_SYSTEM.systemId ? SECRET : undefined),
    });
    if (!verdict.ok) return reply.send(writeFail('15', verdict.reason));
    const answer = answerOf(axis, request.url, verdict.parameters, request.body as Buffer);
    if (request.url === '/sendEdoc' && (axis.mood.losesAnswers ?? 0) > 0) {
      axis.mood.losesAnswers = (axis.mood.losesAnswers ?? 0) - 1;
      return reply.hijack().raw.destroy() as never;
    }
    return reply.send(answer);
  });
  return Object.assign(axis, { url: await listen(app) });
}

async function listen(app: FastifyInstance): Promise<string> {
  return await app.listen({ host: '127.0.0.1', port: 0 });
}

function answerOf(
  axis: Omit<TestAxis, 'url'>,
  path: string,
  parameters: ReadonlyMap<string, string>,
  body: Buffer,
): WireAnswer {
  const find = (): Mail | undefined =>
    axis.mail.find(({ docId }) => docId === parameters.get('docid'));
  switch (path) {
    case '/getAgenciesList':
      return writeOk({ data: axis.agencies });
    case '/getReceivedEdocList':
      return writeOk({
        data: axis.mail
          .filter(({ messageType }) => messageType === parameters.get('messagetype'))
          .filter(({ status }) => status !== 'done' && status !== 'fail')
          .map(({ bytes: _bytes, ...entry }) => entry),
      });
    case '/getEdoc':
      return writeOk({ data: find()?.bytes.toString('base64') });
    case '/updateStatus':
      Object.assign(find() ?? {}, { status: parameters.get('status') });
      return writeOk();
    case '/sendEdoc':
      return takeSent(axis, parameters, body);
    default:
      return writeFail('404', path);
  }
}

function takeSent(
  axis: Omit<TestAxis, 'url'>,
  parameters: ReadonlyMap<string, string>,
  body: Buffer,
): WireAnswer {
  const read = readSentFile(body, parameters.get('hash-file') ?? '');
  if (!read.ok) return writeFail('16', read.reason);
  const sent = {
    from: parameters.get('from') ?? '',
    to: JSON.parse(parameters.get('to') ?? '[]') as string[],
    messageType: parameters.get('messagetype') ?? '',
    bytes: Buffer.from(read.file),
  };
  if (axis.mood.refuses?.(sent)) return writeFail('21', 'Mã đơn vị nhận không đúng');
  axis.sent.push(sent);
  return writeOk({ DocId: createHash('md5').update(fileDigestOf(read.file)).digest('hex') });
}
