import type { SignXmlOptions } from '@hien-luong/xml-sign';
import { signXml } from '@hien-luong/xml-sign';
import { writeZip } from '@hien-luong/zip';
import { AsiceError } from './asice-error.ts';
import { MANIFEST_FILE, MEDIA_TYPE, MIMETYPE_FILE } from './container-names.ts';
import type { FileToSign } from './file-to-sign.ts';
import { requireDataFile } from './file-to-sign.ts';
import { renderManifest } from './manifest.ts';
import { uriOfFile } from './part-uri.ts';

/** Who signs, when, with what; see `signXml`. */
export type SigningOptions = Omit<SignXmlOptions, 'content'>;

export type CreateAsiceOptions = SigningOptions & { readonly files: readonly FileToSign[] };

/**
 * A container with these files and one signature over all of them: level B-B, or B-T with a
 * timestamp. Throws `AsiceError`, `ZipError` for names that no archive should hold.
 * @spec EN 319 162-1 §4.4.3.2
 * @example
 * const container = await createAsice({ files: [{ name, bytes, mimeType }], signer, signedAt: now });
 */
export async function createAsice(options: CreateAsiceOptions): Promise<Uint8Array> {
  const files = options.files.map(requireDataFile);
  if (files.length === 0)
    throw new AsiceError('ASICE_NOTHING_TO_SIGN', 'a container without files');
  const signature = await signFiles(files, options);
  const encoder = new TextEncoder();
  return writeZip(
    [
      { name: MIMETYPE_FILE, bytes: encoder.encode(MEDIA_TYPE), isStored: true },
      ...files,
      { name: MANIFEST_FILE, bytes: encoder.encode(renderManifest(files)) },
      { name: 'META-INF/signatures001.xml', bytes: signature },
    ],
    options.signedAt,
  );
}

/** A signature file over files of a container. */
export function signFiles(
  files: readonly FileToSign[],
  options: SigningOptions,
): Promise<Uint8Array> {
  const parts = files.map(({ name, bytes, mimeType }) => ({
    uri: uriOfFile(name),
    bytes,
    mimeType,
  }));
  return signXml({ ...options, content: { form: 'detached', inContainer: true, parts } });
}
