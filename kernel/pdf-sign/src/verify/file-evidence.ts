import type { ValidationMaterial } from '@hien-luong/ades';
import { evidenceIn, readEvidencePool } from '../archive/evidence.ts';
import { readValidationData } from '../archive/read-validation-data.ts';
import type { ValidationData } from '../archive/validation-data.ts';
import type { PdfDocument } from '../document/pdf-document.ts';

/** What the file's own store carries, as read and as material for validation. */
export type FileEvidence = {
  readonly data: ValidationData;
  readonly material: ValidationMaterial;
};

export function readFileEvidence(document: PdfDocument): FileEvidence {
  const data = readValidationData(document);
  const evidence = evidenceIn(data);
  const { certificates } = readEvidencePool({ certificates: evidence.certificates });
  const { crls = [], ocspResponses = [] } = evidence;
  return { data, material: { certificates, crls, ocspResponses } };
}
