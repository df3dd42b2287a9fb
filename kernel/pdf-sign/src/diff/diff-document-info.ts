import { pdfDict } from '../syntax/pdf-object.ts';
import type { DiffContext } from './diff-context.ts';
import { numberOf } from './diff-context.ts';
import { changedKeys } from './same-value.ts';

/** Programs note themselves and the time; title and author are what was signed. */
const NOTED_BY_PROGRAMS = new Set(['ModDate', 'Producer']);

/** The information dictionary that the trailer names. */
export function diffDocumentInfo({
  before,
  after,
  incoming,
  explained,
  changes,
}: DiffContext): void {
  const ref = before.trailer.entries.get('Info');
  const num = numberOf(ref);
  const earlier = before.findDict(ref) ?? pdfDict({});
  const later = after.findDict(after.trailer.entries.get('Info')) ?? pdfDict({});
  const keys = changedKeys(earlier, later);
  if (keys.length === 0) return;
  const isNote = keys.every((key) => NOTED_BY_PROGRAMS.has(key));
  if (num !== undefined && isNote && incoming.get(num) === 1) explained.add(num);
  // A trailer may also forget the dictionary: that hides nothing of the pages.
  if (isNote || later.entries.size === 0) changes.push({ kind: 'DOCUMENT_INFO_CHANGED' });
  else changes.push({ kind: 'TRAILER_CHANGED' });
}
