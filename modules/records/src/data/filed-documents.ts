import type { FilingFacts } from '@hien-luong/documents';
import { inspectPdf, PdfSignError } from '@hien-luong/pdf-sign';
import type { Platform } from '@hien-luong/platform';
import type { FiledDocument, FiledFile } from '../contract/index.ts';

const PDF = 'application/pdf';

/** Pages of the PDFs among them; of a file that cannot be read none, and the person says how many. */
export async function countPages(platform: Platform, files: readonly FiledFile[]): Promise<number> {
  let pages = 0;
  for (const { mediaType, sha256 } of files) {
    if (mediaType === PDF) pages += pagesOf(await platform.files.read(sha256));
  }
  return Math.min(pages, 9999);
}

function pagesOf(pdf: Uint8Array): number {
  try {
    return inspectPdf(pdf).pageCount;
  } catch (error) {
    if (error instanceof PdfSignError) return 0;
    throw error;
  }
}

type Filing = { id: string; note: string; pageCount: number };

/** What the list of contents says of a document of the agency. */
export function toFiledDocument(facts: FilingFacts, filing: Filing): FiledDocument {
  return {
    ...filing,
    source: facts.direction,
    documentId: facts.id,
    typeName: facts.typeName,
    numberAndSymbol: facts.numberAndSymbol,
    issuedOn: facts.issuedOn,
    authorName: facts.authorName,
    subject: facts.subject,
    signerName: facts.signer.name,
    signerTitle: facts.signer.title,
    isGone: facts.isGone,
    files: facts.files.map(({ id, mediaType, name, sha256, size }) => ({
      id,
      mediaType,
      name,
      sha256,
      size,
    })),
  };
}
