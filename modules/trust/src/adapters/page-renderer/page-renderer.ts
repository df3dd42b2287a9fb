import type { RenderPage } from '@hien-luong/pdf-sign';

export type PageRendererOptions = {
  /** Longest side of a picture in pixels; 1,000 unless given. */
  readonly maxPixels?: number;
};

/**
 * A renderer by PDFium, loaded when it is first asked for. It draws in the thread that calls it: a
 * file made to hang a viewer hangs that thread, so files of strangers are drawn in the judging thread
 * alone.
 */
export async function openPageRenderer(options: PageRendererOptions = {}): Promise<RenderPage> {
  const { maxPixels = 1_000 } = options;
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  return async (pdf, page) => {
    const document = await library.loadDocument(pdf);
    try {
      const drawn = document.getPage(page - 1);
      const { originalWidth, originalHeight } = drawn.getOriginalSize();
      const scale = Math.min(2, maxPixels / Math.max(originalWidth, originalHeight, 1));
      const picture = await drawn.render({ scale, render: 'bitmap', renderFormFields: true });
      const { width, height, data } = picture;
      if (width === 0 || height === 0) throw new Error(`no page ${page}`);
      return { width, height, rgba: data };
    } finally {
      document.destroy();
    }
  };
}
