import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program of the system is there; tests that need it are skipped otherwise. */
export function hasProgram(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}

export type Outcome = { status: number | null; output: string };

/** Runs a program; standard output and error together. */
export function run(program: string, ...args: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

/** Writes files into a new folder, calls `use` with their paths and removes the folder. */
export function withFiles<Names extends string, Result>(
  files: Record<Names, Uint8Array | string>,
  use: (paths: Record<Names, string>, folder: string) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-sign-'));
  try {
    const paths = {} as Record<Names, string>;
    for (const [name, content] of Object.entries<Uint8Array | string>(files)) {
      paths[name as Names] = join(folder, name);
      writeFileSync(paths[name as Names], content);
    }
    return use(paths, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rewrites a PDF with qpdf, for shapes that our own test builder does not write. */
export function qpdfConverted(pdf: Uint8Array, ...options: string[]): Buffer {
  return withFiles({ in: pdf }, (paths) =>
    execFileSync('qpdf', [...options, paths.in, '-'], { maxBuffer: 1 << 28 }),
  );
}
