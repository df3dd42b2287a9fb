import type { SignatureValidation } from '@hien-luong/ades';
import { verifyXml } from '@hien-luong/xml-sign';
import { worstOutcome } from '../../rules/worst-outcome.ts';
import { describeValidation, NO_REVISIONS } from './describe-validation.ts';
import { type FileQuestion, materialOf, readTrust } from './file-question.ts';
import { heldToRegister } from './judge-pdf-file.ts';
import { type JudgedFile, NOTHING_JUDGED } from './judged-file.ts';

/** Every signature of a document by EN 319 102-1. Throws `XmlSignError`. */
export function validateXml(question: FileQuestion): SignatureValidation[] {
  const { bytes: xml, now, limits } = question;
  const { signatures } = verifyXml({
    xml,
    anchors: readTrust(question.trust).anchors,
    material: materialOf(question),
    now,
    limits: { maxSignatures: limits.maxSignatures },
  });
  return signatures.map(({ validation }) => heldToRegister(validation, question));
}

export function judgeXmlFile(question: FileQuestion): JudgedFile {
  const signatures = validateXml(question).map((validation) =>
    describeValidation(validation, { ...NO_REVISIONS, fieldName: validation.signature.id }),
  );
  return {
    ...NOTHING_JUDGED,
    format: 'xml',
    outcome: worstOutcome(signatures.map(({ verdict }) => verdict.outcome)),
    problem: signatures.length === 0 ? 'NOT_SIGNED' : null,
    signatures,
  };
}
