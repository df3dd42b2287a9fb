import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';

export type PdfDocument = PDFDocumentProxy;

GlobalWorkerOptions.workerSrc = new URL(
  'pdfjs-dist/build/pdf.worker.min.mjs',
  import.meta.url,
).toString();

/** Our own copies of what scans and unembedded fonts need; the application serves this folder. */
const RESOURCES = '/pdfjs/';

/** Opens a document of our server. Scripts within a PDF never run. */
export function openPdf(url: string): { promise: Promise<PdfDocument>; close(): void } {
  const task = getDocument({
    url,
    withCredentials: true,
    cMapUrl: `${RESOURCES}cmaps/`,
    standardFontDataUrl: `${RESOURCES}standard_fonts/`,
    wasmUrl: `${RESOURCES}wasm/`,
    iccUrl: `${RESOURCES}iccs/`,
    enableXfa: false,
  });
  // A document closed before it was open is no failure to anyone.
  return { promise: task.promise, close: () => void task.destroy().catch(() => {}) };
}
