import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canRequestRecall, foldRecipientStatus } from './recipient-status.ts';
import { StatusCode } from './status-packet.ts';

function fold(...codes: string[]) {
  return foldRecipientStatus(codes.map((code) => ({ code: StatusCode.parse(code) })));
}

test.each([
  [[], 'sent', 'none'],
  [['01'], 'arrived', 'none'],
  [['01', '02'], 'returned', 'none'],
  [['01', '02', '01', '03'], 'accepted', 'none'],
  [['03', '02'], 'accepted', 'none'],
  [['03', '05', '04'], 'inProgress', 'none'],
  [['06', '01', '03'], 'completed', 'none'],
  [['01', '13'], 'arrived', 'requested'],
  [['03', '13', '16'], 'accepted', 'refused'],
  [['03', '13', '16', '13', '15'], 'accepted', 'recalled'],
  [['15', '13'], 'sent', 'recalled'],
  [['03', '15'], 'accepted', 'none'],
  [['03', '16'], 'accepted', 'none'],
])('%j: %s, %s', (codes, progress, recall) => {
  expect(fold(...codes)).toEqual({ progress, recall });
});

const anyCodes = fc.array(fc.constantFrom(...StatusCode.options), { maxLength: 12 });

test('order and repetition change nothing', () => {
  fc.assert(
    fc.property(anyCodes, fc.func(fc.nat()), (codes, rank) => {
      const shuffled = [...codes, ...codes]
        .map((code, index) => ({ code, key: rank(index) }))
        .sort((a, b) => a.key - b.key)
        .map(({ code }) => code);
      expect(fold(...shuffled)).toEqual(fold(...codes));
    }),
  );
});

test('a further event never moves a recipient back', () => {
  const order = ['sent', 'arrived', 'returned', 'accepted', 'assigned', 'inProgress', 'completed'];
  fc.assert(
    fc.property(anyCodes, fc.constantFrom(...StatusCode.options), (codes, next) => {
      const before = order.indexOf(fold(...codes).progress);
      expect(order.indexOf(fold(...codes, next).progress)).toBeGreaterThanOrEqual(before);
    }),
  );
});

test.each([
  [[], true],
  [['05'], true],
  [['06'], false],
  [['02'], false],
  [['03', '13'], false],
  [['03', '13', '16'], true],
  [['03', '13', '15'], false],
])('after %j a recall may be requested: %s', (codes, allowed) => {
  expect(canRequestRecall(fold(...codes))).toBe(allowed);
});
