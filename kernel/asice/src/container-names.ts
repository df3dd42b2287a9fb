/** Names that the standard gives to the parts of a container. */
export const MIMETYPE_FILE = 'mimetype';
export const MEDIA_TYPE = 'application/vnd.etsi.asic-e+zip';
export const MANIFEST_FILE = 'META-INF/manifest.xml';

/** Whether a file belongs to the container itself, and so is no data. */
export function isOwnFile(name: string): boolean {
  return name === MIMETYPE_FILE || /^META-INF\//i.test(name);
}

/**
 * Files in which signatures are looked for.
 * @spec EN 319 162-1 §4.4.3.2
 */
export function isSignatureFile(name: string): boolean {
  return /^META-INF\/[^/]*signatures[^/]*\.xml$/i.test(name);
}

/** By its name a signature file, in a place where it counts for nothing. */
export function isStraySignatureFile(name: string): boolean {
  return /(?:^|\/)[^/]*signatures?[^/]*\.(?:xml|p7s)$/i.test(name) && !isSignatureFile(name);
}
