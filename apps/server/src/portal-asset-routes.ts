import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PublicRoutes } from '@hien-luong/platform';
import { portalAssets } from '@hien-luong/portal/assets';

/** Styles, script and fonts of the citizens' pages, read once at the start. */
export const portalAssetRoutes: PublicRoutes = (app) => {
  for (const { name, mediaType, file } of portalAssets) {
    const bytes = readFileSync(file);
    const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
    app.get(`/kiem-tra/tep/${name}`, async (request, reply) => {
      reply.headers({ etag, 'cache-control': 'public, max-age=3600' });
      if (request.headers['if-none-match'] === etag) return await reply.status(304).send();
      return await reply.header('content-type', mediaType).send(bytes);
    });
  }
};
