import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { formatDate, parseCalendarDate, toCalendarDate } from '@hien-luong/vn';
import { RecordsError } from '../records-error.ts';
import { dueOnOf } from '../rules/fold-case-file.ts';
import { latestKeepBack } from '../rules/hand-over-deadline.ts';
import { actOnCaseFile, type Changed, type Versioned } from './act-on-case-file.ts';

/**
 * The head of the agency agrees that a case file stays with its unit for work, at most two years
 * after it was due. Throws `KEEP_BACK_TOO_LONG` beyond that, and for a day that is no later.
 * @law NĐ 30/2020/NĐ-CP Đ.30
 */
export async function keepBackCaseFile(
  platform: Platform,
  scope: AuthorizedScope,
  { id, reason, until, version }: Versioned & { until: string; reason: string },
): Promise<Changed> {
  const facts = await actOnCaseFile(
    platform,
    scope,
    { id, version },
    'keepBack',
    ({ record, now }) => {
      const { construction, endedOn, retentionYears } = record.facts;
      const latest =
        endedOn === null ? null : latestKeepBack({ endedOn, construction, retentionYears });
      const due = dueOnOf(record.facts);
      if (latest === null || due === null) throw new RecordsError('NOT_IN_STATE', 'never due');
      if (until > latest || until <= due || until < toCalendarDate(now)) {
        throw new RecordsError(
          'KEEP_BACK_TOO_LONG',
          `${until} is not after ${due} up to ${latest}`,
          {
            details: { latest: formatDate(parseCalendarDate(latest)) },
          },
        );
      }
      return { action: 'keptBack', detail: { until, reason: reason.normalize('NFC') } };
    },
  );
  return { id, version: facts.version };
}
