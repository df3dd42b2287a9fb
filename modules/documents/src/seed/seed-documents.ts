import { demoAgencyId, searchAgencies } from '@hien-luong/directory';
import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { IncomingState } from '../contract/index.ts';
import { deliverAt, returnStatuses } from './demo-delivery.ts';
import { stageIncoming } from './demo-progress.ts';
import { demoClerkScope } from './demo-scope.ts';
import { createCast, type DemoCast, ISSUED_AFTER, stageOutgoing } from './demo-stage.ts';
import { minutesAfter, workingMoment } from './demo-time.ts';
import { OPEN_DRAFTS, SCENARIO, type ScenarioDocument } from './scenario.ts';
import { seedBadPackets } from './seed-bad-packets.ts';
import { seedCopies } from './seed-copies.ts';
import { seedRecall } from './seed-recall.ts';
import { sideBySide } from './side-by-side.ts';

/** The demo tells of the month before the day of seeding. */
const DAYS = 30;
/** Documents begin between eight and nearly twelve, so that they are issued the same day. */
const FIRST_MINUTE = 8 * 60;

export type SeedDocumentsOptions = { onProgress?: (done: number, all: number) => void };

/**
 * Fills the demo province with a month of documents, all through the commands of the office at
 * times of the past, with real signatures; the authority's clock has to follow (`x-demo-time`).
 * Needs the directory's and trust's seeds. Answers how many were issued.
 */
export async function seedDocuments(
  platform: Platform,
  options: SeedDocumentsOptions = {},
): Promise<{ issued: number; received: number }> {
  const cast = createCast(platform);
  const communes = await listCommunes(platform);
  let received = 0;
  for (const [index, document] of SCENARIO.entries()) {
    received += await tell(cast, document, { index, communes });
    options.onProgress?.(index + 1, SCENARIO.length);
  }
  for (const [index, { agency, subject, until }] of OPEN_DRAFTS.entries()) {
    const at = workingMoment(platform.clock.now(), 1 + (index % 3), FIRST_MINUTE + index * 9);
    const recipientIds = ['ubnd', 'vpub', 'snv']
      .filter((slug) => slug !== agency)
      .map(demoAgencyId);
    await stageOutgoing(cast, {
      from: agency,
      kind: 'officialLetter',
      subject,
      urgency: 'normal',
      recipientIds,
      at,
      until,
    });
  }
  await seedCopies(cast);
  await seedRecall(cast);
  await seedBadPackets(cast);
  return { issued: SCENARIO.length, received };
}

type Telling = { index: number; communes: readonly string[] };

async function tell(
  cast: DemoCast,
  document: ScenarioDocument,
  { index, communes }: Telling,
): Promise<number> {
  const { platform } = cast;
  const now = platform.clock.now();
  const daysAgo = Math.max(1, Math.round(DAYS - (index * DAYS) / SCENARIO.length));
  const at = workingMoment(now, daysAgo, FIRST_MINUTE + ((index * 37) % 200));
  const recipientIds = document.to === 'communes' ? [...communes] : document.to.map(demoAgencyId);
  const { id } = await stageOutgoing(cast, { ...document, recipientIds, at, until: 'issued' });
  const sender = await cast.as(`vt.${document.from}`);
  const arrivedAt = minutesAfter(at, ISSUED_AFTER + 2);
  const clerks = await clerksOf(cast, document, communes);
  const arrived = await deliverAt(platform, arrivedAt, { sender, documentId: id, clerks });
  await sideBySide(arrived, async ({ clerk, incomingId }, position) => {
    if (document.to !== 'communes') {
      const agency = document.to[position] ?? '';
      const plan = planOf(index, position, daysAgo);
      await stageIncoming(cast, { agency, incomingId, arrivedAt, ...plan });
      if (document.isAnswered && position === 0) {
        await answer(cast, document, {
          agency,
          incomingId,
          at: workingMoment(now, Math.max(1, daysAgo - 4), FIRST_MINUTE),
        });
      }
    }
    await returnStatuses(platform, now, { sender, clerk, incomingId });
  });
  return arrived.length;
}

function clerksOf(
  cast: DemoCast,
  { to }: ScenarioDocument,
  communes: readonly string[],
): Promise<AuthorizedScope[]> {
  return to === 'communes'
    ? Promise.all(communes.map((id) => demoClerkScope(cast.platform, id)))
    : Promise.all(to.map((slug) => cast.as(`vt.${slug}`)));
}

const RECENT: readonly IncomingState[] = ['arrived', 'recorded', 'arrived', 'directed'];
const CURRENT: readonly IncomingState[] = [
  'inProgress',
  'recorded',
  'directed',
  'completed',
  'inProgress',
];
const OLD: readonly IncomingState[] = [
  'completed',
  'completed',
  'inProgress',
  'completed',
  'completed',
  'inProgress',
];

/** How far a recipient has come by today: the older, the further; a few are late, one returns it. */
function planOf(
  index: number,
  position: number,
  daysAgo: number,
): { until: IncomingState; dueInDays: number } {
  const states = daysAgo <= 3 ? RECENT : daysAgo <= 10 ? CURRENT : OLD;
  const isReturned = index === 8 && position === 2;
  const until = isReturned
    ? 'returned'
    : (states[(index + position * 2) % states.length] ?? 'arrived');
  return { until, dueInDays: 3 + ((index * 5 + position * 3) % 8) };
}

/** The first recipient answers with a letter of its own, which its counterpart receives. */
async function answer(
  cast: DemoCast,
  { from, subject }: ScenarioDocument,
  { agency, incomingId, at }: { agency: string; incomingId: string; at: Date },
): Promise<void> {
  const reply = await stageOutgoing(cast, {
    from: agency,
    kind: 'officialLetter',
    subject: `trả lời về việc ${subject}`,
    urgency: 'normal',
    recipientIds: [demoAgencyId(from)],
    replyToId: incomingId,
    at,
    until: 'issued',
  });
  const sender = await cast.as(`vt.${agency}`);
  const clerks = [await cast.as(`vt.${from}`)];
  await deliverAt(cast.platform, minutesAfter(at, ISSUED_AFTER + 2), {
    sender,
    documentId: reply.id,
    clerks,
  });
}

async function listCommunes(platform: Platform): Promise<string[]> {
  const today = toCalendarDate(platform.clock.now());
  const { items } = await platform.db.read('public', (tx) =>
    searchAgencies(tx, { q: '', group: 'communes', limit: 200 }, today),
  );
  return items.map(({ id }) => id);
}
