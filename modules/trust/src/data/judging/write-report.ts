import { createHash } from 'node:crypto';
import {
  detailedReport,
  type Language,
  type SignatureValidation,
  simpleReport,
  validationReportXml,
  verdictSentence,
} from '@hien-luong/ades';
import type { ReportLayer } from '../../contract/index.ts';
import { fileWords } from '../../rules/file-words.ts';
import { formatOf } from './file-format.ts';
import type { FileQuestion } from './file-question.ts';
import { validateAsice } from './judge-asice-file.ts';
import { judgeBytes } from './judge-bytes.ts';
import { validatePdf } from './judge-pdf-file.ts';
import { validateXml } from './judge-xml-file.ts';
import { problemOfFile } from './unreadable.ts';

export type WrittenReport = { name: string; mediaType: string; text: string };

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * One layer of the report on a file: what everybody reads, every block with every constraint, or the
 * machine-readable form. Undefined where the file has no signature to report on.
 * @spec TS 119 102-2 §4
 */
export function writeReport(
  question: FileQuestion,
  layer: ReportLayer,
  language: Language,
): WrittenReport | undefined {
  const validations = validationsOf(question);
  if (validations.length === 0) return undefined;
  if (layer === 'xml') {
    const text = validationReportXml(validations) ?? '';
    return { name: 'bao-cao-ts119102-2.xml', mediaType: 'application/xml; charset=utf-8', text };
  }
  const report = layer === 'simple' ? simpleOf : detailedOf;
  return {
    name: layer === 'simple' ? 'bao-cao-don-gian.json' : 'bao-cao-chi-tiet.json',
    mediaType: JSON_TYPE,
    text: `${JSON.stringify({ ...headOf(question, language), signatures: validations.map((one) => report(one, language)) }, null, 2)}\n`,
  };
}

function validationsOf(question: FileQuestion): readonly SignatureValidation[] {
  try {
    switch (formatOf(question.bytes)) {
      case 'pdf':
        return validatePdf(question).validations;
      case 'xml':
        return validateXml(question);
      case 'asice':
        return validateAsice(question).signatures.map(({ validation }) => validation);
      case 'unknown':
        return [];
    }
  } catch (error) {
    if (problemOfFile(error) === undefined) throw error;
    return [];
  }
}

function headOf(question: FileQuestion, language: Language) {
  const { outcome, problem, format, unsignedFiles } = judgeBytes(question);
  return {
    sha256: createHash('sha256').update(question.bytes).digest('hex'),
    checkedAt: question.now.toISOString(),
    format,
    outcome,
    problem,
    statement: fileWords(outcome, problem).statement?.[language],
    ...(unsignedFiles.length > 0 && { unsignedFiles }),
  };
}

function simpleOf(validation: SignatureValidation, language: Language) {
  const { coverage, reason, warnings, ...report } = simpleReport(validation);
  return {
    sentence: verdictSentence(validation)[language],
    ...report,
    coverage: coverage[language],
    reason: reason && { why: reason.reason[language], todo: reason.action[language] },
    warnings: warnings.map((words) => words[language]),
  };
}

function detailedOf(validation: SignatureValidation, language: Language) {
  return {
    sentence: verdictSentence(validation)[language],
    ...detailedReport(validation, language),
  };
}
