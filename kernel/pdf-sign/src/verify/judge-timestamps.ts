import type { TimestampCheck, TimestampFault, TimestampVerdict } from '@hien-luong/pki';
import { formatName, verifyTimestampToken } from '@hien-luong/pki';
import type { TimestampSummary } from './verification-report.ts';
import type { VerifyPdfOptions } from './verify-pdf-options.ts';

export type StampedTime = { summary: TimestampSummary; fault: TimestampFault | undefined };

/**
 * The earliest trusted of the timestamps over a signature value; where none is trusted the first,
 * with what is wrong with it. Undefined when there is none at all.
 *
 * @spec EN 319 102-1 §5.5.4
 */
export function judgeTimestamps(
  { timestampTokens, signature }: { timestampTokens: readonly Uint8Array[]; signature: Uint8Array },
  options: VerifyPdfOptions,
): StampedTime | undefined {
  const verdicts = timestampTokens.map((token) =>
    judgeTimestamp(token, { data: signature }, options),
  );
  const trusted = verdicts.filter(({ fault }) => fault === undefined);
  const byTime = trusted.toSorted(
    (a, b) => (a.summary.genTime?.getTime() ?? 0) - (b.summary.genTime?.getTime() ?? 0),
  );
  return byTime[0] ?? verdicts[0];
}

/** One token over data, or over what has this digest. */
export function judgeTimestamp(
  token: Uint8Array,
  over: Pick<TimestampCheck, 'data' | 'digestData'>,
  { anchors, intermediates = [] }: VerifyPdfOptions,
): StampedTime {
  const verdict = verifyTimestampToken({ token, ...over, anchors, intermediates });
  const fault = verdict.ok ? undefined : verdict.reason;
  return { summary: summaryOf(verdict), fault };
}

function summaryOf(verdict: TimestampVerdict): TimestampSummary {
  const { tsaCertificate, info } = verdict;
  return {
    genTime: info?.genTime,
    authority: tsaCertificate && formatName(tsaCertificate.subject),
    trusted: verdict.ok,
  };
}
