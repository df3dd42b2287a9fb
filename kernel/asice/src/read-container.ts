import type { ZipFile, ZipLimits } from '@hien-luong/zip';
import { readZip } from '@hien-luong/zip';
import { AsiceError } from './asice-error.ts';
import {
  isOwnFile,
  isSignatureFile,
  isStraySignatureFile,
  MEDIA_TYPE,
  MIMETYPE_FILE,
} from './container-names.ts';

/** What is odd about a container and proves nothing false. */
export type ContainerWarning =
  | { readonly code: 'MIMETYPE_NOT_FIRST' | 'MIMETYPE_PACKED' }
  /** Signature files elsewhere than in `META-INF/` count for nothing. */
  | { readonly code: 'SIGNATURE_OUTSIDE_META_INF'; readonly file: string }
  /** Signatures of CAdES, or manifests and evidence of other kinds of container: not read. */
  | { readonly code: 'META_INF_FILE_UNKNOWN'; readonly file: string }
  | { readonly code: 'SIGNATURE_FILE_UNREADABLE'; readonly file: string; readonly reason: string }
  /** The same signature is there under another name; it counts once. */
  | { readonly code: 'SIGNATURE_COPIED'; readonly file: string; readonly of: string }
  /** A signature covers the canonical form of a file, which is not the file. */
  | { readonly code: 'SIGNED_IN_OTHER_FORM'; readonly file: string };

/** A container taken apart, nothing about its signatures judged. */
export type Container = {
  /** Everything, in the order of the archive. */
  readonly files: readonly ZipFile[];
  readonly dataFiles: readonly ZipFile[];
  readonly signatureFiles: readonly ZipFile[];
  readonly warnings: readonly ContainerWarning[];
};

/**
 * Opens a container. The archive must read the same to everybody and say by `mimetype` that it is
 * ASiC-E; where that file stands and how it is packed is a warning only, as many writers get it
 * wrong. Throws `ZipError`, or `ASICE_TYPE_MISSING`.
 * @spec EN 319 162-1 §4.4.3.2, A.1
 */
export function readContainer(bytes: Uint8Array, limits?: Partial<ZipLimits>): Container {
  const files = readZip(bytes, limits);
  const type = files.find(({ name }) => name === MIMETYPE_FILE);
  if (type === undefined || Buffer.from(type.bytes).toString('latin1') !== MEDIA_TYPE) {
    throw new AsiceError('ASICE_TYPE_MISSING', 'not ASiC-E by its mimetype');
  }
  return {
    files,
    dataFiles: files.filter(({ name }) => !isOwnFile(name)),
    signatureFiles: files.filter(({ name }) => isSignatureFile(name)),
    warnings: [...warningsOfType(type, files), ...files.flatMap(warningsOfName)],
  };
}

function warningsOfType(type: ZipFile, files: readonly ZipFile[]): ContainerWarning[] {
  const warnings: ContainerWarning[] = [];
  if (files[0] !== type) warnings.push({ code: 'MIMETYPE_NOT_FIRST' });
  if (!type.isStored || type.hasExtra) warnings.push({ code: 'MIMETYPE_PACKED' });
  return warnings;
}

const KNOWN = /^META-INF\/(?:manifest|container|metadata)\.xml$/i;

function warningsOfName({ name: file }: ZipFile): ContainerWarning[] {
  if (isOwnFile(file)) {
    const isKnown = file === MIMETYPE_FILE || isSignatureFile(file) || KNOWN.test(file);
    return isKnown ? [] : [{ code: 'META_INF_FILE_UNKNOWN', file }];
  }
  return isStraySignatureFile(file) ? [{ code: 'SIGNATURE_OUTSIDE_META_INF', file }] : [];
}
