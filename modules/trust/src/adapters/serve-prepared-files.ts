import { CodedError } from '@hien-luong/contract';
import {
  type AuthorizedScope,
  appendAudit,
  type Platform,
  type ServerModule,
} from '@hien-luong/platform';
import { checkStillOpen, MOST_ADDED_BYTES, returnByToken } from '../commands/return-signed-file.ts';
import { getOwnPrepared } from '../data/prepared-signings.ts';
import { getHeldFile } from '../data/transfer-token.ts';
import { TrustError } from '../rules/trust-error.ts';
import { readSentFile } from './read-sent-file.ts';

type RegisterRoutes = NonNullable<ServerModule['routes']>;
type TokenRequest = { Params: { token: string } };
type FileRequest = { Params: { id: string; position: string } };

const MAX_PREPARED_BYTES = 256 * 1024 * 1024;

/**
 * The bytes of files that are signed elsewhere: to the person under their session, and to the
 * program on their computer under the file's one-time token, which is all that it has.
 */
export const servePreparedFiles: RegisterRoutes = (app, gate, platform) => {
  app.get<FileRequest>(
    '/api/trust/prepared-signings/:id/files/:position',
    async (request, reply) => {
      const scope = await gate.scope(request, 'signedIn');
      const bytes = await readOwn(platform, scope, request.params);
      return asPdf(reply, bytes.name).send(bytes.content);
    },
  );
  app.get<TokenRequest>('/api/trust/transfers/:token', async (request, reply) => {
    const { record, file } = await getHeldFile(platform, request.params.token);
    checkStillOpen(record, file, platform.clock.now());
    return asPdf(reply, file.name).send(Buffer.from(await platform.files.read(file.sha256)));
  });
  void app.register(async (transfers) => {
    transfers.removeAllContentTypeParsers();
    transfers.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: MAX_PREPARED_BYTES + MOST_ADDED_BYTES },
      (_request, body, done) => done(null, body),
    );
    transfers.post<TokenRequest & { Body: Buffer }>(
      '/api/trust/transfers/:token',
      async (request, reply) => {
        try {
          const type = request.headers['content-type'] ?? '';
          const sent = await readSentFile(request.body, type);
          if (sent === undefined) throw new TrustError('RETURNED_NOT_A_PDF', 'no file was sent');
          await returnByToken(platform, { token: request.params.token, bytes: sent });
          return { Status: true, Message: '', FileName: '', FileServer: '' };
        } catch (error) {
          if (!(error instanceof CodedError)) throw error;
          // The program shows its message as it is; the desk reads the reason from the events.
          return reply.code(422).send({ Status: false, Message: error.code });
        }
      },
    );
  });
};

async function readOwn(
  platform: Platform,
  scope: AuthorizedScope,
  { id, position }: FileRequest['Params'],
): Promise<{ name: string; content: Buffer }> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) throw new TrustError('SIGNING_NOT_FOUND', 'not an id');
  const file = await platform.db.write(scope, async (tx) => {
    const record = await getOwnPrepared(tx, scope, id);
    const found = record.files.find((one) => String(one.position) === position);
    if (!found) throw new TrustError('SIGNING_NOT_FOUND', `no file ${position}`);
    await appendAudit(tx, scope, {
      action: 'trust.downloadPrepared',
      subject: { type: record.subject.type, id: record.subject.id },
      detail: { signingId: id, sha256: found.sha256 },
    });
    return found;
  });
  return { name: file.name, content: Buffer.from(await platform.files.read(file.sha256)) };
}

type Reply = { header(name: string, value: string): Reply; send(body: Buffer): unknown };

function asPdf(reply: Reply, name: string): Reply {
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll("'", '%27');
  return reply
    .header('content-type', 'application/pdf')
    .header(
      'content-disposition',
      `attachment; filename="van-ban.pdf"; filename*=UTF-8''${encoded}`,
    )
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'no-store');
}
