import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';

export type PdfDocument = PDFDocumentProxy;

GlobalWorkerOptions.workerSrc = new URL(
  'pdfjs-dist/build/pdf.worker.min.mjs',
  import.meta.url,
).toString();

/** Our own copies of what scans and unembedded fonts need; the application serves this folder. */
const RESOURCES = '/pdfjs/';

const OPTIONS = {
  cMapUrl: `${RESOURCES}cmaps/`,
  standardFontDataUrl: `${RESOURCES}standard_fonts/`,
  wasmUrl: `${RESOURCES}wasm/`,
  iccUrl: `${RESOURCES}iccs/`,
  enableXfa: false,
};

type Opened = { promise: Promise<PdfDocument>; close(): void };

/** Opens a document of our server. Scripts within a PDF never run. */
export function openPdf(url: string): Opened {
  return open({ ...OPTIONS, url, withCredentials: true });
}

/** Opens a file that a person chose, wherever it is kept. */
export function openPdfFile(file: Blob): Opened {
  let opened: Opened | undefined;
  let isClosed = false;
  const promise = file.arrayBuffer().then((bytes) => {
    opened = open({ ...OPTIONS, data: new Uint8Array(bytes) });
    if (isClosed) opened.close();
    return opened.promise;
  });
  return {
    promise,
    close() {
      isClosed = true;
      opened?.close();
    },
  };
}

function open(source: Parameters<typeof getDocument>[0]): Opened {
  const task = getDocument(source);
  // A document closed before it was open is no failure to anyone.
  return { promise: task.promise, close: () => void task.destroy().catch(() => {}) };
}
