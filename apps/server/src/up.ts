import { parseArgs } from 'node:util';
import { listDemoAccounts } from '@hien-luong/directory/server';
import { PlatformError } from '@hien-luong/platform';
import { readConfig } from './config.ts';
import { formatDemoAccounts } from './format-demo-accounts.ts';
import { type System, startSystem } from './system.ts';

/** `npm run up`: everything on this machine until Ctrl-C. */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  },
});

const config = readConfig({
  ...process.env,
  ...(values.data && { HL_DATA_DIR: values.data }),
  ...(values.port && { HL_PORT: values.port }),
  // A port of any number is asked for by tests, which may run beside another system.
  ...(values.port === '0' && { HL_SIMULATORS_PORT: '0' }),
});

const say = values.quiet ? () => undefined : (text: string) => console.log(text);
const began = performance.now();
const seconds = () => ((performance.now() - began) / 1000).toFixed(1).replace('.', ',');

// A signal during the start waits for its end, so that nothing is left running behind it.
const asked = new Promise<void>((resolve) => {
  process.once('SIGINT', () => resolve());
  process.once('SIGTERM', () => resolve());
});

try {
  const system = await startSystem({
    config,
    report: (step) => say(`  ${seconds().padStart(6)} s  ${step}`),
  });
  announce(system);
  const failure = await Promise.race([asked, system.failed.catch((error: unknown) => error)]);
  if (failure) {
    console.error(failure instanceof Error ? failure.message : failure);
    process.exitCode = 1;
  }
  say('\nĐang dừng …');
  await system.stop();
  say('Đã dừng. Dữ liệu được giữ nguyên.');
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
process.exit();

function announce({ url }: System): void {
  const port = Number(new URL(url).port);
  if (config.port !== 0 && port !== config.port) {
    say(`\nCổng ${config.port} đang được chương trình khác dùng, chuyển sang ${port}.`);
  }
  if (config.demo) say(`\n${formatDemoAccounts(listDemoAccounts())}`);
  say(`\nHiền Lương: ${url}\nNhấn Ctrl-C để dừng.`);
  if (values.quiet) console.log(`READY ${url}`);
}

function explain(error: unknown): string {
  if (error instanceof PlatformError && error.code === 'DATA_IN_USE') {
    return `Hiền Lương đang chạy trên ${config.dataDir} (tiến trình ${error.details.pid}).`;
  }
  return error instanceof Error ? `Không khởi động được: ${error.stack}` : String(error);
}
