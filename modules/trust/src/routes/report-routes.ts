import { findUpload, type Platform, type ServerModule } from '@hien-luong/platform';
import { z } from 'zod';
import { ReportLayer } from '../contract/index.ts';
import { reportFile } from '../data/report-file.ts';
import { TrustError } from '../rules/trust-error.ts';

type RegisterRoutes = NonNullable<ServerModule['routes']>;
type App = Parameters<RegisterRoutes>[0];
type Request = Parameters<Parameters<RegisterRoutes>[1]['scope']>[0] & { params: unknown };

const LayerParams = z.object({ layer: ReportLayer });

/**
 * The three layers of the report on a file, below its address. `read` admits the person and gives
 * the bytes.
 */
export function serveReports(
  app: App,
  platform: Platform,
  address: string,
  read: (request: Request) => Promise<Uint8Array>,
): void {
  app.get(`${address}/report/:layer`, async (request, reply) => {
    const bytes = await read(request);
    const params = LayerParams.safeParse(request.params);
    if (!params.success) throw new TrustError('REPORT_NOT_FOUND', 'no such layer');
    const report = await reportFile(platform, bytes, { ...params.data, language: 'vi' });
    return reply
      .header('content-type', report.mediaType)
      .header('content-disposition', `attachment; filename="${report.name}"`)
      .header('cache-control', 'private, no-store')
      .send(report.text);
  });
}

/** The same for what a person uploaded to have it judged. */
export const registerUploadReports: RegisterRoutes = (app, gate, platform) => {
  serveReports(app, platform, '/api/trust/verification/:uploadId', async (request) => {
    const scope = await gate.scope(request, 'signedIn');
    const params = z.object({ uploadId: z.uuid() }).safeParse(request.params);
    if (!params.success) throw new TrustError('REPORT_NOT_FOUND', 'not an upload');
    const upload = await platform.db.read(scope, (tx) =>
      findUpload(tx, scope, params.data.uploadId),
    );
    return await platform.files.read(upload.sha256);
  });
};
