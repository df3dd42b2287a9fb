import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openAuthority } from './authority-keeper.ts';
import { createBehaviours } from './behaviours.ts';
import { buildApp } from './build-app.ts';
import type { CscBehaviour } from './csc/simulated-csc.ts';
import { openDemoTokens } from './demo-tokens.ts';
import { openDocumentAxis } from './document-axis/document-axis.ts';
import { DEMO_AGENCIES } from './document-axis/simulated-agency.ts';
import type { SimulatorsConfig } from './read-config.ts';
import type { TokenBehaviour } from './token-service/answer-page.ts';
import { serveTokenService } from './token-service/serve-token-service.ts';

export type Simulators = { url: string; stop(): Promise<void> };

/**
 * Listens on loopback first, because the certificates name the address, and answers 503 until the
 * authority is there.
 */
export async function startSimulators(config: SimulatorsConfig): Promise<Simulators> {
  const server = createServer();
  server.on('request', answerNotReady);
  const url = `http://127.0.0.1:${await listen(server, config.port)}`;
  const keeper = await openAuthority(config.folder, url, new Date());
  const tokens = await openDemoTokens(config.folder, keeper);
  const behaviours = createBehaviours<TokenBehaviour>('succeed');
  const axis = await openDocumentAxis(config.folder, config.agencies ?? DEMO_AGENCIES);
  const simulated = {
    tokens,
    tokenBehaviours: behaviours,
    cscBehaviours: createBehaviours<CscBehaviour>('succeed'),
  };
  const app = await buildApp(keeper, simulated, axis);
  const { authority } = keeper;
  const endTokenService = serveTokenService(server, { tokens, authority, behaviours });
  await app.ready();
  server.off('request', answerNotReady);
  server.on('request', app.routing);
  return {
    url,
    stop: async () => {
      endTokenService();
      axis.stop();
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
