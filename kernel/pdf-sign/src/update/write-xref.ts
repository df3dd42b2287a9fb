import type { PdfDict, PdfRef } from '../syntax/pdf-object.ts';
import { pdfArray, pdfName, withEntries } from '../syntax/pdf-object.ts';
import type { Chunk } from '../syntax/write-object.ts';
import { writeDirect, writeObject } from '../syntax/write-object.ts';

type Offsets = ReadonlyMap<number, { offset: number; gen: number }>;

/** Cross-reference table of an update: 20 bytes an entry (ISO 32000-2 §7.5.4), then the trailer. */
export function writeXrefTable(offsets: Offsets, trailer: PdfDict): string {
  let text = 'xref\n';
  for (const run of consecutiveRuns(offsets)) {
    text += `${run[0]} ${run.length}\n`;
    for (const num of run) {
      const { offset, gen } = offsets.get(num) ?? { offset: 0, gen: 0 };
      text += `${String(offset).padStart(10, '0')} ${String(gen).padStart(5, '0')} n \n`;
    }
  }
  return `${text}trailer\n${writeDirect(trailer)}\n`;
}

/** Cross-reference stream of an update, itself object `self` (ISO 32000-2 §7.5.8). */
export function writeXrefStream(self: PdfRef, offsets: Offsets, trailer: PdfDict): Chunk[] {
  const runs = consecutiveRuns(offsets);
  const raw = Buffer.alloc(offsets.size * 7);
  let at = 0;
  for (const num of runs.flat()) {
    const { offset, gen } = offsets.get(num) ?? { offset: 0, gen: 0 };
    raw.writeUInt8(1, at);
    raw.writeUInt32BE(offset, at + 1);
    raw.writeUInt16BE(gen, at + 5);
    at += 7;
  }
  const dict = withEntries(trailer, {
    Type: pdfName('XRef'),
    W: pdfArray([1, 4, 2]),
    Index: pdfArray(runs.flatMap((run) => [run[0] ?? 0, run.length])),
  });
  const chunks: Chunk[] = [`${self.num} ${self.gen} obj\n`];
  writeObject({ kind: 'stream', dict, raw }, chunks);
  chunks.push('\nendobj\n');
  return chunks;
}

function consecutiveRuns(offsets: Offsets): number[][] {
  const runs: number[][] = [];
  for (const num of [...offsets.keys()].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.at(-1) === num - 1) run.push(num);
    else runs.push([num]);
  }
  return runs;
}
