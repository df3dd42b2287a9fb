import { expect, test } from 'vitest';
import { findUrgencyByWire, Urgency, urgencyStamp, urgencyToWire } from './urgency.ts';

test.each([
  [0, 'normal', ''],
  [1, 'urgent', 'KHẨN'],
  [2, 'veryUrgent', 'THƯỢNG KHẨN'],
  [3, 'express', 'HỎA TỐC'],
  [4, 'timedExpress', 'HỎA TỐC HẸN GIỜ'],
] as const)('%d is %s', (wire, urgency, stamp) => {
  expect(findUrgencyByWire(wire)).toBe(urgency);
  expect(urgencyToWire(urgency)).toBe(wire);
  expect(urgencyStamp(urgency)).toBe(stamp);
});

test('reads 5 as normal and nothing else', () => {
  expect(findUrgencyByWire(5)).toBe('normal');
  for (const wire of [-1, 6, 1.5, Number.NaN]) expect(findUrgencyByWire(wire)).toBeUndefined();
  expect(Urgency.options).toHaveLength(5);
});
