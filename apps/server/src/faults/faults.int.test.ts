import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { agencyCodeOf, carryCourse, findOutside, seatPeople } from './carry-course.ts';
import { countCourse, planCourse } from './course.ts';
import { planFaults } from './fault-plan.ts';
import { findLosses } from './find-losses.ts';
import { hurry } from './hurry.ts';
import { type OutsideAxis, outsideAxis } from './outside-axis.ts';
import { findOutsideLosses } from './outside-losses.ts';
import { seededRandom } from './seeded-random.ts';
import { startWorld, type World } from './world-of-processes.ts';

/** `npm run faults` sets them; the suite itself takes the short way. */
const documents = Number(process.env.HL_FAULTS_DOCUMENTS ?? 6);
const kills = Number(process.env.HL_FAULTS_KILLS ?? 5);
const seed = Number(process.env.HL_FAULTS_SEED ?? Date.now() % 1_000_000);
const TIMEOUT_MS = 180_000 + documents * 15_000;
const PATIENCE_MS = 60_000;

test('with web and worker killed at random and the axis away, all is once at every recipient', {
  timeout: TIMEOUT_MS,
}, async () => {
  const random = seededRandom(seed);
  const course = planCourse(random, documents);
  const counted = countCourse(course);
  const plan = planFaults(random, counted, kills);
  await using stack = new AsyncDisposableStack();
  let lap = performance.now();
  const say = (what: string) => {
    const seconds = ((performance.now() - lap) / 1000).toFixed(1);
    lap = performance.now();
    console.log(`faults, seed ${seed}: ${what} (${seconds} s)`);
  };
  const world = await startWorld();
  stack.defer(world.stop);
  stack.use(hurry(world.owner));
  const axis = outsideAxis(world.simulatorsUrl);
  const faults = plan(world);
  let acted = 0;
  let returning: Promise<Set<string>> | undefined;
  const people = await seatPeople(world.url, () => {
    acted += 1;
    // Half of the course is over: what has gathered goes out now.
    if (acted === Math.floor(counted.acts / 2)) returning = comeBack(world, axis);
    faults.onAct();
  });
  const outside = await findOutside(people);
  await world.onArrival(faults.onArrival);
  say('the processes run and know the agencies outside');
  await axis.leave();
  // As if it had not answered since yesterday; nobody waits for it here.
  await world.owner.query(
    `update exchange.partner set failures = 300, failing_since = now() - interval '1 day'`,
  );
  const sentInward = new Map<string, string>();
  for (const arrival of course.arrivals) {
    sentInward.set(arrival.subject, await axis.send(arrival, agencyCodeOf(people, arrival.office)));
  }
  await carryCourse(people, course, outside);
  const gathered = (await returning) ?? new Set();
  const exchanges = course.documents.reduce(
    (sum, { outside: beyond, to }) => sum + to.length + beyond.length,
    course.arrivals.length,
  );
  say(`${documents} documents, ${exchanges} exchanges, all acts are done`);
  const losses = await untilNothing(async () => [
    ...(await findLosses(world, people, course)),
    ...findOutsideLosses(people, course, { gathered, sentInward }, await axis.report()),
  ]);
  await faults.settled();
  say(`killed ${faults.killed.join('; ')}`);
  expect(losses).toEqual([]);
  expect(gathered.size).toBeGreaterThan(0);
  say('nothing is missing, twice, out of order or left over');
  expect(faults.killed).toHaveLength(kills);
});

/** What is missing still, once nothing has come for a while; what was lost is sent again, and that takes time. */
async function untilNothing(look: () => Promise<string[]>): Promise<string[]> {
  let [losses, fewest] = [await look(), Number.POSITIVE_INFINITY];
  for (let until = 0; losses.length > 0; losses = await look()) {
    if (losses.length < fewest) until = Date.now() + PATIENCE_MS;
    fewest = Math.min(fewest, losses.length);
    if (Date.now() > until) break;
    await sleep(200);
  }
  return losses;
}

/**
 * The axis is there again, once all that was sent so far has gathered in its queue, as it would have
 * in a day. @returns the documents that waited.
 */
async function comeBack({ owner }: World, axis: OutsideAxis): Promise<Set<string>> {
  const { rows: last } = await owner.query('select max(seq) as seq from platform.outbox_event');
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(50)) {
    const { rows } = await owner.query(
      `select from platform.outbox_event event where seq <= $1 and (relayed_at is null
         or exists (select from platform.outbox_lane where event_id = event.id))`,
      [last[0].seq],
    );
    if (rows.length === 0) break;
  }
  const { rows } = await owner.query<{ id: string }>(
    `select distinct document_id as id from exchange.dispatch where document_id is not null`,
  );
  await axis.comeBack();
  return new Set(rows.map(({ id }) => id));
}
