import { type Certificate, PkiError, parseCertificate, parseSignedData } from '@hien-luong/pki';
import type { FileFault } from '../contract/index.ts';

export const MAX_FILE_BYTES = 1024 * 1024;
const MAX_CERTIFICATES = 500;

const PEM = /-----BEGIN (CERTIFICATE|X509 CERTIFICATE|PKCS7|CMS)-----([\s\S]*?)-----END \1-----/g;

/** The certificates of a file: one in DER, any number in PEM, or the bag of a P7B. */
export function readCertificateFile(
  bytes: Uint8Array,
): { certificates: Certificate[] } | { fault: FileFault } {
  if (bytes.length === 0) return { fault: 'FILE_EMPTY' };
  if (bytes.length > MAX_FILE_BYTES) return { fault: 'FILE_TOO_LARGE' };
  const certificates = listBlocks(bytes).flatMap(certificatesOf);
  if (certificates.length === 0) return { fault: 'FILE_NO_CERTIFICATE' };
  if (certificates.length > MAX_CERTIFICATES) return { fault: 'TOO_MANY_CERTIFICATES' };
  return { certificates };
}

function listBlocks(bytes: Uint8Array): Uint8Array[] {
  const text = Buffer.from(bytes).toString('latin1');
  const blocks = [...text.matchAll(PEM)].map(([, , base64 = '']) => Buffer.from(base64, 'base64'));
  return blocks.length > 0 ? blocks : [bytes];
}

/** What is neither a certificate nor a bag of them gives none. */
function certificatesOf(der: Uint8Array): Certificate[] {
  return (
    attempt(() => [parseCertificate(der)]) ??
    attempt(() => [...parseSignedData(der).certificates]) ??
    []
  );
}

function attempt<Result>(parse: () => Result): Result | undefined {
  try {
    return parse();
  } catch (error) {
    if (error instanceof PkiError) return undefined;
    throw error;
  }
}
