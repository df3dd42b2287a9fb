import { createPlatformWork, startWorker } from '@hien-luong/platform/program';
import { compose } from './compose.ts';
import { readConfig } from './config.ts';
import { createPlatform } from './create-platform.ts';
import { sendReady, stopWhenAsked } from './run-child.ts';

/**
 * The worker role: `node apps/server/src/worker.ts` with HL_APP_DATABASE_URL and
 * HL_JOBS_DATABASE_URL set. Any number of them may run.
 */
const config = readConfig(process.env);
if (!config.appUrl || !config.jobsUrl) {
  throw new Error('HL_APP_DATABASE_URL or HL_JOBS_DATABASE_URL is not set');
}
const platform = await createPlatform(config, config.appUrl);
const { modules, posts } = compose(platform);
const worker = await startWorker({
  platform,
  jobsUrl: config.jobsUrl,
  modules: [createPlatformWork(posts, modules), ...modules],
  concurrency: config.workerConcurrency,
  keepEventsDays: config.keepEventsDays,
});
stopWhenAsked(async () => {
  await worker.stop();
  await platform.db.close();
});
sendReady();
await worker.failed;
