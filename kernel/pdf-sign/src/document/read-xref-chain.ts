import type { PdfLimits } from '../pdf-limits.ts';
import { limitExceeded } from '../pdf-limits.ts';
import { damaged } from '../pdf-sign-error.ts';
import { Scanner } from '../syntax/scanner.ts';
import { readXrefStream } from './read-xref-stream.ts';
import { readXrefTable } from './read-xref-table.ts';
import type { XrefSection } from './xref-section.ts';

const TAIL = 2048;

/**
 * All cross-reference sections, newest first, along `/Prev`. A section met twice is a loop and
 * refused (ISO 32000-2 §7.5.6).
 */
export function readXrefChain(bytes: Buffer, limits: PdfLimits): XrefSection[] {
  const sections: XrefSection[] = [];
  const visited = new Set<number>();
  let offset: number | undefined = readStartXref(bytes);
  while (offset !== undefined) {
    if (visited.has(offset))
      throw damaged('loop of cross-references', offset, 'CROSS_REFERENCE_AMBIGUOUS');
    if (sections.length >= limits.maxSections)
      throw limitExceeded('maxSections', limits.maxSections);
    visited.add(offset);
    const section = readXrefSection(bytes, offset, limits);
    sections.push(section);
    offset = previousOffset(section);
  }
  return sections;
}

function readXrefSection(bytes: Buffer, offset: number, limits: PdfLimits): XrefSection {
  if (offset >= bytes.length)
    throw damaged('cross-reference outside the file', offset, 'CROSS_REFERENCE_MISSING');
  const scanner = new Scanner(bytes, offset);
  return scanner.takeKeyword('xref')
    ? readXrefTable(bytes, offset, limits)
    : readXrefStream(bytes, offset, limits);
}

function readStartXref(bytes: Buffer): number {
  const keyword = bytes.lastIndexOf('startxref');
  if (keyword < 0 || keyword < bytes.length - TAIL)
    throw damaged('startxref is missing', undefined, 'CROSS_REFERENCE_MISSING');
  const scanner = new Scanner(bytes, keyword);
  scanner.expectKeyword('startxref');
  return scanner.expectUnsigned();
}

function previousOffset(section: XrefSection): number | undefined {
  const previous = section.trailer.entries.get('Prev');
  if (previous === undefined) return undefined;
  if (typeof previous !== 'number' || !Number.isInteger(previous) || previous < 0) {
    throw damaged('/Prev', section.offset, 'CROSS_REFERENCE_BROKEN');
  }
  // Some writers say by 0 that there is none; the header is there, so it can mean nothing else.
  return previous === 0 ? undefined : previous;
}
