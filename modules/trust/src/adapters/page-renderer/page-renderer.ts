import { Worker } from 'node:worker_threads';
import type { Rendering, RenderPage } from '@hien-luong/pdf-sign';

/** Draws pages with PDFium, outside this thread; `close` ends it. */
export type PageRenderer = { readonly render: RenderPage; close(): Promise<void> };

export type PageRendererOptions = {
  /** Longest side of a picture in pixels; 1,400 unless given. */
  readonly maxPixels?: number;
  /** How long one page may take; 10 seconds unless given. */
  readonly timeoutMs?: number;
};

/** What goes to the worker and what comes back. */
export type RenderOrder = { pdf: Uint8Array; page: number; maxPixels: number };
export type RenderAnswer = { ok: true; rendering: Rendering } | { ok: false; message: string };

const WORKER = new URL('./render-worker.ts', import.meta.url);

/**
 * A renderer for files of strangers: each page is drawn in a worker that is ended when it takes too
 * long, so that a file made to hang a viewer hangs nothing here. One page at a time.
 */
export function startPageRenderer(options: PageRendererOptions = {}): PageRenderer {
  const { maxPixels = 1_400, timeoutMs = 10_000 } = options;
  let worker: Worker | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  async function draw(order: RenderOrder): Promise<Rendering> {
    worker ??= new Worker(WORKER);
    const running = worker;
    try {
      const answer = await askWorker(running, order, timeoutMs);
      if (answer.ok) return answer.rendering;
      throw new Error(answer.message);
    } catch (error) {
      if (running === worker) worker = undefined;
      await running.terminate();
      throw error;
    }
  }

  return {
    render(pdf, page) {
      const drawn = turn.then(() => draw({ pdf, page, maxPixels }));
      turn = drawn.catch(() => undefined);
      return drawn;
    },
    async close() {
      await turn;
      await worker?.terminate();
      worker = undefined;
    },
  };
}

function askWorker(worker: Worker, order: RenderOrder, timeoutMs: number): Promise<RenderAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(tooSlow(order, timeoutMs))), timeoutMs);
    const onMessage = (answer: RenderAnswer) => finish(() => resolve(answer));
    const onError = (error: unknown) => finish(() => reject(error));
    function finish(settle: () => void): void {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('error', onError);
      settle();
    }
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.postMessage(order);
  });
}

function tooSlow({ page }: RenderOrder, timeoutMs: number): Error {
  return new Error(`page ${page} was not drawn within ${timeoutMs} ms`);
}
