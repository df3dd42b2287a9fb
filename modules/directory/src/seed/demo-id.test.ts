import { expect, test } from 'vitest';
import { z } from 'zod';
import { demoAgencyId, demoId, demoPersonId } from './demo-id.ts';

test('an id is a UUIDv8 that depends on the key alone', () => {
  expect(z.uuid({ version: 'v8' }).safeParse(demoId('x')).success).toBe(true);
  expect(demoId('x')).toBe(demoId('x'));
  expect(demoAgencyId('stttt')).not.toBe(demoPersonId('stttt'));
});
