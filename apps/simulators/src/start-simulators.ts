import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openAuthority } from './authority-keeper.ts';
import { buildApp } from './build-app.ts';
import type { SimulatorsConfig } from './read-config.ts';

export type Simulators = { url: string; stop(): Promise<void> };

/**
 * Listens on loopback first, because the certificates name the address, and answers 503 until the
 * authority is there.
 */
export async function startSimulators(config: SimulatorsConfig): Promise<Simulators> {
  const server = createServer();
  server.on('request', answerNotReady);
  const url = `http://127.0.0.1:${await listen(server, config.port)}`;
  const app = buildApp(await openAuthority(config.folder, url, new Date()));
  await app.ready();
  server.off('request', answerNotReady);
  server.on('request', app.routing);
  return {
    url,
    stop: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await app.close();
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

function answerNotReady(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'retry-after': '1' }).end('starting');
}
