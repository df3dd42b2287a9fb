import { extractRevision } from '../extract-revision.ts';
import { inspectPdf } from '../inspect-pdf.ts';
import type { PdfLimits } from '../pdf-limits.ts';
import type { PixelArea } from './differing-areas.ts';
import { differingAreas } from './differing-areas.ts';

/** A drawn page: four bytes a pixel, red, green, blue and opacity, rows from the top. */
export type Rendering = {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
};

/** Draws page `page` (the first is 1) of a file; always in the same way and scale. */
export type RenderPage = (pdf: Uint8Array, page: number) => Rendering | Promise<Rendering>;

export type PageDifference = {
  readonly page: number;
  readonly kind: 'CHANGED' | 'ADDED' | 'REMOVED';
  /** Of the page as drawn; what `areas` are measured by. */
  readonly width: number;
  readonly height: number;
  /** Rectangles in pixels from the upper left corner that together hold every difference. */
  readonly areas: readonly PixelArea[];
};

export type RenderingQuestion = {
  readonly pdf: Uint8Array;
  /** The revision that was signed, as `covers.revision` of a verification says. */
  readonly revision: number;
  readonly render: RenderPage;
  /** How far a colour may be off before it counts, of 255; 16 unless given. */
  readonly tolerance?: number | undefined;
  /** Pages looked at, from the first; 200 unless given. */
  readonly maxPages?: number | undefined;
  readonly limits?: PdfLimits | undefined;
};

export type RenderingComparison = {
  readonly differences: readonly PageDifference[];
  /** False where pages beyond `maxPages` were not looked at. */
  readonly complete: boolean;
};

/**
 * Where a file looks different from the revision that was signed: the second line behind the list
 * of permitted changes, for the eye of whoever has to decide. A later seal is a difference too.
 *
 * @throws PdfSignError for a file or revision that cannot be read; what `render` throws goes through
 * @example
 * const { differences } = await compareRenderings({ pdf, revision: covers.revision, render });
 */
export async function compareRenderings(question: RenderingQuestion): Promise<RenderingComparison> {
  const { pdf, revision, render, tolerance = 16, maxPages = 200, limits } = question;
  const signed = extractRevision(pdf, revision, limits);
  const before = inspectPdf(signed, limits).pageCount;
  const after = inspectPdf(pdf, limits).pageCount;
  const count = Math.max(before, after);
  const differences: PageDifference[] = [];
  for (let page = 1; page <= Math.min(count, maxPages); page++) {
    const earlier = page <= before ? await render(signed, page) : undefined;
    const later = page <= after ? await render(pdf, page) : undefined;
    const difference = comparePage(page, earlier, later, tolerance);
    if (difference !== undefined) differences.push(difference);
  }
  return { differences, complete: count <= maxPages };
}

function comparePage(
  page: number,
  earlier: Rendering | undefined,
  later: Rendering | undefined,
  tolerance: number,
): PageDifference | undefined {
  if (earlier === undefined) return later && whole(page, 'ADDED', later);
  if (later === undefined) return whole(page, 'REMOVED', earlier);
  if (earlier.width !== later.width || earlier.height !== later.height) {
    return whole(page, 'CHANGED', later);
  }
  const areas = differingAreas(earlier, later, tolerance);
  const { width, height } = later;
  return areas.length === 0 ? undefined : { page, kind: 'CHANGED', width, height, areas };
}

function whole(
  page: number,
  kind: PageDifference['kind'],
  { width, height }: Rendering,
): PageDifference {
  return { page, kind, width, height, areas: [{ x: 0, y: 0, width, height }] };
}
