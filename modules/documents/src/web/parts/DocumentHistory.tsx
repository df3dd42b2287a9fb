import { Timeline, type TimelineLine } from '@hien-luong/ui';
import { useLingui } from '@lingui/react/macro';
import type { TimelineEntry } from '../../contract/index.ts';
import { ACTS, REQUESTS } from './act-words.ts';

const ATTENTION = ['returned', 'copyCancelled', 'recalled', 'requested'];

/** The history of a document, newest first. */
export function DocumentHistory({ entries }: { entries: readonly TimelineEntry[] }) {
  const { i18n, t } = useLingui();
  const lines = entries.toReversed().map((entry): TimelineLine => {
    const words = wordsOf(entry);
    return {
      key: String(entry.seq),
      at: entry.at,
      act: words ? i18n._(words) : entry.action,
      actor: entry.actor && [entry.actor.name, entry.actor.title].filter(Boolean).join(', '),
      note: entry.note,
      evidence: evidenceOf(entry),
      attention: ATTENTION.includes(entry.action),
    };
  });
  return <Timeline lines={lines} label={t`Diễn biến`} />;
}

function wordsOf({ action, detail }: TimelineEntry) {
  return action === 'requested' ? REQUESTS[String(detail.kind)] : ACTS[action];
}

/** The number that an act gave, where it gave one. */
function evidenceOf({ detail }: TimelineEntry): string | null {
  const { numberAndSymbol, arrivalNumber } = detail;
  if (typeof numberAndSymbol === 'string') return numberAndSymbol;
  return typeof arrivalNumber === 'number' ? `${arrivalNumber}` : null;
}
