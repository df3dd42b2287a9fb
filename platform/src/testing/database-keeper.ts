import { rm, unlink } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../embedded/start-embedded.ts';

/**
 * Keeps one embedded server for all test files of a run: started by the first that asks, in a
 * process of its own; each test process stays connected while it lives, and when nobody has been
 * for a while the server and its folder go. A fourth argument would be a defect of the caller.
 */
const [socketPath] = process.argv.slice(2);
if (!socketPath) throw new Error('usage: database-keeper.ts <socket>');

const LINGER_MS = 20_000;
const directory = join(tmpdir(), `hien-luong-test-${process.pid}`);
const guests = new Set<Socket>();
let closing: NodeJS.Timeout | undefined;

const starting = startEmbedded(directory, {
  // The data is thrown away, so nothing needs to reach the disk.
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
});

const listener = createServer((guest) => {
  guests.add(guest);
  clearTimeout(closing);
  guest.on('error', () => undefined);
  guest.on('close', () => {
    guests.delete(guest);
    closeLater();
  });
  starting.then(
    (server) => guest.write(`${JSON.stringify({ url: server.url })}\n`),
    (error: Error) => guest.end(`${JSON.stringify({ error: error.message })}\n`),
  );
});
// Another keeper was quicker: this one leaves its server unborn.
listener.on('error', () => void end());
listener.listen(socketPath);
closeLater();
process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());

function closeLater(): void {
  clearTimeout(closing);
  if (guests.size === 0) closing = setTimeout(() => void end(), LINGER_MS);
}

async function end(): Promise<void> {
  if (listener.listening) await unlink(socketPath as string).catch(() => undefined);
  const server = await starting.catch(() => undefined);
  await server?.stop();
  await rm(directory, { recursive: true, force: true });
  process.exit(0);
}
