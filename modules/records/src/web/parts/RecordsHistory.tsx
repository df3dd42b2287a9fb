import { Timeline, type TimelineLine } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import type { HistoryEntry } from '../../contract/index.ts';
import { ACTS } from './records-words.ts';

/** What was done, the newest first. */
export function RecordsHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const { i18n, t } = useLingui();
  const lines = entries.toReversed().map((entry): TimelineLine => {
    const words = ACTS[entry.action];
    return {
      key: String(entry.seq),
      at: entry.at,
      act: words ? i18n._(words) : entry.action,
      actor: [entry.actor.name, entry.actor.title].filter(Boolean).join(', '),
      note: entry.note,
      evidence: null,
      attention: entry.action === 'returned',
    };
  });
  return <Timeline lines={lines} label={t`Diễn biến`} />;
}
