import { demoPostId } from '@hien-luong/directory';
import type { AuthorizedScope } from '@hien-luong/platform';
import { testTargets } from '@hien-luong/platform/testing';
import { parseCalendarDate, toCalendarDate } from '@hien-luong/vn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { directIncoming } from '../src/commands/direct-incoming.ts';
import { recordIncoming } from '../src/commands/record-incoming.ts';
import { recordShown } from '../src/commands/record-shown.ts';
import { remindDue } from '../src/commands/remind-due.ts';
import { signDocuments } from '../src/commands/sign-documents.ts';
import { withdrawDraft } from '../src/commands/withdraw-draft.ts';
import type { BatchStep, SigningRow } from '../src/contract/index.ts';
import { getOutgoing } from '../src/data/get-outgoing.ts';
import { listIncoming } from '../src/data/list-incoming.ts';
import { listToSign } from '../src/data/list-to-sign.ts';
import { watchDeadlines } from '../src/data/watch-deadlines.ts';
import {
  carryOutgoing,
  createDemoWorld,
  type DemoWorld,
  decisionFields,
  PERSON_PIN,
  TODAY,
} from './demo-world.ts';

describe.each(testTargets())('a leader on $name', (target) => {
  let world: DemoWorld;
  let leader: AuthorizedScope;
  let officer: AuthorizedScope;

  beforeAll(async () => {
    world = await createDemoWorld(target);
    [leader, officer] = await Promise.all([world.as('ld.stttt'), world.as('cv.stttt')]);
    for (const subject of ['Một', 'Hai', 'Ba', 'Bốn']) {
      world.clock.advance(1000);
      await carryOutgoing(world, 'submitted', decisionFields({ subject }));
    }
  });
  afterAll(() => world.stop());

  const waiting = async () =>
    (await world.platform.db.read(leader, (tx) => listToSign(tx, leader))).rows;
  const show = ({ id, main, version }: SigningRow) =>
    recordShown(world.platform, leader, { id, version, sha256: main.sha256 });
  const signAll = async (rows: readonly SigningRow[], pin = PERSON_PIN) => {
    const documents = rows.map(({ id, version }) => ({ id, version }));
    const steps: BatchStep[] = [];
    for await (const step of await signDocuments(world.platform, leader, { documents, pin })) {
      steps.push(step);
    }
    return steps;
  };
  const told = (steps: readonly BatchStep[], rows: readonly SigningRow[]) =>
    Object.fromEntries(
      rows.map(({ id, subject }) => {
        const step = steps.find((one) => one.id === id);
        return [subject, step?.result === 'refused' ? step.problem.code : step?.result];
      }),
    );

  test('signs with one PIN what was shown, and one that is refused leaves the others', async () => {
    const rows = await waiting();
    expect(rows.map(({ shown, subject }) => [subject, shown])).toEqual([
      ['Một', false],
      ['Hai', false],
      ['Ba', false],
      ['Bốn', false],
    ]);
    const [one, two, three] = rows as [SigningRow, SigningRow, SigningRow];
    for (const row of [one, two, three]) await show(row);
    await show(one);
    expect((await waiting()).map(({ shown }) => shown)).toEqual([true, true, true, false]);

    await expect(signAll(rows, '000000')).rejects.toMatchObject({ code: 'PIN_WRONG' });
    expect(await waiting()).toHaveLength(4);

    // The drafter takes one back while the leader reads the others.
    await withdrawDraft(world.platform, officer, { id: two.id, version: two.version });
    const steps = await signAll(rows);
    expect(told(steps, rows)).toEqual({
      Một: 'signed',
      Hai: 'DRAFT_STALE',
      Ba: 'signed',
      Bốn: 'NOT_SHOWN',
    });
    const signed = await getOutgoing(world.platform, leader, one.id);
    expect(signed).toMatchObject({ state: 'signed', verdict: { outcome: 'valid' } });
    expect((await waiting()).map(({ subject }) => subject)).toEqual(['Bốn']);
  });

  test('is asked for no PIN where nothing can be signed, and stops where nobody listens', async () => {
    const [left] = (await waiting()) as [SigningRow];
    expect(told(await signAll([left], '000000'), [left])).toEqual({ Bốn: 'NOT_SHOWN' });
    world.clock.advance(1000);
    await carryOutgoing(world, 'submitted', decisionFields({ subject: 'Năm' }));
    const rows = await waiting();
    for (const row of rows) await show(row);
    const documents = rows.map(({ id, version }) => ({ id, version }));
    const order = { documents, pin: PERSON_PIN };
    for await (const step of await signDocuments(world.platform, leader, order)) {
      expect(step.result).toBe('signed');
      break;
    }
    expect((await waiting()).map(({ subject }) => subject)).toEqual(['Năm']);
  });

  test('is shown nothing that is not theirs to sign, nor another file', async () => {
    const [left] = (await waiting()) as [SigningRow];
    const { id, version } = left;
    const other = { id, version, sha256: '0'.repeat(64) };
    await expect(recordShown(world.platform, leader, other)).rejects.toMatchObject({
      code: 'DRAFT_STALE',
    });
    await expect(
      recordShown(world.platform, officer, { ...other, sha256: left.main.sha256 }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(demoPostId('ld.stttt')).toBe(left.signer.postId);
  });

  describe('deadlines', () => {
    const DAY = 86_400_000;
    let incomingId: string;
    const toldOf = async (scope: AuthorizedScope) => {
      const rows = await world.platform.db.read(scope, (tx) =>
        tx
          .selectFrom('platform.notification')
          .select('kind')
          .where('person_id', '=', scope.personId)
          .where('link', '=', `/incoming/${incomingId}`)
          .orderBy('at')
          .execute(),
      );
      return rows.map(({ kind }) => kind);
    };
    const remind = () => remindDue.run({ platform: world.platform, scopeOf: world.systemScopeFor });
    const watch = (scope: AuthorizedScope) =>
      world.platform.db.read(scope, (tx) => watchDeadlines(tx, scope, world.platform.clock.now()));

    test('are told before, after, and then to the head of the unit, each once', async () => {
      const { platform } = world;
      await carryOutgoing(world, 'issued', decisionFields({ subject: 'Có hạn' }));
      await world.drainOutbox();
      const [clerk, head, doer, headOfUnit] = await Promise.all(
        ['vt.snv', 'ld.snv', 'cv.snv', 'tp.snv'].map(world.as),
      );
      const { items } = await platform.db.read(clerk!, (tx) =>
        listIncoming(tx, clerk!, { limit: 5 }, parseCalendarDate(TODAY)),
      );
      const { id } = items.find(({ subject }) => subject === 'Có hạn')!;
      incomingId = id;
      // A Wednesday, on a Friday.
      const dueOn = '2026-11-25';
      const recorded = await recordIncoming(platform, clerk!, { id, version: 1, dueOn });
      await directIncoming(platform, head!, {
        ...recorded,
        leadPostId: demoPostId('cv.snv'),
        coordinatingPostIds: [],
        instruction: 'Thực hiện',
        dueOn: null,
      });
      await remind();
      expect(await toldOf(doer!)).toEqual(['documents.assigned']);
      world.clock.advance(3 * DAY);
      await remind();
      await remind();
      expect(await toldOf(doer!)).toEqual(['documents.assigned', 'documents.dueSoon']);
      expect(await watch(clerk!)).toMatchObject({
        reach: 'agency',
        total: { overdue: 0, dueSoon: 1 },
      });
      world.clock.advance(3 * DAY);
      await remind();
      expect((await toldOf(doer!)).at(-1)).toBe('documents.overdue');
      expect(await toldOf(headOfUnit!)).toEqual([]);
      world.clock.advance(DAY);
      await remind();
      await remind();
      expect(await toldOf(headOfUnit!)).toEqual(['documents.overdueBelow']);
      expect(await toldOf(doer!)).toHaveLength(3);
    });

    test('stand on the watch-list of whom they concern, and each number opens its list', async () => {
      const { platform } = world;
      const [clerk, doer, other, headOfUnit] = await Promise.all(
        ['vt.snv', 'cv.snv', 'cv2.snv', 'tp.snv'].map(world.as),
      );
      const seen = await watch(clerk!);
      expect(seen.total).toEqual({ overdue: 1, dueSoon: 0 });
      const [unit] = seen.units;
      expect(unit!.people).toMatchObject([{ postId: demoPostId('cv.snv'), overdue: 1 }]);
      const today = toCalendarDate(platform.clock.now());
      for (const filter of [{ unit: unit!.unit.id }, { lead: demoPostId('cv.snv') }]) {
        const { items } = await platform.db.read(clerk!, (tx) =>
          listIncoming(tx, clerk!, { ...filter, deadline: 'overdue', limit: 5 }, today),
        );
        expect(items.map(({ id }) => id)).toEqual([incomingId]);
      }
      expect(await watch(headOfUnit!)).toMatchObject({ reach: 'unit', total: { overdue: 1 } });
      expect(await watch(doer!)).toMatchObject({ reach: 'own', total: { overdue: 1 } });
      expect(await watch(other!)).toMatchObject({ reach: 'own', total: { overdue: 0 }, units: [] });
    });
  });
});
