import { validationReportXml } from '@hien-luong/ades';
import { CliError } from '../cli-error.ts';
import type { Words } from '../words/words.ts';
import { describeFile, type Judgement } from './describe-file.ts';
import { detailFile, detailForPrograms } from './detail-file.ts';
import { reportFile } from './report-file.ts';

export const REPORT_KINDS = ['simple', 'detailed', 'etsi'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export function isReportKind(text: string): text is ReportKind {
  return (REPORT_KINDS as readonly string[]).includes(text);
}

export type ReportForm = { words: Words; asJson: boolean };

/**
 * One of the three layers: what everybody reads, what an auditor reads, and what TS 119 102-2 has
 * machines read. Throws `REPORT_EMPTY` where the last has nothing to be about.
 */
export function writeReport(
  kind: ReportKind,
  judgement: Judgement,
  { words, asJson }: ReportForm,
): string {
  if (kind === 'etsi') return etsiReport(judgement);
  if (asJson) {
    const report =
      kind === 'detailed' ? detailForPrograms(judgement, words) : reportFile(judgement);
    return JSON.stringify(report, null, 2);
  }
  const lines = kind === 'detailed' ? detailFile(judgement, words) : describeFile(judgement, words);
  return lines.join('\n');
}

function etsiReport({ name, judged }: Judgement): string {
  const validations = judged.signatures.flatMap(({ validation }) => validation ?? []);
  const xml = validationReportXml(validations);
  if (xml !== undefined) return xml;
  throw new CliError('REPORT_EMPTY', name, { details: { path: name } });
}
