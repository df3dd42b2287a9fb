import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { unlink } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const keeper = fileURLToPath(new URL('./database-keeper.ts', import.meta.url));
const checkout = createHash('sha256').update(keeper).digest('hex').slice(0, 12);
const socketPath = join(tmpdir(), `hien-luong-test-${process.getuid?.() ?? 0}-${checkout}.sock`);

let asked: Promise<string> | undefined;

/** Address of the embedded server that all test files of this checkout share. */
export function embeddedForTests(): Promise<string> {
  asked ??= askKeeper();
  return asked;
}

async function askKeeper(): Promise<string> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const socket = await findKeeper();
    const answer = socket && (await readAnswer(socket));
    if (answer?.url) return answer.url;
    if (answer?.error) throw new Error(answer.error);
    if (attempt % 40 === 0) startKeeper();
    await sleep(100);
  }
  throw new Error('The embedded database for tests did not start');
}

function startKeeper(): void {
  spawn(process.execPath, [keeper, socketPath], { detached: true, stdio: 'ignore' }).unref();
}

async function findKeeper(): Promise<Socket | undefined> {
  const socket = connect(socketPath);
  try {
    await once(socket, 'connect');
    return socket;
  } catch (error) {
    // The file of a keeper that was killed; nobody listens behind it.
    if (error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED') {
      await unlink(socketPath).catch(() => undefined);
    }
    return undefined;
  }
}

/** The connection stays open for as long as this process lives: it tells the keeper to stay. */
async function readAnswer(socket: Socket): Promise<{ url?: string; error?: string } | undefined> {
  const lines = createInterface({ input: socket });
  lines.on('error', () => undefined);
  for await (const line of lines) {
    socket.on('error', () => undefined);
    socket.unref();
    return JSON.parse(line) as { url?: string; error?: string };
  }
  return undefined;
}
