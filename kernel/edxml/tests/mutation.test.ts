import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EdxmlError } from '../src/edxml-error.ts';
import { readPacket } from '../src/read-packet.ts';

const fixtures = new URL('../../../fixtures/edxml/', import.meta.url);
const now = new Date('2026-01-01T00:00:00Z');
const seeds = ['document', 'status', 'zip-wrapped', 'crlf', 'base64-cdata'].map((name) =>
  readFileSync(new URL(`${name}.edxml`, fixtures)),
);

/** What a broken sender, a bad line or an attacker would put in. */
const inserted = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 8 }),
  fc
    .constantFrom(
      '<',
      '>',
      '</',
      '<!--',
      ']]>',
      '<![CDATA[',
      '<!DOCTYPE x>',
      '&',
      '"',
      '<?',
      '\0',
      '=',
    )
    .map((text) => Buffer.from(text)),
);
const mutation = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.integer({ min: 0, max: 40 }),
  inserted,
});

function mutate(
  bytes: Uint8Array,
  changes: { place: number; removed: number; inserted: Uint8Array }[],
) {
  return changes.reduce<Uint8Array>((current, change) => {
    const at = Math.floor(change.place * current.length);
    return Buffer.concat([
      current.subarray(0, at),
      change.inserted,
      current.subarray(at + change.removed),
    ]);
  }, bytes);
}

test('5,000 mutated packets are read or refused, and nothing else happens', () => {
  let refused = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...seeds),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      (seed, changes) => {
        try {
          readPacket(mutate(seed, changes), { now });
        } catch (error) {
          expect(error).toBeInstanceOf(EdxmlError);
          refused += 1;
        }
      },
    ),
    { numRuns: 5_000 },
  );
  expect(refused).toBeGreaterThan(500);
});
