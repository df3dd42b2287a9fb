import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listDemoHolders } from '@hien-luong/directory';
import type { IncomingRow, OutgoingDetail } from '@hien-luong/documents/contract';
import { runSystem } from '@hien-luong/e2e/system';
import type { DeskClient } from './desk-client.ts';
import { signInAs } from './desk-client.ts';
import type { Section } from './table.ts';
import { figure } from './table.ts';

const RECIPIENTS = [10, 100, 784] as const;
const PASSWORD = 'HienLuong@2021';
/** As many clerks at their desks at once. */
const CLERKS_AT_ONCE = 8;
/** Every clerk comes from one address here, which no province's clerks do. */
const SETTINGS = { HL_REQUESTS_PER_MINUTE: '0' };

type Changed = { id: string; version: number };
type Clerk = { agencyId: string; username: string };

/**
 * One document from «issue» until every recipient's 03 (recorded) is back at its sender: packets
 * built, delivered, read, signatures judged at each recipient, recorded by each clerk, answered.
 */
export async function benchFanOut(): Promise<Section> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hien-luong-bench-'));
  const system = await runSystem(dataDir, SETTINGS);
  try {
    const rows: string[][] = [];
    for (const count of RECIPIENTS) rows.push(await measure(system.url, count));
    return {
      title: 'One document to many agencies',
      method: `From the clerk's “issue” until the last status 03 is back. Each recipient reads the packet, judges both signatures and stores it (01 goes back by itself); then its clerk, signed in over HTTP, records it (03 goes back). ${CLERKS_AT_ONCE} clerks record at once; their signing in is not counted. Everything runs on the one machine: browser side, web, worker, database, timestamps.`,
      head: [
        'recipients',
        'issue answered, s',
        'last 01 back, s',
        'last 03 back, s',
        'ms a recipient',
      ],
      rows,
      remark:
        'The first row is also the first document after a start. The sending agency is one of the 784, and gets its own document too.',
    };
  } finally {
    await system.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure(url: string, count: number): Promise<string[]> {
  const clerks = listClerks().slice(0, count);
  const seat = await sealedDocument(url, clerks);
  const desks = await inParallel(clerks, async (clerk) => signInAs(url, clerk.username, PASSWORD));
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  await seat.clerk.post(`/documents/outgoing/${seat.id}/issue`, {
    id: seat.id,
    version: seat.version,
  });
  const answered = seconds();
  await summaryUntil(seat.clerk, seat.id, (waiting) => waiting('queued', 'sent') === 0);
  const arrived = seconds();
  await inParallel(desks, (desk) => recordBySubject(desk, seat.subject));
  await summaryUntil(seat.clerk, seat.id, (waiting) => waiting('queued', 'sent', 'arrived') === 0);
  const recorded = seconds();
  return [
    String(count),
    figure(answered),
    figure(arrived),
    figure(recorded),
    figure((recorded * 1000) / count),
  ];
}

/** A clerk of every agency, the sender's first. */
function listClerks(): Clerk[] {
  const clerks = new Map<string, Clerk>();
  for (const { kind, agencyId, username } of listDemoHolders()) {
    if (kind !== 'person' || username === null || !username.startsWith('vt')) continue;
    if (!clerks.has(agencyId)) clerks.set(agencyId, { agencyId, username });
  }
  return [...clerks.values()];
}

async function sealedDocument(url: string, recipients: readonly Clerk[]) {
  const [officer, leader, clerk] = await Promise.all([
    signInAs(url, 'cv.stttt', PASSWORD),
    signInAs(url, 'ld.stttt', PASSWORD),
    signInAs(url, 'vt.stttt', PASSWORD),
  ]);
  const me = await leader.get<{ actingPostId: string }>('/session');
  const subject = `Đo gửi đến ${recipients.length} cơ quan lúc ${Date.now()}`;
  let changed = await officer.post<Changed>('/documents/outgoing', {
    kind: 'notice',
    subject,
    signerPostId: me.actingPostId,
    content: {
      grounds: [],
      addressees: [],
      copies: [],
      body: [{ type: 'paragraph', text: 'Văn bản dùng để đo.' }],
    },
    recipientIds: recipients.map(({ agencyId }) => agencyId),
  });
  const at = `/documents/outgoing/${changed.id}`;
  changed = await officer.post(`${at}/submission`, changed);
  changed = await leader.post(`${at}/signature`, { ...changed, pin: '123456' });
  const issuedOn = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh' }).format(
    new Date(),
  );
  changed = await clerk.post(`${at}/seal`, { ...changed, pin: '654321', issuedOn });
  return { clerk, id: changed.id, version: changed.version, subject };
}

async function recordBySubject(desk: DeskClient, subject: string): Promise<void> {
  const query = new URLSearchParams({ q: subject, limit: '1' });
  const { items } = await desk.get<{ items: IncomingRow[] }>(`/documents/incoming?${query}`);
  const [row] = items;
  if (row === undefined) throw new Error(`“${subject}” has not arrived`);
  const { version } = await desk.get<{ version: number }>(`/documents/incoming/${row.id}`);
  await desk.post(`/documents/incoming/${row.id}/record`, { id: row.id, version });
}

type Waiting = (...states: (keyof OutgoingDetail['recipientSummary'])[]) => number;

async function summaryUntil(
  desk: DeskClient,
  id: string,
  done: (waiting: Waiting) => boolean,
): Promise<void> {
  for (;;) {
    const { recipientSummary } = await desk.get<OutgoingDetail>(`/documents/outgoing/${id}`);
    if (done((...states) => states.reduce((sum, state) => sum + (recipientSummary[state] ?? 0), 0)))
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function inParallel<Item, Result>(
  items: readonly Item[],
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = [...items.entries()];
  async function work(): Promise<void> {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      results[next[0]] = await run(next[1]);
    }
  }
  await Promise.all(Array.from({ length: CLERKS_AT_ONCE }, work));
  return results;
}
