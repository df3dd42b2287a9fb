import { isZip } from '@hien-luong/zip';
import type { SignedFormat } from '../../contract/index.ts';

/** By how the file begins; what it is called proves nothing. */
export function formatOf(bytes: Uint8Array): SignedFormat {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (isZip(bytes)) return 'asice';
  const text = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  return /^<[?!A-Za-z_]/.test(text) ? 'xml' : 'unknown';
}
