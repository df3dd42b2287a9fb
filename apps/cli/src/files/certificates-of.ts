import { readAsice } from '@hien-luong/asice';
import type { Certificate } from '@hien-luong/pki';
import { readXmlSignatures } from '@hien-luong/xml-sign';
import { certificatesOfPdf } from './certificates-of-pdf.ts';
import { certificatesOfSignatures } from './certificates-of-signatures.ts';
import { type FileFormat, formatOf } from './format-of.ts';

const READ: Readonly<Record<FileFormat, (bytes: Uint8Array) => Certificate[]>> = {
  pdf: certificatesOfPdf,
  xml: (xml) => certificatesOfSignatures(readXmlSignatures({ xml, profile: 'XMLDSIG' })),
  asice: (container) =>
    certificatesOfSignatures(readAsice({ container }).signatures.map((one) => one.signature)),
  other: () => [],
};

/** Every certificate that a signed file carries, of whatever format, each once. */
export function certificatesOf(bytes: Uint8Array): Certificate[] {
  return READ[formatOf(bytes)](bytes);
}
