import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { carryCourse, seatPeople } from './carry-course.ts';
import { countCourse, planCourse } from './course.ts';
import { planFaults } from './fault-plan.ts';
import { findLosses } from './find-losses.ts';
import { hurry } from './hurry.ts';
import { seededRandom } from './seeded-random.ts';
import { startWorld, type World } from './world-of-processes.ts';

/** `npm run faults` sets them; the suite itself takes the short way. */
const documents = Number(process.env.HL_FAULTS_DOCUMENTS ?? 8);
const kills = Number(process.env.HL_FAULTS_KILLS ?? 5);
const seed = Number(process.env.HL_FAULTS_SEED ?? Date.now() % 1_000_000);
const TIMEOUT_MS = 120_000 + documents * 15_000;

test('web and worker are killed at random points, and every document is once at every recipient', {
  timeout: TIMEOUT_MS,
}, async () => {
  const random = seededRandom(seed);
  const course = planCourse(random, documents);
  const plan = planFaults(random, countCourse(course), kills);
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
  const faults = plan(world);
  await world.onArrival(faults.onArrival);
  say('the processes run');
  const people = await seatPeople(world.url, faults.onAct);
  await carryCourse(people, course);
  await faults.settled();
  const exchanges = course.reduce((sum, { to }) => sum + to.length, 0);
  say(`${documents} documents, ${exchanges} exchanges, killed ${faults.killed.join('; ')}`);
  await untilQuiet(world);
  say('nothing is under way any more');
  expect(await findLosses(world, people, course)).toEqual([]);
  say('looked through');
  expect(faults.killed).toHaveLength(kills);
});

async function untilQuiet({ owner }: World): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(50)) {
    const { rows } = await owner.query(`
      select (select count(*) from platform.outbox_event where relayed_at is null)
        + (select count(*) from graphile_worker._private_jobs
          where payload ->> 'eventId' is not null or attempts >= max_attempts) = 0 as quiet`);
    if (rows[0].quiet) return;
  }
}
