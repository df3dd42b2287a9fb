import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError } from '../cli-error.ts';
import type { Terminal } from '../terminal.ts';

/** Throws `FILE_UNREADABLE`. */
export async function readInput({ directory }: Terminal, path: string): Promise<Buffer> {
  try {
    return await readFile(resolve(directory, path));
  } catch (cause) {
    throw new CliError('FILE_UNREADABLE', path, {
      details: { path, reason: reasonOf(cause) },
      cause,
    });
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
