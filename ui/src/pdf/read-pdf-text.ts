/** A run of text of a PDF; positions are fractions of its page, from the top left. */
export type PdfTextPiece = {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
  text: string;
};

/** Why a file gave no text: not a PDF that opens, or one that took longer than anybody waits. */
export type PdfText =
  | { result: 'read'; pieces: PdfTextPiece[]; pageCount: number }
  | { result: 'unreadable' }
  | { result: 'tooSlow' };

const FIRST_PAGES = 8;
const LONGEST_MS = 15_000;
const MOST_PIECES = 40_000;

/**
 * The text layer of the first pages and the last of a file that a person chose. It is read in the
 * worker of the PDF program, within this browser: a file built to do harm stops nobody else.
 */
export async function readPdfText(file: Blob): Promise<PdfText> {
  const { openPdfFile } = await import('./open-pdf.ts');
  const opened = openPdfFile(file);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<PdfText>((resolve) => {
    timer = setTimeout(() => resolve({ result: 'tooSlow' }), LONGEST_MS);
  });
  try {
    return await Promise.race([late, readPages(opened.promise)]);
  } catch {
    return { result: 'unreadable' };
  } finally {
    clearTimeout(timer);
    opened.close();
  }
}

type Opened = ReturnType<typeof import('./open-pdf.ts')['openPdfFile']>['promise'];
type PdfPage = Awaited<ReturnType<Awaited<Opened>['getPage']>>;

async function readPages(opening: Opened): Promise<PdfText> {
  const document = await opening;
  const { numPages: pageCount } = document;
  const numbers = Array.from({ length: Math.min(pageCount, FIRST_PAGES) }, (_, index) => index + 1);
  if (pageCount > FIRST_PAGES) numbers.push(pageCount);
  const pieces: PdfTextPiece[] = [];
  for (const number of numbers) {
    if (pieces.length > MOST_PIECES) break;
    pieces.push(...(await readOnePage(await document.getPage(number), number)));
  }
  return { result: 'read', pieces, pageCount };
}

async function readOnePage(page: PdfPage, number: number): Promise<PdfTextPiece[]> {
  const view = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const placed = (x: number, y: number, width: number, height: number, text: string) => {
    const [left = 0, baseline = 0] = view.convertToViewportPoint(x, y);
    return {
      page: number,
      x: left / view.width,
      y: (baseline - height) / view.height,
      width: width / view.width,
      height: height / view.height,
      text,
    };
  };
  const written = items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    return [placed(x, y, item.width, Math.hypot(c, d), item.str)];
  });
  const filled = (await page.getAnnotations()).flatMap(({ fieldValue, rect, subtype }) => {
    // Number and date of a document signed here stand in fields, over the page and not on it.
    if (subtype !== 'Widget' || typeof fieldValue !== 'string' || fieldValue === '') return [];
    const [left, bottom, right, top] = rect as [number, number, number, number];
    return [
      placed(left, bottom + (top - bottom) * 0.2, right - left, (top - bottom) * 0.7, fieldValue),
    ];
  });
  return [...written, ...filled];
}
