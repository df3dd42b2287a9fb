import { appendAudit, type ServerModule } from '@hien-luong/platform';
import { collectEvidence } from '../data/collect-evidence.ts';
import { getPreservation } from '../data/preserved-file.ts';

type FileRequest = { Params: { sha256: string } };

/**
 * The archive with which somebody who does not believe us follows the proof of a kept file, by
 * OpenSSL and pdfsig alone. Within the agency that keeps it; who took it is audited.
 */
export const registerPreservedRoutes: NonNullable<ServerModule['routes']> = (
  app,
  gate,
  platform,
) => {
  app.get<FileRequest>('/api/trust/preserved/:sha256/evidence', async (request, reply) => {
    const scope = await gate.scope(request, 'trust.read');
    const { sha256 } = request.params;
    const kept = await platform.db.read(scope, (tx) => getPreservation(tx, scope, sha256));
    const archive = await collectEvidence(platform, await platform.files.read(kept.fileSha256));
    await platform.db.write(scope, (tx) =>
      appendAudit(tx, scope, {
        action: 'trust.takeEvidence',
        subject: { type: 'file', id: sha256 },
        detail: { name: kept.name, file: kept.fileSha256 },
      }),
    );
    return reply
      .header('content-type', 'application/zip')
      .header('content-disposition', `attachment; filename="bang-chung-${sha256.slice(0, 12)}.zip"`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(archive));
  });
};
