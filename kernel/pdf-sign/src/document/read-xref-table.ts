import type { PdfLimits } from '../pdf-limits.ts';
import { limitExceeded } from '../pdf-limits.ts';
import { damaged } from '../pdf-sign-error.ts';
import { parseDict } from '../syntax/parse-object.ts';
import { Scanner } from '../syntax/scanner.ts';
import { readXrefStream } from './read-xref-stream.ts';
import type { XrefEntry, XrefSection } from './xref-section.ts';

/**
 * A cross-reference table and its trailer; in a hybrid file also the stream that `/XRefStm` names.
 *
 * @spec ISO 32000-2 §7.5.4, §7.5.8.4
 */
export function readXrefTable(bytes: Uint8Array, offset: number, limits: PdfLimits): XrefSection {
  const scanner = new Scanner(bytes, offset);
  scanner.expectKeyword('xref');
  const entries = new Map<number, XrefEntry>();
  while (!scanner.takeKeyword('trailer')) readSubsection(scanner, entries, limits);
  const trailer = parseDict(scanner, limits);
  const end = scanner.at;
  const hybrid = trailer.entries.get('XRefStm');
  if (hybrid !== undefined) {
    if (typeof hybrid !== 'number') throw damaged('/XRefStm', offset, 'CROSS_REFERENCE_BROKEN');
    addHidden(entries, readXrefStream(bytes, hybrid, limits).entries);
  }
  return { offset, end, form: 'table', entries, trailer };
}

function readSubsection(
  scanner: Scanner,
  entries: Map<number, XrefEntry>,
  limits: PdfLimits,
): void {
  const announced = scanner.expectUnsigned();
  const count = scanner.expectUnsigned();
  if (announced + count > limits.maxObjects) throw limitExceeded('maxObjects', limits.maxObjects);
  const first = announced === 1 && startsWithHead(scanner) ? 0 : announced;
  for (let num = first; num < first + count; num++) {
    const offset = scanner.expectUnsigned();
    const gen = scanner.expectUnsigned();
    if (entries.has(num))
      throw damaged(`object ${num} listed twice`, scanner.at, 'CROSS_REFERENCE_AMBIGUOUS');
    if (scanner.takeKeyword('n')) entries.set(num, { kind: 'offset', offset, gen });
    else if (scanner.takeKeyword('f')) entries.set(num, { kind: 'free' });
    else throw damaged('cross-reference entry', scanner.at, 'CROSS_REFERENCE_BROKEN');
  }
}

/**
 * The head of the list of free objects belongs to object 0. Writers that number it 1 mean that, as
 * every reader understands; that each object stands where its number says is checked anyway.
 */
function startsWithHead(scanner: Scanner): boolean {
  const look = new Scanner(scanner.bytes, scanner.at);
  return look.takeUnsigned() === 0 && look.takeUnsigned() === 65_535 && look.takeKeyword('f');
}

/**
 * The stream of a hybrid file may only define what the table calls free or does not name. Where
 * both define an object, old and new readers would show different documents.
 */
function addHidden(entries: Map<number, XrefEntry>, hidden: ReadonlyMap<number, XrefEntry>): void {
  for (const [num, entry] of hidden) {
    if (entry.kind === 'free') continue;
    const shown = entries.get(num);
    const same =
      shown?.kind === 'offset' && entry.kind === 'offset' && shown.offset === entry.offset;
    if (shown !== undefined && shown.kind !== 'free' && !same) {
      throw damaged(
        `object ${num} defined twice in a hybrid file`,
        undefined,
        'CROSS_REFERENCE_AMBIGUOUS',
      );
    }
    entries.set(num, entry);
  }
}
