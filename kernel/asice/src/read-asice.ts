import type { Certificate } from '@hien-luong/pki';
import type { XmlLimits, XmlSignature } from '@hien-luong/xml-sign';
import { readXmlSignatures, XmlSignError } from '@hien-luong/xml-sign';
import type { ZipFile, ZipLimits } from '@hien-luong/zip';
import { partFinderOf } from './find-part.ts';
import { fileOfUri } from './part-uri.ts';
import type { Container, ContainerWarning } from './read-container.ts';
import { readContainer } from './read-container.ts';

export type ReadAsiceOptions = {
  readonly container: Uint8Array;
  /** Candidates for signers' certificates besides those inside. */
  readonly certificates?: readonly Certificate[] | undefined;
  readonly limits?: Partial<XmlLimits> | undefined;
  readonly zipLimits?: Partial<ZipLimits> | undefined;
};

export type AsiceSignature = {
  readonly file: string;
  readonly signature: XmlSignature;
  /** Data files that it covers as they are. Empty where it does not hold. */
  readonly covers: readonly string[];
};

export type DataFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** By order in `signatures`. */
  readonly signedBy: readonly number[];
};

export type AsiceReading = {
  readonly signatures: readonly AsiceSignature[];
  readonly dataFiles: readonly DataFile[];
  /** Data files that no signature which holds covers. Nobody answers for them. */
  readonly unsignedFiles: readonly string[];
  readonly warnings: readonly ContainerWarning[];
};

/**
 * Every signature of a container with the mathematics judged, and every file with who signed it.
 * No trust, no time. Throws `ZipError` or `AsiceError` where the container cannot be read.
 * @spec EN 319 162-1 §4.4.3
 */
export function readAsice(options: ReadAsiceOptions): AsiceReading {
  const container = readContainer(options.container, options.zipLimits);
  const warnings = [...container.warnings];
  const findPart = partFinderOf(container);
  const found = container.signatureFiles.flatMap((file) =>
    readFile(file, options, findPart, warnings),
  );
  const signatures = withoutCopies(found, warnings).map(({ file, signature }) => {
    return { file, signature, covers: coveredBy(signature, container, warnings) };
  });
  const dataFiles = container.dataFiles.map(({ name, bytes }): DataFile => {
    const signedBy = signatures.flatMap(({ covers }, index) =>
      covers.includes(name) ? [index] : [],
    );
    return { name, bytes, signedBy };
  });
  const unsignedFiles = dataFiles.filter(({ signedBy }) => signedBy.length === 0);
  return { signatures, dataFiles, unsignedFiles: unsignedFiles.map(({ name }) => name), warnings };
}

type Found = Pick<AsiceSignature, 'file' | 'signature'>;

function readFile(
  { name: file, bytes }: ZipFile,
  { certificates, limits }: ReadAsiceOptions,
  findPart: (uri: string) => Uint8Array | undefined,
  warnings: ContainerWarning[],
): Found[] {
  try {
    const signatures = readXmlSignatures({ xml: bytes, findPart, certificates, limits });
    return signatures.map((signature) => ({ file, signature }));
  } catch (error) {
    if (!(error instanceof XmlSignError)) throw error;
    warnings.push({ code: 'SIGNATURE_FILE_UNREADABLE', file, reason: error.code });
    return [];
  }
}

/** A copy under another name is no second signer. Of several the first that holds is kept. */
function withoutCopies(found: readonly Found[], warnings: ContainerWarning[]): Found[] {
  const kept = new Map<string, Found>();
  for (const one of found) {
    const { signatureValue } = one.signature;
    const key = signatureValue && Buffer.from(signatureValue).toString('base64');
    const earlier = key === undefined ? undefined : kept.get(key);
    if (earlier === undefined) {
      kept.set(key ?? `${kept.size}`, one);
      continue;
    }
    warnings.push({ code: 'SIGNATURE_COPIED', file: one.file, of: earlier.file });
    if (!earlier.signature.ok && one.signature.ok && key !== undefined) kept.set(key, one);
  }
  return [...kept.values()];
}

/** Files whose very bytes are signed; a canonical form of them is something else. */
function coveredBy(
  signature: XmlSignature,
  { dataFiles }: Container,
  warnings: ContainerWarning[],
): string[] {
  const names = new Set<string>();
  for (const { kind, uri, bytes } of signature.signed) {
    const name = kind === 'part' ? fileOfUri(uri) : undefined;
    const file = dataFiles.find((one) => one.name.normalize('NFC') === name);
    if (file === undefined) continue;
    if (Buffer.compare(file.bytes, bytes) === 0) names.add(file.name);
    else warnings.push({ code: 'SIGNED_IN_OTHER_FORM', file: file.name });
  }
  return [...names];
}
