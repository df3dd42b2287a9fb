import { MEDIA_TYPE } from './container-names.ts';

const NAMESPACE = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0';

/**
 * The list of files that older readers expect. Nothing is proven by it: signatures name the files
 * themselves.
 * @spec EN 319 162-1 §4.4.3.2
 */
export function renderManifest(
  files: readonly { readonly name: string; readonly mimeType: string }[],
): string {
  const entries = [{ name: '/', mimeType: MEDIA_TYPE }, ...files].map(
    ({ name, mimeType }) =>
      `<manifest:file-entry manifest:full-path="${escapeText(name)}" manifest:media-type="${escapeText(mimeType)}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<manifest:manifest xmlns:manifest="${NAMESPACE}" manifest:version="1.2">`,
    ...entries,
    '</manifest:manifest>\n',
  ].join('\n');
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
