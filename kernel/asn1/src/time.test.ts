import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDer } from './read-der.ts';
import { asTime, generalizedTime, utcOrGeneralizedTime } from './time.ts';

function encoded(tag: number, text: string): Uint8Array {
  return Buffer.from([tag, text.length, ...Buffer.from(text, 'latin1')]);
}
const UTC = 23;
const GENERALIZED = 24;

test.each([
  [UTC, '491231235959Z', '2049-12-31T23:59:59.000Z'],
  [UTC, '500101000000Z', '1950-01-01T00:00:00.000Z'],
  [GENERALIZED, '20500101000000Z', '2050-01-01T00:00:00.000Z'],
  [GENERALIZED, '20240229120000Z', '2024-02-29T12:00:00.000Z'],
  [GENERALIZED, '20260102030405.25Z', '2026-01-02T03:04:05.250Z'],
  [GENERALIZED, '20260102030405.1234567Z', '2026-01-02T03:04:05.123Z'],
])('reads %i %s', (tag, text, iso) => {
  expect(asTime(readDer(encoded(tag, text))).toISOString()).toBe(iso);
});

test.each([
  [UTC, '2601020304Z'],
  [UTC, '260102030405+0700'],
  [UTC, '260102030405'],
  [UTC, '260230000000Z'],
  [UTC, '261301000000Z'],
  [UTC, '260102240000Z'],
  [GENERALIZED, '20260102030405'],
  [GENERALIZED, '20260102030405.Z'],
  [GENERALIZED, '20260102030405.50Z'],
  [GENERALIZED, '20260102030405,5Z'],
  [GENERALIZED, '20260102030460Z'],
  [GENERALIZED, '20230229000000Z'],
  [4, '20260102030405Z'],
])('refuses %i %s', (tag, text) => {
  expect(() => asTime(readDer(encoded(tag, text)))).toThrow(
    expect.objectContaining({ name: 'Asn1Error' }),
  );
});

test('changes the type between 2049 and 2050', () => {
  expect(utcOrGeneralizedTime(new Date('2049-12-31T23:59:59Z'))[0]).toBe(UTC);
  expect(utcOrGeneralizedTime(new Date('2050-01-01T00:00:00Z'))[0]).toBe(GENERALIZED);
});

test('any time survives, to the second or to the millisecond', () => {
  const times = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(times, (date) => {
      const exact = generalizedTime(date, { fraction: true });
      expect(asTime(readDer(exact)).getTime()).toBe(date.getTime());
      const seconds = asTime(readDer(utcOrGeneralizedTime(date))).getTime();
      expect(seconds).toBe(Math.floor(date.getTime() / 1000) * 1000);
    }),
  );
});

test('refuses to write a time that is none', () => {
  expect(() => generalizedTime(new Date(Number.NaN))).toThrow('outside the years');
});
