import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asOid, oid } from './oid.ts';
import { readDer } from './read-der.ts';

test.each([
  ['1.2.840.113549.1.1.11', '06092a864886f70d01010b'],
  ['2.5.4.3', '0603550403'],
  ['2.999.3', '0603883703'],
  ['0.9.2342.19200300.100.1.1', '060a0992268993f22c640101'],
])('%s is %s', (dotted, hex) => {
  expect(Buffer.from(oid(dotted)).toString('hex')).toBe(hex);
  expect(asOid(readDer(Buffer.from(hex, 'hex')))).toBe(dotted);
});

test('any identifier survives', () => {
  const arcs = fc.array(fc.bigInt({ min: 0n, max: 1n << 70n }), { maxLength: 6 });
  const start = fc.oneof(
    fc.tuple(fc.constantFrom(0n, 1n), fc.bigInt({ min: 0n, max: 39n })),
    fc.tuple(fc.constant(2n), fc.bigInt({ min: 0n, max: 1n << 40n })),
  );
  fc.assert(
    fc.property(start, arcs, (head, rest) => {
      const dotted = [...head, ...rest].join('.');
      expect(asOid(readDer(oid(dotted)))).toBe(dotted);
    }),
  );
});

test.each(['', '1', '3.1', '1.40', '1.2.', '1.02.3', '1.-2', 'a.b'])('refuses %j', (dotted) => {
  expect(() => oid(dotted)).toThrow(expect.objectContaining({ code: 'ASN1_VALUE_INVALID' }));
});

test('arcs beyond what a number holds are read whole, and the same is written each time', () => {
  const dotted = '2.25.329800735698586629295641978511506172918';
  expect(asOid(readDer(oid(dotted)))).toBe(dotted);
  expect(asOid(readDer(oid('2.999.9007199254740993')))).toBe('2.999.9007199254740993');
  expect(oid('1.2.840')).toEqual(oid('1.2.840'));
});
