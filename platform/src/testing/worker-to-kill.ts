import { createDatabase } from '../database/create-database.ts';
import { createLocalFileStore } from '../files/local-file-store.ts';
import { startWorker } from '../jobs/start-worker.ts';
import { createLogger } from '../logger.ts';
import { createMetrics } from '../metrics.ts';
import type { Platform } from '../platform.ts';
import { effectListener } from './effect-listener.ts';

/** A worker in a process of its own, for the test that kills it; ends with the test. */
const [appUrl, jobsUrl] = process.argv.slice(2);
if (!appUrl || !jobsUrl) throw new Error('usage: worker-to-kill.ts <appUrl> <jobsUrl>');

const clock = { now: () => new Date() };
const platform: Platform = {
  config: {
    demo: true,
    dataDir: '/nonexistent',
    secretKey: Buffer.alloc(32),
    uploadMaxBytes: 0,
    simulatorsUrl: '',
    tokenServiceUrl: '',
    tsaUrl: '',
    publicUrl: 'http://127.0.0.1:1',
    pushServices: [],
    reminders: { workingDaysBefore: 2, holidays: [] },
    publicCheck: { maxBytes: 1_000_000, perMinute: 0 },
  },
  db: createDatabase({ url: appUrl, clock }),
  files: createLocalFileStore('/nonexistent'),
  clock,
  log: createLogger('silent'),
  metrics: createMetrics(),
};
await startWorker({
  platform,
  jobsUrl,
  modules: [{ listeners: [effectListener] }],
  keepEventsDays: 30,
});
process.on('disconnect', () => process.exit());
