import { Worker } from 'node:worker_threads';
import { CodedError } from '@hien-luong/contract';
import { TrustError } from '../../rules/trust-error.ts';
import type {
  AnswerOf,
  JudgingKind,
  JudgingMessage,
  JudgingReply,
  OrderOf,
} from './judging-order.ts';

/** Reads files outside the thread that serves people; `close` ends it. */
export type JudgingThread = {
  /** Throws `CHECK_TOO_LARGE` where the file asks for too much, else the coded fault of the file. */
  ask<Kind extends JudgingKind>(kind: Kind, order: OrderOf<Kind>): Promise<AnswerOf<Kind>>;
  close(): Promise<void>;
};

export type JudgingLimits = {
  /** For one order, from when it begins. */
  readonly timeoutMs: number;
  /** Of the thread's own heap; buffers are bounded by the readers' limits. */
  readonly heapMb: number;
};

const WORKER = new URL('./judging-worker.ts', import.meta.url);
const DEFAULT_LIMITS: JudgingLimits = { timeoutMs: 20_000, heapMb: 512 };
/** An idle thread costs memory and nothing else. */
const IDLE_MS = 120_000;

/**
 * One thread for hostile files, one order at a time. An order that takes too long, or more memory
 * than it may, ends the thread and not the program; the next order gets a new one.
 */
export function startJudgingThread(limits: Partial<JudgingLimits> = {}): JudgingThread {
  const { timeoutMs, heapMb } = { ...DEFAULT_LIMITS, ...limits };
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  async function carryOut(message: JudgingMessage): Promise<unknown> {
    clearTimeout(idle);
    worker ??= startWorker(heapMb);
    const running = worker;
    running.ref();
    try {
      const reply = await askWorker(running, message, timeoutMs);
      idle = setTimeout(() => void end(running), IDLE_MS).unref();
      return openReply(reply);
    } catch (error) {
      if (!(error instanceof CodedError) || error.code === 'CHECK_TOO_LARGE') await end(running);
      throw error;
    } finally {
      running.unref();
    }
  }

  async function end(ending: Worker): Promise<void> {
    if (ending === worker) worker = undefined;
    await ending.terminate();
  }

  return {
    ask<Kind extends JudgingKind>(kind: Kind, order: OrderOf<Kind>) {
      const answer = turn.then(() => carryOut({ kind, order } as JudgingMessage));
      turn = answer.catch(() => undefined);
      return answer as Promise<AnswerOf<Kind>>;
    },
    async close() {
      await turn;
      clearTimeout(idle);
      if (worker !== undefined) await end(worker);
    },
  };
}

function startWorker(heapMb: number): Worker {
  return new Worker(WORKER, {
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 64 },
  });
}

function openReply(reply: JudgingReply): unknown {
  if (reply.ok) return reply.answer;
  if (reply.code === undefined) throw new Error(reply.message);
  throw new CodedError(reply.code, reply.message);
}

function askWorker(
  worker: Worker,
  message: JudgingMessage,
  timeoutMs: number,
): Promise<JudgingReply> {
  return new Promise((resolve, reject) => {
    const late = () => finish(() => reject(tooLarge(`${message.kind}: over ${timeoutMs} ms`)));
    const timer = setTimeout(late, timeoutMs);
    const onMessage = (reply: JudgingReply) => finish(() => resolve(reply));
    const onError = (error: unknown) =>
      finish(() => reject(isOutOfMemory(error) ? tooLarge(`${message.kind}: memory`) : error));
    const onExit = () => finish(() => reject(tooLarge(`${message.kind}: the thread ended`)));
    function finish(settle: () => void): void {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      settle();
    }
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    worker.postMessage(message);
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooLarge(what: string): TrustError {
  return new TrustError('CHECK_TOO_LARGE', what);
}
