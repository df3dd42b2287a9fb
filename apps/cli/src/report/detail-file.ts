import { type DetailedBlock, detailedReport } from '@hien-luong/ades';
import { formatDateTime } from '@hien-luong/vn';
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
      ...blocks.flatMap((block) => describeBlock(block, words)),
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

const MARKS: Readonly<Record<DetailedBlock['status'], string>> = {
  PASSED: '✓',
  FAILED: '✗',
  INDETERMINATE: '?',
};

function describeBlock(
  { title, subject, at, status, sub, checks }: DetailedBlock,
  { verify }: Words,
): string[] {
  const { blockStatus, checkOutcome } = verify;
  const verdict = sub === undefined ? blockStatus[status] : `${blockStatus[status]} (${sub})`;
  const width = Math.max(...Object.values(checkOutcome).map((word) => word.length));
  return [
    `  ${MARKS[status]} ${title} · ${subject} · ${formatDateTime(at)}: ${verdict}`,
    ...checks.map(({ text, outcome, detail }) => {
      const rest = detail === undefined ? '' : ` (${detail})`;
      return `      ${checkOutcome[outcome].padEnd(width)}  ${text}${rest}`;
    }),
  ];
}
