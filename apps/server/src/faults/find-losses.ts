import { verifyAllAudit } from '@hien-luong/platform/program';
import { agencyOf, type People, seatOf } from './carry-course.ts';
import {
  type Course,
  codesOf,
  expectedCodes,
  OFFICES,
  type Office,
  type PlannedDocument,
} from './course.ts';
import type { World } from './world-of-processes.ts';

type Row = { id: string; subject: string; state: string; numberAndSymbol: string | null };
type Incoming = Row & { arrivalNumber: number | null };
type Page<Item> = { items: Item[]; nextCursor?: string };
type Recipient = {
  agency: { id: string; code: string };
  state: string;
  history: { code: string }[];
};

/** Where each fate leaves the sender's view of a recipient. */
const SEEN_BY_SENDER: Record<string, string> = { recorded: 'accepted', directed: 'assigned' };

/**
 * What is not as planned, in words; empty when every document is once at every recipient, in the
 * state it was carried to, with every status known to its sender once and in order.
 */
export async function findLosses(world: World, people: People, course: Course): Promise<string[]> {
  const offices = await Promise.all(OFFICES.map((office) => lossesAt(people, office, course)));
  return [...offices.flat(), ...(await brokenChains(world)), ...(await leftovers(world))];
}

async function lossesAt(people: People, office: Office, { arrivals, documents }: Course) {
  const sent = await listAll<Row>(people, office, '/documents/outgoing');
  const received = await listAll<Incoming>(people, office, '/documents/incoming');
  const found: string[] = [];
  for (const planned of documents.filter(({ from }) => from === office)) {
    const mine = sent.filter(({ subject }) => subject === planned.subject);
    expectOne(found, `${office} drafted`, planned.subject, mine.length);
    for (const { id } of mine) found.push(...(await lossesOf(people, planned, id)));
  }
  const planned = new Map(
    [
      ...arrivals.map(({ office: at, ...arrival }) => ({
        ...arrival,
        to: [{ ...arrival, office: at }],
      })),
      ...documents,
    ].flatMap(({ subject, to }) =>
      to.filter((one) => one.office === office).map(({ fate }) => [subject, fate] as const),
    ),
  );
  for (const [subject, fate] of planned) {
    const here = received.filter((row) => row.subject === subject);
    expectOne(found, `${office} received`, subject, here.length);
    for (const { state } of here) {
      if (state !== fate) found.push(`${subject} is ${state} at ${office}, not ${fate}`);
    }
  }
  const unplanned = received.filter(({ subject }) => !planned.has(subject));
  for (const { subject } of unplanned)
    found.push(`${office} received "${subject}", sent to others`);
  const inNumbers = received.flatMap(({ arrivalNumber }) => arrivalNumber ?? []);
  const outNumbers = sent.map(({ numberAndSymbol }) => Number.parseInt(numberAndSymbol ?? '', 10));
  return [
    ...found,
    ...gaps(`${office} arrival`, inNumbers),
    ...gaps(`${office} issue`, outNumbers),
  ];
}

function expectOne(found: string[], what: string, subject: string, count: number): void {
  if (count !== 1) found.push(`${what} "${subject}" ${count} times`);
}

/** What the sender knows of each recipient. */
async function lossesOf(people: People, planned: PlannedDocument, id: string): Promise<string[]> {
  const path = `/documents/outgoing/${id}/recipients`;
  const recipients = await listAll<Recipient>(people, planned.from, path);
  const found: string[] = [];
  const look = (who: string, known: Recipient[], fate: string, wanted: string) => {
    if (known.length !== 1) found.push(`${planned.subject}: ${who} listed ${known.length} times`);
    for (const { history, state } of known) {
      const codes = statusCodesOf(history, who).join(' ');
      if (codes !== wanted) found.push(`${planned.subject}: ${who} told ${codes}, not ${wanted}`);
      if (state !== (SEEN_BY_SENDER[fate] ?? fate)) {
        found.push(`${planned.subject}: its sender sees ${who} at ${state}, not ${fate}`);
      }
    }
  };
  for (const { fate, office } of planned.to) {
    const known = recipients.filter(({ agency }) => agency.id === agencyOf(people, office));
    look(office, known, fate, expectedCodes(planned, fate).join(' '));
  }
  for (const { code, fate } of planned.outside) {
    const known = recipients.filter(({ agency }) => agency.code === code);
    look(code, known, fate, codesOf(fate).join(' '));
    const answers = known.flatMap(({ history }) => history.filter((one) => isAnswer(one.code)));
    const asked = known.flatMap(({ history }) => history.filter((one) => one.code === 'update'));
    if (answers.length !== asked.length) {
      found.push(
        `${planned.subject}: ${code} asked ${asked.length}, answered ${answers.length} times`,
      );
    }
  }
  return found;
}

function isAnswer(code: string): boolean {
  return code === '15' || code === '16';
}

/** Software outside answers an update beside its progress, at a time of its own. */
function statusCodesOf(history: Recipient['history'], who: string): string[] {
  const isInside = (OFFICES as readonly string[]).includes(who);
  return history
    .map(({ code }) => code)
    .filter((code) => /^\d/.test(code) && (isInside || !isAnswer(code)));
}

/** Numbers are given one after the other; an act that failed took none. */
function gaps(what: string, numbers: readonly number[]): string[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  const wrong = sorted.findIndex((number, index) => number !== index + 1);
  return wrong < 0 ? [] : [`${what} numbers: ${sorted[wrong]} at place ${wrong + 1}`];
}

async function listAll<Item>(people: People, office: Office, path: string): Promise<Item[]> {
  const all: Item[] = [];
  let cursor = '';
  do {
    const page: Page<Item> = await seatOf(people, 'vt', office).get(`${path}?limit=100${cursor}`);
    all.push(...page.items);
    cursor = page.nextCursor === undefined ? '' : `&cursor=${encodeURIComponent(page.nextCursor)}`;
  } while (cursor !== '');
  return all;
}

async function brokenChains({ platform }: World): Promise<string[]> {
  const broken: string[] = [];
  for await (const { agencyId, firstBroken, ok } of verifyAllAudit(platform)) {
    if (!ok) broken.push(`the audit chain of ${agencyId} breaks at ${firstBroken?.seq}`);
  }
  return broken;
}

/** What only the owner of the database sees: nothing waits, failed, or was not understood. */
async function leftovers({ owner }: World): Promise<string[]> {
  const { rows } = await owner.query<{ what: string; count: number }>(`
    select what, count::int from (
      select 'event not relayed' as what, count(*) from platform.outbox_event where relayed_at is null
      union all select 'event in a lane', count(*) from platform.outbox_lane
      union all select 'failed delivery', count(*) from platform.outbox_failure
      union all select 'job in the queue', count(*) from graphile_worker._private_jobs
        where payload ->> 'eventId' is not null or attempts >= max_attempts
      union all select 'packet not sent', count(*) from exchange.dispatch where state <> 'sent'
      union all select 'arrival not confirmed', count(*) from exchange.arrival
        where state <> 'confirmed'
      union all select 'unreadable packet', count(*) from documents.packet where kind = 'unreadable'
    ) counted where count > 0`);
  return rows.map(({ count, what }) => `${count} × ${what}`);
}
