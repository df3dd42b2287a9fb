import type { AugmentXmlOptions } from '@hien-luong/xml-sign';
import { augmentXml } from '@hien-luong/xml-sign';
import type { ZipLimits } from '@hien-luong/zip';
import { writeZip } from '@hien-luong/zip';
import { AsiceError } from './asice-error.ts';
import { partFinderOf } from './find-part.ts';
import { readContainer } from './read-container.ts';

export type AugmentAsiceOptions = Omit<AugmentXmlOptions, 'xml' | 'findPart'> & {
  readonly container: Uint8Array;
  /** Which signature file; may be left out where there is one. */
  readonly signatureFile?: string | undefined;
  /** Date of the files in the archive. */
  readonly now: Date;
  readonly zipLimits?: Partial<ZipLimits> | undefined;
};

/**
 * The container with one signature raised: B-T, B-LT, B-LTA, or renewed by a further archive
 * timestamp. An archive timestamp covers the data files too. Nothing else changes.
 * @spec EN 319 162-1 §4.4.3.2
 * @spec EN 319 132-1 §5.5.2
 */
export async function augmentAsice(options: AugmentAsiceOptions): Promise<Uint8Array> {
  const container = readContainer(options.container, options.zipLimits);
  const meant = container.signatureFiles.filter(
    ({ name }) => options.signatureFile === undefined || name === options.signatureFile,
  );
  const [file, ...more] = meant;
  if (file === undefined || more.length > 0) {
    throw new AsiceError('ASICE_SIGNATURE_NOT_FOUND', `${meant.length} signature files are meant`);
  }
  const findPart = partFinderOf(container);
  const bytes = await augmentXml({ ...options, xml: file.bytes, findPart });
  const files = container.files.map((one) => (one === file ? { ...one, bytes } : one));
  return writeZip(files, options.now);
}
