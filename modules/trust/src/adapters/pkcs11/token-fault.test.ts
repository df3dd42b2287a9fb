import { expect, test } from 'vitest';
import { pinStateOf, tokenFaultOf } from './token-fault.ts';

test.each([
  [0xa0, 'PIN_WRONG'],
  [0xa2, 'PIN_WRONG'],
  [0xa4, 'PIN_LOCKED'],
  [0xe0, 'TOKEN_ABSENT'],
  [0x32, 'SESSION_LOST'],
  [0xb3, 'SESSION_LOST'],
  [0x190, 'SESSION_LOST'],
  [0x82, 'KEY_MISSING'],
  [0x05, 'DEVICE_FAILED'],
  [0x80000000, 'DEVICE_FAILED'],
])('return value 0x%s is %s', (value, fault) => {
  expect(tokenFaultOf(value)).toBe(fault);
});

test.each([
  [0x40000 | 0x10000, 'locked'],
  [0x20000, 'finalTry'],
  [0x10000, 'open'],
  [0, 'open'],
])('flags 0x%s leave the PIN %s', (flags, state) => {
  expect(pinStateOf(flags)).toBe(state);
});
