import { readValidationData } from '../src/archive/read-validation-data.ts';
import { openPdf } from '../src/document/pdf-document.ts';
import { listRevisions } from '../src/document/revisions.ts';
import { inspectPdf } from '../src/inspect-pdf.ts';
import { isKind } from '../src/syntax/pdf-object.ts';

/** Every object of a file, every stream of it that can be decoded, and all that is asked of it. */
export function readEverything(pdf: Uint8Array): void {
  const document = openPdf(pdf);
  for (const [num, entry] of document.entries) {
    const gen = entry.kind === 'offset' ? entry.gen : 0;
    const value = document.resolve({ kind: 'ref', num, gen });
    if (isKind(value, 'stream')) document.decode(value);
  }
  inspectPdf(pdf);
  listRevisions(document);
  readValidationData(document);
}
