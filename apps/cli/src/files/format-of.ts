import { isPdf } from './is-pdf.ts';

export type FileFormat = 'pdf' | 'xml' | 'asice' | 'other';

/** By what is in the file; its name proves nothing. An archive is taken for a container. */
export function formatOf(bytes: Uint8Array): FileFormat {
  if (isPdf(bytes)) return 'pdf';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'asice';
  const text = head.toString('utf8').replace(/^\uFEFF/, '');
  return text.trimStart().startsWith('<') ? 'xml' : 'other';
}
