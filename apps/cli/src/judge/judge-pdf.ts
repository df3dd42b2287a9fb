import type { SignatureVerification } from '@hien-luong/pdf-sign';
import { verifyPdf } from '@hien-luong/pdf-sign';
import { concludePdf, concludeSignature } from './conclude-pdf.ts';
import type { FileQuestion } from './file-question.ts';
import type { Covered, JudgedFile, JudgedSignature } from './judged-file.ts';

/** Throws `PdfSignError` for a file that cannot be read. */
export function judgePdf({ bytes, anchors, material, now }: FileQuestion): JudgedFile {
  const { certificates: intermediates, crls, ocspResponses } = material;
  const found = verifyPdf({ pdf: bytes, anchors, intermediates, crls, ocspResponses, now });
  return {
    format: 'pdf',
    outcome: concludePdf(found),
    signatures: found.signatures.map(judgedSignature),
    pdf: {
      revisions: found.revisions,
      pages: found.pageCount,
      signatureRemoved: found.strayDictionaries > 0,
    },
    unsignedFiles: [],
    dataFiles: [],
    warnings: [],
  };
}

function judgedSignature(signature: SignatureVerification): JudgedSignature {
  const { fieldName, type, level, signer, bestTime, covers, laterChanges } = signature;
  const kinds = (changes: readonly { kind: string }[]) => changes.map(({ kind }) => kind);
  return {
    ...concludeSignature(signature),
    id: fieldName,
    type,
    level,
    signer,
    time: bestTime,
    covered: coveredOf(signature),
    revision: covers,
    laterChanges: {
      permitted: kinds(laterChanges.permitted),
      forbidden: kinds(laterChanges.forbidden),
    },
    checks: signature.checks.map((check) => ({
      code: check.ok ? check.name : check.code,
      ok: check.ok,
    })),
    validation: signature.validation,
  };
}

function coveredOf({ coverage }: SignatureVerification): Covered {
  if (coverage === 'WHOLE_FILE') return { kind: 'whole' };
  return coverage === 'BROKEN' ? { kind: 'broken' } : { kind: 'revision', ...coverage };
}
