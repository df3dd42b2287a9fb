import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import { answerPage, type TokenService } from './answer-page.ts';

/** Says in its address what it is; the real one answers at `wss://127.0.0.1:8987/<act>`. */
const PATH = /^\/simulated-token-service\/([A-Za-z]{1,40})$/;
const MAX_MESSAGE_BYTES = 64 * 1024;

/**
 * A simulation of the service that signs on a person's own computer, by its protocol: a socket for
 * each act, one message there, one back, and the socket ends.
 */
export function serveTokenService(server: Server, service: TokenService): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  server.on('upgrade', (request, socket, head) => {
    const act = PATH.exec(new URL(request.url ?? '', 'http://localhost').pathname)?.[1];
    const behaviour =
      act === undefined || act === 'GetVersion' ? 'succeed' : service.behaviours.next();
    // Nobody listens at that port.
    if (act === undefined || behaviour === 'absent') return void socket.destroy();
    sockets.handleUpgrade(request, socket, head, (client) => {
      client.once('message', async (data) => {
        const answer = await answerPage(service, act, String(data), behaviour);
        if (answer === undefined) return;
        client.send(answer);
        client.close();
      });
      client.on('error', () => client.terminate());
    });
  });
  return () => {
    for (const client of sockets.clients) client.terminate();
    sockets.close();
  };
}
