import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Pkcs11Device } from '../signing-devices.ts';
import type { TokenAnswer, TokenRequest } from './token-message.ts';

export type TokenQuestion = Omit<TokenRequest, 'id' | 'module' | 'token'>;

/** Longer than the slowest smart card takes for RSA-4096, shorter than anybody's patience. */
const ANSWER_MS = 20_000;
const IDLE_MS = 30_000;
const PROGRAM = fileURLToPath(new URL('./token-process.ts', import.meta.url));

type TokenProcess = {
  child: ChildProcess;
  waiting: Map<number, (answer: TokenAnswer) => void>;
  idle: NodeJS.Timeout | undefined;
};

const processes = new Map<string, TokenProcess>();
let lastId = 0;

/**
 * One question to a token, each token in a process of its own, one question at a time. A process
 * that falls or does not answer in time counts as a lost session; the next question starts another.
 */
export async function askToken(
  device: Pkcs11Device,
  question: TokenQuestion,
  answerMs = ANSWER_MS,
): Promise<TokenAnswer> {
  const { module, token } = device;
  const key = `${module}\n${token}`;
  const running = processes.get(key) ?? start(key, device);
  clearTimeout(running.idle);
  running.child.ref();
  running.child.channel?.ref();
  const id = ++lastId;
  return await new Promise<TokenAnswer>((resolve) => {
    const late = setTimeout(() => running.child.kill('SIGKILL'), answerMs);
    running.waiting.set(id, (answer) => {
      clearTimeout(late);
      rest(running);
      resolve(answer);
    });
    running.child.send({ id, module, token, ...question } satisfies TokenRequest, (error) => {
      if (error) running.child.kill('SIGKILL');
    });
  });
}

/** Number of the process that now speaks to this token; undefined while it rests. */
export function findTokenProcess({ module, token }: Pkcs11Device): number | undefined {
  return processes.get(`${module}\n${token}`)?.child.pid;
}

function start(key: string, { environment }: Pkcs11Device): TokenProcess {
  const child = fork(PROGRAM, {
    serialization: 'advanced',
    stdio: 'ignore',
    // Nothing of the server's own environment: that holds passwords of the database.
    env: { PATH: process.env.PATH ?? '', ...environment },
    execArgv: [],
  });
  const running: TokenProcess = { child, waiting: new Map(), idle: undefined };
  processes.set(key, running);
  child.on('message', (answer: TokenAnswer) => take(running, answer));
  child.once('exit', () => {
    if (processes.get(key) === running) processes.delete(key);
    clearTimeout(running.idle);
    for (const id of [...running.waiting.keys()]) take(running, lost(id));
  });
  child.once('error', () => child.kill('SIGKILL'));
  return running;
}

function take(running: TokenProcess, answer: TokenAnswer): void {
  const resolve = running.waiting.get(answer.id);
  running.waiting.delete(answer.id);
  resolve?.(answer);
}

function lost(id: number): TokenAnswer {
  const detail = 'the process of the token ended or did not answer in time';
  return { id, ok: false, fault: 'SESSION_LOST', detail, finalTry: false };
}

/** A quiet process neither keeps the program alive nor stays for ever. */
function rest(running: TokenProcess): void {
  if (running.waiting.size > 0) return;
  running.child.unref();
  running.child.channel?.unref();
  running.idle = setTimeout(() => running.child.kill(), IDLE_MS);
  running.idle.unref();
}
