import type { PdfValue } from '../syntax/pdf-object.ts';
import type { PdfDocument } from './pdf-document.ts';

/** What the objects of a document refer to, from the trailer on. */
export type ReferenceSurvey = {
  /** How many references lead to each object that is there. */
  incoming: ReadonlyMap<number, number>;
  /** Numbers referred to that no object has: defining one later would change what is shown. */
  missing: ReadonlySet<number>;
};

export function surveyReferences(document: PdfDocument): ReferenceSurvey {
  const incoming = new Map<number, number>();
  const missing = new Set<number>();
  const stack: PdfValue[] = [document.trailer];
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (value.kind === 'array') pushAll(stack, value.items);
    if (value.kind === 'dict') pushAll(stack, value.entries.values());
    if (value.kind === 'stream') pushAll(stack, value.dict.entries.values());
    if (value.kind !== 'ref') continue;
    const { num } = value;
    const entry = document.entries.get(num);
    if (entry === undefined || entry.kind === 'free') {
      missing.add(num);
      continue;
    }
    const count = incoming.get(num) ?? 0;
    incoming.set(num, count + 1);
    if (count === 0) stack.push(document.resolve(value));
  }
  return { incoming, missing };
}

function pushAll(stack: PdfValue[], values: Iterable<PdfValue>): void {
  for (const value of values) stack.push(value);
}
