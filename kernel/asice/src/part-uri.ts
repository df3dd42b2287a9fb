/**
 * How a file is called in a reference: each step of its name, percent-encoded.
 * @spec RFC 3986 §2.1
 */
export function uriOfFile(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}

/**
 * The file that a reference means, or undefined where it means none: a name from the container's
 * root, with or without the slash that some writers put before it. Other schemes, queries,
 * fragments and ways up lead nowhere.
 * @spec EN 319 162-1 §4.4.3.2
 */
export function fileOfUri(uri: string): string | undefined {
  if (/[?#:]/.test(uri) || uri.startsWith('//')) return undefined;
  const path = decode(uri.replace(/^\//, ''));
  if (path === undefined || path.includes('\\')) return undefined;
  const isPlain = path.split('/').every((step) => step !== '' && step !== '.' && step !== '..');
  return isPlain ? path.normalize('NFC') : undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
