import { parentPort } from 'node:worker_threads';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { RenderAnswer, RenderOrder } from './page-renderer.ts';

/** The thread in which pages are drawn; started by `startPageRenderer`. */
const library = await PDFiumLibrary.init();

parentPort?.on('message', async (order: RenderOrder) => {
  parentPort?.postMessage(await answer(order));
});

async function answer({ pdf, page, maxPixels }: RenderOrder): Promise<RenderAnswer> {
  try {
    const document = await library.loadDocument(pdf);
    try {
      const drawn = document.getPage(page - 1);
      const { originalWidth, originalHeight } = drawn.getOriginalSize();
      const scale = Math.min(2, maxPixels / Math.max(originalWidth, originalHeight, 1));
      const picture = await drawn.render({ scale, render: 'bitmap', renderFormFields: true });
      const { width, height, data } = picture;
      if (width === 0 || height === 0) throw new Error(`no page ${page}`);
      return { ok: true, rendering: { width, height, rgba: data } };
    } finally {
      document.destroy();
    }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
