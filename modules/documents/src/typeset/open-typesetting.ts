import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export type Typesetting = AsyncDisposable & {
  /** Sets a template of a folder; throws what the typesetter throws, without its code. */
  typeset(templates: URL, template: string, data: object): Promise<Uint8Array>;
};

/** Sheets of one file after the other: a long register takes hundreds of megabytes while it is set. */
let last: Promise<unknown> = Promise.resolve();

/**
 * A typesetter in a thread of its own, for lists of hundreds of lines: setting one takes half a
 * second, in which nobody else's request would be answered, and its memory goes back with the
 * thread. One is open at a time; the next waits.
 */
export async function openTypesetting(): Promise<Typesetting> {
  const before = last;
  const { promise: closed, resolve: close } = Promise.withResolvers<void>();
  last = closed;
  await before;
  const worker = new Worker(new URL('./typeset-worker.ts', import.meta.url));
  worker.unref();
  return {
    async typeset(templates, template, data) {
      const answer = once(worker, 'message');
      worker.postMessage({ templates: templates.href, template, data });
      const [pdf] = (await answer) as [Uint8Array];
      return pdf;
    },
    async [Symbol.asyncDispose]() {
      close();
      await worker.terminate();
    },
  };
}
