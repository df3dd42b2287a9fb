import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { heavyPdf } from '../../../tests/heavy-pdf.ts';
import type { FileQuestion } from '../../data/judging/file-question.ts';
import { startJudgingThread } from './judging-thread.ts';

function questionOf(bytes: Uint8Array): FileQuestion {
  return {
    bytes,
    now: new Date('2026-11-25T01:00:00Z'),
    trust: { anchors: [], intermediates: [] },
    crls: [],
    ocspResponses: [],
    records: [],
    limits: { maxSignatures: 64, pdf: undefined },
  };
}

/** A program that is alive goes on while somebody else works. */
async function beatsUntil(done: Promise<unknown>): Promise<number> {
  let beats = 0;
  let isOver = false;
  const end = done.catch(() => undefined).then(() => (isOver = true));
  while (!isOver) {
    await wait(5);
    beats += 1;
  }
  await end;
  return beats;
}

async function expectRefusal(asked: Promise<unknown>): Promise<void> {
  const [beats, answer] = await Promise.all([beatsUntil(asked), asked.catch((error) => error)]);
  expect(answer).toMatchObject({ code: 'CHECK_TOO_LARGE' });
  // One that had to wait for the work would beat once at the most, however fast the machine is.
  expect(beats).toBeGreaterThan(1);
}

test('a file that takes too long ends its thread alone; the next one has another', async () => {
  const thread = startJudgingThread({ timeoutMs: 250 });
  await expectRefusal(thread.ask('judge', questionOf(heavyPdf(20_000))));
  await thread.close();
  const patient = startJudgingThread();
  // Both wait in one queue.
  const bad = patient.ask('extractRevision', { ...questionOf(heavyPdf(1)), revision: 7 });
  const next = patient.ask('judge', questionOf(new Uint8Array(8)));
  await expect(bad).rejects.toMatchObject({ code: 'REVISION_NOT_FOUND' });
  expect(await next).toMatchObject({ outcome: 'indeterminate', problem: 'FORMAT_UNKNOWN' });
  await patient.close();
});

test('a file that takes too much memory does not take the program with it', async () => {
  const thread = startJudgingThread({ heapMb: 24 });
  await expectRefusal(thread.ask('judge', questionOf(heavyPdf(40_000))));
  await thread.close();
});
