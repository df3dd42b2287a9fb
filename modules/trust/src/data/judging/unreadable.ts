import { CodedError } from '@hien-luong/contract';

const XML_LIMITS = ['XML_TOO_LARGE', 'XML_TOO_DEEP'];

/**
 * The problem of a file that no reader takes, by the code of its reader. Undefined for what is no
 * fault of the file.
 */
export function problemOfFile(error: unknown): string | undefined {
  if (!(error instanceof CodedError)) return undefined;
  const code: string = error.code;
  if (code === 'PDF_TOO_LARGE' || code === 'PDF_LIMIT_EXCEEDED') return 'FILE_TOO_LARGE';
  if (XML_LIMITS.includes(code) || code === 'ZIP_TOO_LARGE' || code === 'ZIP_BOMB') {
    return 'FILE_TOO_LARGE';
  }
  if (code === 'NOT_A_PDF') return 'FORMAT_UNKNOWN';
  if (code === 'ASICE_TYPE_MISSING') return 'CONTAINER_KIND_UNKNOWN';
  if (code.startsWith('XML_')) return 'XML_UNREADABLE';
  if (code.startsWith('ZIP') || code.startsWith('ASICE_')) return 'CONTAINER_UNREADABLE';
  return code.startsWith('PDF_') ? code : undefined;
}
