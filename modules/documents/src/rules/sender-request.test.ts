import { expect, test } from 'vitest';
import { findRequestFault } from './sender-request.ts';

const from = { id: 'a', code: 'H50.1' };
test.each([
  [undefined, 'TARGET_UNKNOWN'],
  [{ senderId: 'a', senderCode: 'H50.1', state: 'recorded' }, undefined],
  [{ senderId: 'a', senderCode: 'old code', state: 'completed' }, undefined],
  [{ senderId: 'b', senderCode: 'H50.1', state: 'recorded' }, 'TARGET_NOT_OURS'],
  [{ senderId: null, senderCode: 'H50.1', state: 'arrived' }, undefined],
  [{ senderId: null, senderCode: 'A99', state: 'arrived' }, 'TARGET_NOT_OURS'],
  [{ senderId: 'a', senderCode: 'H50.1', state: 'recalled' }, 'TARGET_CLOSED'],
  [{ senderId: 'a', senderCode: 'H50.1', state: 'replaced' }, 'TARGET_CLOSED'],
])('%j: %s', (target, fault) => {
  expect(findRequestFault(target, from)).toBe(fault);
});
