import type { ZipLimits } from '@hien-luong/zip';
import { writeZip } from '@hien-luong/zip';
import { AsiceError } from './asice-error.ts';
import type { SigningOptions } from './create-asice.ts';
import { signFiles } from './create-asice.ts';
import { readContainer } from './read-container.ts';

export type AddSignatureOptions = SigningOptions & {
  readonly container: Uint8Array;
  /** Types of the data files by name; `application/octet-stream` for those not told. */
  readonly mimeTypes?: Readonly<Record<string, string>> | undefined;
  readonly zipLimits?: Partial<ZipLimits> | undefined;
};

/**
 * The container with one more signature over all of its data files, in a file of its own. Every
 * other file keeps its content and its place. Throws as `createAsice` and `readContainer` do.
 * @spec EN 319 162-1 §4.4.3.2
 */
export async function addSignature(options: AddSignatureOptions): Promise<Uint8Array> {
  const { files, dataFiles } = readContainer(options.container, options.zipLimits);
  if (dataFiles.length === 0) throw new AsiceError('ASICE_NOTHING_TO_SIGN', 'no data files');
  const types = new Map(Object.entries(options.mimeTypes ?? {}));
  const signature = await signFiles(
    dataFiles.map(({ name, bytes }) => {
      return { name, bytes, mimeType: types.get(name) ?? 'application/octet-stream' };
    }),
    options,
  );
  const names = new Set(files.map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (names.has(nameOf(number).toLowerCase())) number += 1;
  return writeZip([...files, { name: nameOf(number), bytes: signature }], options.signedAt);
}

function nameOf(number: number): string {
  return `META-INF/signatures${String(number).padStart(3, '0')}.xml`;
}
