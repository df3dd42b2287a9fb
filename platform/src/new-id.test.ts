import { expect, test } from 'vitest';
import { z } from 'zod';
import { newId, timeOfId } from './new-id.ts';

test('is a UUID of version 7 that begins with its millisecond', () => {
  const at = Date.parse('2026-11-22T01:00:00.123Z');
  const id = newId(at);
  expect(z.uuidv7().safeParse(id).success).toBe(true);
  expect(timeOfId(id).getTime()).toBe(at);
});

test('later ids sort later, and no two are the same', () => {
  expect(newId(1_000) < newId(1_001)).toBe(true);
  expect(new Set(Array.from({ length: 10_000 }, () => newId(0))).size).toBe(10_000);
});
