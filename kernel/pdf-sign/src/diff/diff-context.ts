import type { PdfDocument } from '../document/pdf-document.ts';
import type { RevisionChange } from './revision-change.ts';

/** What the rules of one comparison share. Rules report changes and explain object numbers. */
export type DiffContext = {
  readonly before: PdfDocument;
  readonly after: PdfDocument;
  /** Object numbers that only the later state has. */
  readonly added: ReadonlySet<number>;
  /** References to each object of the earlier state. */
  readonly incoming: ReadonlyMap<number, number>;
  /** Changed objects that a rule has judged; what no rule explains is forbidden. */
  readonly explained: Set<number>;
  /** Widgets of new signature fields: these may appear on pages. */
  readonly newWidgets: Set<number>;
  readonly changes: RevisionChange[];
};

/** Object number of a reference, undefined for anything else. */
export function numberOf(value: unknown): number | undefined {
  const isRef = typeof value === 'object' && value !== null && 'num' in value;
  return isRef ? (value as { num: number }).num : undefined;
}
