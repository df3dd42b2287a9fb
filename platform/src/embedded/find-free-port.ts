import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * A port of the loopback that nobody listens on at this moment: `preferred` if it is free, else one
 * of the next twenty; any for 0.
 */
export async function findFreePort(preferred = 0): Promise<number> {
  for (let port = preferred; ; port += 1) {
    try {
      return await tryPort(port);
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port >= preferred + 20) throw error;
    }
  }
}

async function tryPort(port: number): Promise<number> {
  const server = createServer();
  server.listen({ port, host: '127.0.0.1' });
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was given');
  return address.port;
}
