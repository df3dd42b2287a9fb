import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Course,
  FATES,
  type Fate,
  OFFICES,
  type Office,
  OUTSIDE_AGENCIES,
  type PlannedDocument,
} from './course.ts';
import { type DeskPerson, sitDown } from './desk-person.ts';

export type Seat = 'cv' | 'ld' | 'vt';
/** Ids of agencies outside the province, by their codes. */
export type Outside = ReadonlyMap<string, string>;
export type People = ReadonlyMap<string, DeskPerson>;

type Row = { id: string; subject: string };
type Seen = Row & { version: number; state: string; dueOn: string | null };
type SeenIncoming = Seen & { requests: { kind: string }[] };

const PERSON_PIN = '123456';
const AGENCY_PIN = '654321';
const OUTGOING = ['drafting', 'submitted', 'signed', 'sealed', 'issued'];
const INCOMING = ['arrived', ...FATES];
const PATIENCE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Officer, leader and clerk of every agency, signed in. */
export async function seatPeople(baseUrl: string, onAct: () => void): Promise<People> {
  const usernames = OFFICES.flatMap((office) =>
    ['cv', 'ld', 'vt'].map((seat) => `${seat}.${office}`),
  );
  return new Map(
    await Promise.all(
      usernames.map(
        async (username) => [username, await sitDown(baseUrl, username, onAct)] as const,
      ),
    ),
  );
}

/** Everything that is planned, each agency at its own desk and all of them at once. */
export async function carryCourse(people: People, course: Course, outside: Outside) {
  await Promise.all(
    OFFICES.flatMap((office) => [
      sendAll(people, office, course, outside),
      receiveAll(people, office, course),
    ]),
  );
}

/** Ids by code, once the directory has taken over the list of the axis. */
export async function findOutside(people: People): Promise<Outside> {
  const { officer } = staffOf(people, 'stttt');
  type Listed = { items: { id: string; code: string }[] };
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(100)) {
    const found = new Map<string, string>();
    for (const { code, name } of OUTSIDE_AGENCIES) {
      const path = `/directory/agencies?q=${encodeURIComponent(name)}`;
      const { items } = await officer.get<Listed>(path);
      for (const { id } of items.filter((one) => one.code === code)) found.set(code, id);
    }
    if (found.size === OUTSIDE_AGENCIES.length) return found;
  }
  throw new Error('the agencies outside never came into the directory');
}

export function seatOf(people: People, seat: Seat, office: Office): DeskPerson {
  const person = people.get(`${seat}.${office}`);
  if (person === undefined) throw new Error(`nobody sits at ${seat}.${office}`);
  return person;
}

export function agencyOf(people: People, office: Office): string {
  return agencyAt(people, office).id;
}

export function agencyCodeOf(people: People, office: Office): string {
  return agencyAt(people, office).code;
}

function agencyAt(people: People, office: Office) {
  const { actingPostId, posts } = seatOf(people, 'vt', office).me;
  const post = posts.find(({ id }) => id === actingPostId);
  if (post === undefined) throw new Error(`the clerk of ${office} acts as nobody`);
  return post.agency;
}

function staffOf(people: People, office: Office) {
  const at = (seat: Seat) => seatOf(people, seat, office);
  return { officer: at('cv'), leader: at('ld'), clerk: at('vt') };
}

async function sendAll(people: People, office: Office, { documents }: Course, outside: Outside) {
  const mine = documents.filter(({ from }) => from === office);
  for (const planned of mine) await send(people, planned, outside);
}

async function send(people: People, planned: PlannedDocument, outside: Outside): Promise<void> {
  const { officer, leader, clerk } = staffOf(people, planned.from);
  const { id } = await officer.act({
    path: '/documents/outgoing',
    read: () => findBySubject(officer, planned.subject),
    isDone: () => true,
    body: () => draftOf(people, planned, outside),
  });
  const path = `/documents/outgoing/${id}`;
  const reach = (person: DeskPerson, state: string, act: string, extra: object = {}) =>
    person.act({
      path: `${path}/${act}`,
      read: () => person.get<Seen>(path),
      isDone: (seen) => OUTGOING.indexOf(seen.state) >= OUTGOING.indexOf(state),
      body: (seen) => ({ id, version: seen?.version, ...extra }),
    });
  await reach(officer, 'submitted', 'submission');
  await reach(leader, 'signed', 'signature', { pin: PERSON_PIN });
  await reach(clerk, 'sealed', 'seal', { pin: AGENCY_PIN, issuedOn: dayAfter(0) });
  await reach(clerk, 'issued', 'issue');
  if (!planned.isUpdated) return;
  const dueOn = dayAfter(30);
  await clerk.act({
    path: `${path}/update`,
    read: () => clerk.get<Seen>(path),
    isDone: (seen) => seen.dueOn === dueOn,
    body: (seen) => ({ id, version: seen?.version, dueOn, reason: 'Gia hạn trả lời' }),
  });
}

