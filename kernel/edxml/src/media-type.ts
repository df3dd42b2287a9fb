import { isZip } from '@hien-luong/zip';

const BY_EXTENSION: Record<string, string> = {
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  edxml: 'application/xml',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  png: 'image/png',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
  zip: 'application/zip',
};

/** Types that are containers of the two older formats, and so share their first bytes. */
const IN_ZIP = new Set(['docx', 'ods', 'odt', 'pptx', 'xlsx', 'zip']);
const IN_COMPOUND_FILE = new Set(['doc', 'ppt', 'xls']);
/** Types whose first bytes are known: a file that merely bears such a name is something else. */
const HAS_MAGIC = new Set([...IN_ZIP, ...IN_COMPOUND_FILE, 'jpeg', 'jpg', 'png']);

/** The IANA media type, by the first bytes where they tell and else by the name. */
export function mediaTypeOf(name: string, bytes: Uint8Array): string {
  const extension = extensionOf(name);
  const byName = BY_EXTENSION[extension] ?? 'application/octet-stream';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'application/pdf';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (isZip(bytes)) return IN_ZIP.has(extension) ? byName : 'application/zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return IN_COMPOUND_FILE.has(extension) ? byName : 'application/x-ole-storage';
  }
  return HAS_MAGIC.has(extension) ? 'application/octet-stream' : byName;
}

/** In lower case, without the dot; empty if there is none. */
export function extensionOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function startsWith(bytes: Uint8Array, ...magic: number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
