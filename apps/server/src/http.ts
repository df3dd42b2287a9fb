import { createHttpServer } from '@hien-luong/platform/program';
import { compose } from './compose.ts';
import { readConfig } from './config.ts';
import { createPlatform } from './create-platform.ts';
import { sendReady, stopWhenAsked } from './run-child.ts';

/** The web role: `node apps/server/src/http.ts` with HL_APP_DATABASE_URL set. */
const config = readConfig(process.env);
if (!config.appUrl) throw new Error('HL_APP_DATABASE_URL is not set');
const platform = await createPlatform(config, config.appUrl);
const app = await createHttpServer({
  platform,
  ...compose(platform),
  webApp: config.webApp,
  requestsPerMinute: config.requestsPerMinute,
  trustProxy: config.trustProxy,
});
stopWhenAsked(async () => {
  await app.close();
  await platform.db.close();
});
await app.listen({ host: config.host, port: config.port });
const address = app.server.address();
if (address !== null && typeof address === 'object') sendReady({ port: address.port });
