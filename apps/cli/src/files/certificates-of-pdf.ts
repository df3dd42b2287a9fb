import { extractSignatures, extractValidationData } from '@hien-luong/pdf-sign';
import type { Certificate } from '@hien-luong/pki';
import { certificatesOfCms, eachOnce, parseEach } from './certificates-of-cms.ts';

/** Every certificate that a signed file carries, each once: in signatures, timestamps, its store. */
export function certificatesOfPdf(pdf: Uint8Array): Certificate[] {
  const inSignatures = extractSignatures(pdf).flatMap(({ cms }) => certificatesOfCms(cms));
  return eachOnce([...inSignatures, ...parseEach(extractValidationData(pdf).certificates)]);
}
