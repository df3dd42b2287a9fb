import { join } from 'node:path';
import { createMetrics, type Platform, systemClock } from '@hien-luong/platform';
import { createDatabase, createLocalFileStore, createLogger } from '@hien-luong/platform/program';
import type { ServerConfig } from './config.ts';
import { readSecretKey } from './secret-key.ts';

/** What the program runs on, over the database at `appUrl`. */
export async function createPlatform(config: ServerConfig, appUrl: string): Promise<Platform> {
  const simulatorsUrl = config.simulatorsUrl ?? `http://127.0.0.1:${config.simulatorsPort}`;
  return {
    config: {
      demo: config.demo,
      dataDir: config.dataDir,
      secretKey: await readSecretKey(config.dataDir),
      uploadMaxBytes: config.uploadMaxBytes,
      simulatorsUrl,
      tsaUrl: config.tsaUrl ?? `${simulatorsUrl}/tsa`,
      publicUrl: config.publicUrl ?? (config.demo ? `http://${config.host}:${config.port}` : ''),
      publicCheck: config.publicCheck,
      tokenServiceUrl: config.tokenServiceUrl ?? defaultTokenService(config.demo, simulatorsUrl),
      crlUrls: config.crlUrls,
      reminders: config.reminders,
      axis: config.axis ?? simulatedAxis(config.demo, simulatorsUrl),
      mail: config.mail,
      pushServices: config.pushServices,
      packetFolder: config.packetFolder,
    },
    db: createDatabase({ url: appUrl, clock: systemClock }),
    files: createLocalFileStore(join(config.dataDir, 'files')),
    clock: systemClock,
    log: createLogger(config.logLevel),
    metrics: createMetrics(),
  };
}

/** The demo signs with the simulator; elsewhere the service of the Government CA answers here. */
function defaultTokenService(demo: boolean, simulatorsUrl: string): string {
  const simulator = `${simulatorsUrl.replace(/^http/, 'ws')}/simulated-token-service`;
  return demo ? simulator : 'wss://127.0.0.1:8987';
}

/** The demo's agencies outside the province live in the simulators; elsewhere nothing leaves unasked. */
function simulatedAxis(demo: boolean, simulatorsUrl: string) {
  if (!demo) return undefined;
  return {
    url: `${simulatorsUrl}/simulated-document-axis`,
    systemId: 'hien-luong.mo-phong',
    secret: 'truc-mo-phong-khong-bi-mat',
  };
}
