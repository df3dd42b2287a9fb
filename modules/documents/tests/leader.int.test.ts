import { demoPostId } from '@hien-luong/directory';
import type { AuthorizedScope } from '@hien-luong/platform';
import { testTargets } from '@hien-luong/platform/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordShown } from '../src/commands/record-shown.ts';
import { signDocuments } from '../src/commands/sign-documents.ts';
import { withdrawDraft } from '../src/commands/withdraw-draft.ts';
import type { BatchStep, SigningRow } from '../src/contract/index.ts';
import { getOutgoing } from '../src/data/get-outgoing.ts';
import { listToSign } from '../src/data/list-to-sign.ts';
import {
  carryOutgoing,
  createDemoWorld,
  type DemoWorld,
  decisionFields,
  PERSON_PIN,
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
});
