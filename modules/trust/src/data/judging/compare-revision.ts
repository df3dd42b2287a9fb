import {
  compareRenderings,
  extractRevision,
  inspectPdf,
  type PageDifference,
  type Rendering,
  type RenderPage,
} from '@hien-luong/pdf-sign';
import type { PageComparison, RevisionComparison } from '../../contract/index.ts';
import type { FileQuestion } from './file-question.ts';
import { writePng } from './write-png.ts';

/** Pages looked at, and pages shown with both pictures: an answer has to travel. */
const MOST_PAGES = 60;
const MOST_SHOWN = 12;

/**
 * The pages of a file that look different from the revision that was signed, as pictures side by
 * side. Throws `PdfSignError`, `REVISION_NOT_FOUND` among them.
 */
export async function compareRevision(
  { bytes: pdf, limits: { pdf: limits } }: Pick<FileQuestion, 'bytes' | 'limits'>,
  revision: number,
  render: RenderPage,
): Promise<RevisionComparison> {
  const signed = extractRevision(pdf, revision, limits);
  const question = { pdf, revision, render, maxPages: MOST_PAGES, limits };
  const { differences, complete } = await compareRenderings(question);
  const pages: PageComparison[] = [];
  for (const difference of differences.slice(0, MOST_SHOWN)) {
    pages.push(await showPage(difference, { signed, present: pdf }, render));
  }
  return {
    revision,
    revisionCount: inspectPdf(pdf, limits).revisions,
    pages,
    complete: complete && differences.length <= MOST_SHOWN,
  };
}

async function showPage(
  { page, kind, width, height, areas }: PageDifference,
  files: { signed: Uint8Array; present: Uint8Array },
  render: RenderPage,
): Promise<PageComparison> {
  const draw = async (file: Uint8Array) => toPicture(await render(file, page));
  return {
    page,
    kind,
    width,
    height,
    areas: areas.map((area) => ({ ...area })),
    signed: kind === 'ADDED' ? null : await draw(files.signed),
    present: kind === 'REMOVED' ? null : await draw(files.present),
  };
}

function toPicture(rendering: Rendering): string {
  return writePng(rendering).toString('base64');
}
