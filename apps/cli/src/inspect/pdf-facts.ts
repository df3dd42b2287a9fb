import {
  extractSignatures,
  extractValidationData,
  inspectPdf,
  verifyPdf,
} from '@hien-luong/pdf-sign';
import { certificatesOfPdf } from '../files/certificates-of-pdf.ts';
import { certificateFacts } from './certificate-facts.ts';

/** Throws `PdfSignError` for a file that cannot be read. */
export function pdfFacts(pdf: Buffer, now: Date) {
  const { version, pageCount, revisions, textFields } = inspectPdf(pdf);
  const { certificates, crls, ocspResponses, entries, unreadable } = extractValidationData(pdf);
  const extracted = new Map(extractSignatures(pdf).map((one) => [one.fieldName, one]));
  const signatures = verifyPdf({ pdf, anchors: [], now }).signatures.map((signature) => ({
    fieldName: signature.fieldName,
    type: signature.type,
    subFilter: signature.subFilter,
    level: signature.level,
    subject: signature.signer?.subject,
    issuer: signature.signer?.issuer,
    serialNumber: signature.signer?.serialNumber,
    claimedTime: signature.claimedTime?.toISOString(),
    timestamp: signature.timestamp?.genTime?.toISOString(),
    reason: signature.reason,
    location: signature.location,
    docMdp: signature.docMdp,
    coverage: coverageOf(signature.coverage),
    cmsBytes: extracted.get(signature.fieldName)?.cms.length,
    laterChanges: [...signature.laterChanges.permitted, ...signature.laterChanges.forbidden].map(
      ({ kind }) => kind,
    ),
  }));
  return {
    kind: 'pdf',
    version,
    pages: pageCount,
    bytes: pdf.length,
    revisions,
    textFields,
    signatures,
    evidence: {
      certificates: certificates.length,
      crls: crls.length,
      ocspResponses: ocspResponses.length,
      entries,
      unreadable,
    },
    certificates: certificatesOfPdf(pdf).map(certificateFacts),
  };
}

function coverageOf(coverage: ReturnType<typeof verifyPdf>['signatures'][number]['coverage']) {
  return typeof coverage === 'string' ? coverage : `REVISION ${coverage.revision} / ${coverage.of}`;
}
