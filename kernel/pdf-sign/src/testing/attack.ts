import { appendRawRevision } from './build-test-pdf.ts';

/** A signed file and what of it is text: enough to take it apart like an attacker would. */
export function objectText(pdf: Uint8Array, num: number): string {
  const text = Buffer.from(pdf).toString('latin1');
  const start = text.lastIndexOf(`\n${num} 0 obj\n`);
  if (start < 0) throw new Error(`object ${num} not found`);
  const body = start + `\n${num} 0 obj\n`.length;
  return text.slice(body, text.indexOf('\nendobj', body));
}

/** Appends a revision in which objects are rewritten by `edits`, by number. */
export function rewriteObjects(
  pdf: Uint8Array,
  edits: Readonly<Record<number, (text: string) => string>>,
  added: readonly (readonly [number, string])[] = [],
): Buffer {
  const objects = new Map<number, string>(added);
  for (const [num, edit] of Object.entries(edits)) {
    objects.set(Number(num), edit(objectText(pdf, Number(num))));
  }
  return appendRawRevision(pdf, objects);
}

/** A stream object holding `content`. */
export function streamObject(content: string, entries = ''): string {
  return `<< ${entries}/Length ${content.length} >>\nstream\n${content}\nendstream`;
}
