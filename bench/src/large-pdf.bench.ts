import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Section } from './table.ts';
import { figure } from './table.ts';

const MEBIBYTES = 200;
const WORKER = fileURLToPath(new URL('./large-pdf-worker.ts', import.meta.url));
const TASKS: readonly (readonly [task: string, label: string])[] = [
  ['read', 'reading the file into memory, nothing else'],
  ['append', 'signing at B-T, the new revision written behind the file'],
  ['sign', 'signing at B-T, the whole new file in memory'],
  ['archive', 'raising it to B-LTA, the whole new file in memory'],
  ['verify', 'verifying the B-LTA file'],
];

/** Memory that a large file takes, each step in a process of its own. */
export function benchLargeFile(): Promise<Section> {
  const rows = TASKS.map(([task, label]) => {
    const output = execFileSync(process.execPath, [WORKER, task, String(MEBIBYTES)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { ms, beforeMiB, peakMiB } = JSON.parse(output) as LargeFileFigures;
    return [label, figure(ms), figure(beforeMiB), figure(peakMiB), figure(peakMiB - beforeMiB)];
  });
  return Promise.resolve({
    title: 'A large file',
    method: `A PDF of ${MEBIBYTES} MiB. Resident set of a process that has just read it, highest during the step, and the difference: what the step itself takes.`,
    head: ['step', 'ms', 'MiB before', 'MiB at most', 'MiB more'],
    rows,
  });
}

export type LargeFileFigures = { ms: number; beforeMiB: number; peakMiB: number };
