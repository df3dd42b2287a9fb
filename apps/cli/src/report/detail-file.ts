import { type DetailedBlock, detailedReport } from '@hien-luong/ades';
import type { Words } from '../words/words.ts';
import { describeFile, type Judgement } from './describe-file.ts';
import { reportFile } from './report-file.ts';

/** Every building block of EN 319 102-1 that ran, behind what everybody reads. */
export function detailFile(judgement: Judgement, words: Words): string[] {
  const detailed = reportsOf(judgement, words);
  return [
    ...describeFile(judgement, words),
    ...detailed.flatMap(({ id, policy, blocks }) => [
      '',
      `${words.verify.checksOf} ${id} (${policy.id} ${policy.version})`,
      ...blocks.flatMap((block) => describeBlock(block)),
    ]),
  ];
}

/** The same for programs. */
export function detailForPrograms(judgement: Judgement, words: Words) {
  return { ...reportFile(judgement), detailed: reportsOf(judgement, words) };
}

function reportsOf({ judged }: Judgement, { language }: Words) {
  return judged.signatures.flatMap(({ id, validation }) =>
    validation === undefined ? [] : [{ ...detailedReport(validation, language), id }],
  );
}

const MARKS: Readonly<Record<string, string>> = { PASSED: '✓', FAILED: '✗', INDETERMINATE: '?' };

function describeBlock({ title, subject, at, status, sub, checks }: DetailedBlock): string[] {
  const verdict = sub === undefined ? status : `${status}, ${sub}`;
  return [
    `  ${MARKS[status] ?? ' '} ${title} · ${subject} · ${at.toISOString()}: ${verdict}`,
    ...checks.map(({ text, outcome, detail }) => {
      const rest = detail === undefined ? '' : ` (${detail})`;
      return `      ${outcome.padEnd(8)} ${text}${rest}`;
    }),
  ];
}
