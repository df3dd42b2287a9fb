import type { ZipFileToWrite } from '@hien-luong/zip';
import { readZip, writeZip } from '@hien-luong/zip';
import { NOW } from './test-authority.ts';

/** The container after an attacker changed the list of its files. */
export function rebuild(
  container: Uint8Array,
  change: (files: ZipFileToWrite[]) => readonly ZipFileToWrite[],
): Uint8Array {
  return writeZip(change([...readZip(container)]), NOW);
}

export function contentOf(container: Uint8Array, name: string): string {
  const file = readZip(container).find((one) => one.name === name);
  if (file === undefined) throw new Error(`no ${name}`);
  return Buffer.from(file.bytes).toString('utf8');
}
