import { expect, test } from 'vitest';
import { foldPreparedFile, foldPreparedState, type PreparedEvent } from './fold-prepared.ts';

const refused = (position: number): PreparedEvent => ({
  event: 'refused',
  position,
  reason: 'RETURNED_NOT_SIGNED',
});
const accepted = (position: number): PreparedEvent => ({
  event: 'accepted',
  position,
  reason: null,
});
const ended = (event: 'completed' | 'cancelled'): PreparedEvent => ({
  event,
  position: null,
  reason: null,
});

test.each<[string, PreparedEvent[], string]>([
  ['nothing', [], 'open'],
  ['files that came', [refused(0), accepted(0)], 'open'],
  ['the end', [accepted(0), ended('completed')], 'completed'],
  ['giving up', [refused(0), ended('cancelled')], 'cancelled'],
])('after %s a signing is as it should be', (_, events, state) => {
  expect(foldPreparedState(events)).toBe(state);
});

test.each<[PreparedEvent[], string, string | null]>([
  [[], 'waiting', null],
  [[accepted(1)], 'waiting', null],
  [[refused(0)], 'refused', 'RETURNED_NOT_SIGNED'],
  [[refused(0), accepted(0)], 'accepted', null],
  [[accepted(0), refused(0)], 'accepted', null],
])('after %j the first file is %s', (events, state, refusal) => {
  expect(foldPreparedFile(events, 0)).toEqual({ state, refusal });
});
