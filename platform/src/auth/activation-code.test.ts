import { expect, test } from 'vitest';
import { hashActivationCode, newActivationCode } from './activation-code.ts';

test('is easily read out and never the same', () => {
  const codes = Array.from({ length: 200 }, newActivationCode);
  expect(new Set(codes).size).toBe(200);
  for (const code of codes) expect(code).toMatch(/^([2-9A-HJ-NP-Z]{5}-){3}[2-9A-HJ-NP-Z]{5}$/);
});

test('is recognised however it was typed, and no other is', () => {
  const code = 'K7QXM-2RWEA-9TPLB-HHC4V';
  const hash = hashActivationCode(code);
  expect(hashActivationCode(' k7qxm 2rwea9tplb-hhc4v ')).toEqual(hash);
  expect(hashActivationCode('K7QXM-2RWEA-9TPLB-HHC4W')).not.toEqual(hash);
});
