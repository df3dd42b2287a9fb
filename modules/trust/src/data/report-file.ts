import type { Platform } from '@hien-luong/platform';
import { judgingThreadOf } from '../adapters/judging/judging-threads.ts';
import type { PageLanguage, ReportLayer, RevisionComparison } from '../contract/index.ts';
import { TrustError } from '../rules/trust-error.ts';
import { publicLimitsOf } from './check-document.ts';
import { type JudgingOptions, prepareQuestion } from './judge-content.ts';
import type { WrittenReport } from './judging/write-report.ts';

/**
 * One layer of the report on a file, made by the very judgement that the screens show. Throws
 * `REPORT_NOT_FOUND` for a file without signatures, `CHECK_TOO_LARGE`.
 */
export async function reportFile(
  platform: Platform,
  bytes: Uint8Array,
  { layer, language, ...options }: JudgingOptions & { layer: ReportLayer; language: PageLanguage },
): Promise<WrittenReport> {
  const { holders: _, ...question } = await prepareQuestion(platform, bytes, options);
  const thread = judgingThreadOf(platform, options.lane ?? 'house');
  const report = await thread.ask('report', { ...question, layer, language });
  if (report === undefined) throw new TrustError('REPORT_NOT_FOUND', 'nothing is signed');
  return report;
}

/** Where a PDF looks different from a revision. Throws `REVISION_NOT_FOUND`, `CHECK_TOO_LARGE`. */
export async function compareFile(
  platform: Platform,
  bytes: Uint8Array,
  { revision, limits, lane = 'house' }: JudgingOptions & { revision: number },
): Promise<RevisionComparison> {
  return await judgingThreadOf(platform, lane).ask('compare', {
    bytes,
    revision,
    limits: { maxSignatures: 0, pdf: limits },
  });
}

/** The same for strangers, in their lane and within their limits. */
export function reportForAnybody(
  platform: Platform,
  bytes: Uint8Array,
  layer: ReportLayer,
  language: PageLanguage,
): Promise<WrittenReport> {
  const limits = publicLimitsOf(platform);
  return reportFile(platform, bytes, { layer, language, limits, lane: 'public' });
}
