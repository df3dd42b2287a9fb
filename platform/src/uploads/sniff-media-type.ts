const ZIP_BY_EXTENSION: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

const OLE_BY_EXTENSION: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
};

const SIGNATURES: readonly (readonly [hex: string, mediaType: string])[] = [
  ['89504e470d0a1a0a', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['47494638', 'image/gif'],
  ['526172211a07', 'application/vnd.rar'],
  ['377abcaf271c', 'application/x-7z-compressed'],
];

/** How much of the beginning is looked at. */
export const SNIFFED_BYTES = 1024;

/**
 * What a file is by its first bytes, whatever its name or its sender says; the name only tells
 * apart what shares a container. HTML and scripts come out as plain text or unknown bytes.
 */
export function sniffMediaType(head: Uint8Array, name: string): string {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, SNIFFED_BYTES));
  const hex = bytes.toString('hex', 0, 8);
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  // Readers take a PDF whose header comes within the first kilobyte.
  if (bytes.includes('%PDF-')) return 'application/pdf';
  if (hex.startsWith('504b0304')) return ZIP_BY_EXTENSION[extension] ?? 'application/zip';
  if (hex === 'd0cf11e0a1b11ae1') return OLE_BY_EXTENSION[extension] ?? 'application/x-ole-storage';
  const known = SIGNATURES.find(([signature]) => hex.startsWith(signature));
  if (known) return known[1];
  return isText(bytes) ? textType(bytes) : 'application/octet-stream';
}

function textType(bytes: Buffer): string {
  return /^(\ufeff)?\s*<\?xml\s/.test(bytes.toString('utf8')) ? 'application/xml' : 'text/plain';
}

const TAB = 0x09;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;

function isText(bytes: Buffer): boolean {
  const control = (byte: number) => byte < TAB || (byte > CARRIAGE_RETURN && byte < SPACE);
  if (bytes.length === 0 || bytes.some(control)) return false;
  // The last character may be cut in two, so up to three bytes of it are let go.
  return !bytes
    .toString('utf8')
    .replace(/\ufffd{1,3}$/, '')
    .includes('\ufffd');
}