function draftOf(people: People, { from, outside, subject, to }: PlannedDocument, ids: Outside) {
  const { leader } = staffOf(people, from);
  const outsideIds = outside.flatMap(({ code }) => ids.get(code) ?? []);
  return {
    kind: 'decision',
    subject,
    signerPostId: leader.me.actingPostId,
    content: {
      grounds: ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015'],
      body: [{ type: 'article', text: `${subject}.` }],
    },
    recipientIds: [...to.map(({ office }) => agencyOf(people, office)), ...outsideIds],
  };
}

function dayAfter(days: number): string {
  const day = new Date(Date.now() + days * DAY_MS);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(day);
}

async function findBySubject(person: DeskPerson, subject: string): Promise<Row | undefined> {
  const { items } = await person.get<{ items: Row[] }>('/documents/outgoing?limit=100');
  return items.find((row) => row.subject === subject);
}

async function receiveAll(people: People, office: Office, course: Course) {
  const { clerk } = staffOf(people, office);
  const waiting = new Map<string, PlannedReceipt>(
    course.arrivals
      .filter((arrival) => arrival.office === office)
      .map(({ fate, subject }) => [subject, { office, fate, isUpdated: false }]),
  );
  for (const { isUpdated, subject, to } of course.documents) {
    const mine = to.find((recipient) => recipient.office === office);
    if (mine !== undefined) waiting.set(subject, { office, fate: mine.fate, isUpdated });
  }
  while (waiting.size > 0) {
    const path = '/documents/incoming?state=arrived&limit=100';
    const { items } = await clerk.get<{ items: Row[] }>(path);
    for (const { id, subject } of items) {
      const planned = waiting.get(subject);
      if (planned !== undefined) await receive(people, planned, id);
      waiting.delete(subject);
    }
    await sleep(100);
  }
}

type PlannedReceipt = { office: Office; fate: Fate; isUpdated: boolean };

async function receive(people: People, { fate, isUpdated, office }: PlannedReceipt, id: string) {
  const { officer, leader, clerk } = staffOf(people, office);
  const path = `/documents/incoming/${id}`;
  const reach = async (person: DeskPerson, state: Fate, act: string, extra: object = {}) => {
    if (INCOMING.indexOf(fate) < INCOMING.indexOf(state)) return;
    await person.act({
      path: `${path}/${act}`,
      read: () => person.get<SeenIncoming>(path),
      isDone: (seen) => INCOMING.indexOf(seen.state) >= INCOMING.indexOf(state),
      body: (seen) => ({ id, version: seen?.version, ...extra }),
    });
  };
  if (fate === 'returned') return reach(clerk, fate, 'return', { reason: 'Không đúng thẩm quyền' });
  await reach(clerk, 'recorded', 'record');
  if (isUpdated) await agree(clerk, path, id);
  const directive = { leadPostId: officer.me.actingPostId, instruction: 'Tham mưu thực hiện' };
  await reach(leader, 'directed', 'directive', directive);
  await reach(officer, 'inProgress', 'work');
  await reach(officer, 'completed', 'completion', { note: 'Đã thực hiện xong' });
}

/** Waits for the update that was sent right behind the document, and agrees to it once. */
async function agree(clerk: DeskPerson, path: string, id: string): Promise<void> {
  const read = () => clerk.get<SeenIncoming>(path);
  const until = Date.now() + PATIENCE_MS;
  while ((await read()).requests.length === 0) {
    if (Date.now() > until) throw new Error(`the update of ${path} never came`);
    await sleep(100);
  }
  await clerk.act({
    path: `${path}/agreement`,
    read,
    isDone: ({ requests }) => requests.length === 0,
    body: (seen) => ({ id, version: seen?.version }),
  });
}
