import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IncomingFilters, OutgoingFilters, RegisterFilters } from './worklist-filters.ts';

test.each([
  [OutgoingFilters, { state: 'issued', mine: true, q: 'bão số 3' }],
  [OutgoingFilters, { kind: 'decision' }],
  [IncomingFilters, { state: 'arrived', deadline: 'overdue' }],
  [RegisterFilters, { direction: 'outgoing', year: 2026 }],
])('keeps the filters of an address: %#', (schema, search) => {
  expect(schema.parse(search)).toEqual(search);
});

test('leaves out only what is misspelt', () => {
  expect(IncomingFilters.parse({ state: 'burnt', deadline: 'overdue', mine: 'yes' })).toEqual({
    deadline: 'overdue',
  });
  expect(RegisterFilters.parse({ direction: 'sideways' })).toEqual({ direction: 'incoming' });
});

test('no address makes a page fail', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (search) => {
      for (const schema of [OutgoingFilters, IncomingFilters, RegisterFilters]) {
        expect(schema.safeParse(search).success).toBe(true);
      }
    }),
  );
});
