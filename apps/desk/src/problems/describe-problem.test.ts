import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { deskContract } from '../app/desk-contract.ts';
import { describeProblem } from './describe-problem.ts';
import { englishProblems } from './english-problems.ts';
import { vietnameseProblems } from './vietnamese-problems.ts';

type Operation = { '~orpc': { errorMap: Record<string, unknown> } };

const codes = Object.values(deskContract)
  .flatMap((contract) => Object.values(contract) as Operation[])
  .flatMap((operation) => Object.keys(operation['~orpc'].errorMap));

test('every code of every contract is said in Vietnamese and in English', () => {
  expect(codes.length).toBeGreaterThan(60);
  for (const catalogue of [vietnameseProblems, englishProblems]) {
    const missing = [...new Set(codes)].filter((code) => !Object.hasOwn(catalogue, code));
    expect(missing).toEqual([]);
  }
});

test('both languages say the same codes, each with what happened and the way on', () => {
  expect(Object.keys(englishProblems).sort()).toEqual(Object.keys(vietnameseProblems).sort());
  for (const catalogue of [vietnameseProblems, englishProblems]) {
    for (const [title, advice] of Object.values(catalogue)) {
      expect(title).toMatch(/\.$/);
      expect(advice).toMatch(/\.$/);
      expect(title).toBe(title.normalize('NFC'));
    }
  }
});

test('names the field of each fault by its path', () => {
  const error = new ORPCError('INPUT_INVALID', {
    data: {
      type: 'urn:hien-luong:problem:INPUT_INVALID',
      title: 'Input invalid',
      status: 422,
      code: 'INPUT_INVALID',
      requestId: 'r-1',
      errors: [{ pointer: '/content/body/0/text', code: 'too_small', message: 'Too short' }],
    },
  });
  expect(describeProblem(error, 'en')).toMatchObject({
    code: 'INPUT_INVALID',
    title: 'Something is not valid.',
    requestId: 'r-1',
    fields: { 'content.body.0.text': 'Too short' },
  });
});

test.each([
  ['an unknown code', new ORPCError('BRAND_NEW'), 'BRAND_NEW', 'Hệ thống gặp sự cố'],
  ['no connection', new TypeError('Failed to fetch'), 'NETWORK', 'Không kết nối được'],
  ['a missing file', Object.assign(new Error('x'), { status: 404 }), 'FILE_NOT_FOUND', 'tệp'],
  ['anything', 'a string', 'INTERNAL', 'Hệ thống gặp sự cố'],
])('says %s in words', (_, error, code, words) => {
  const described = describeProblem(error, 'vi');
  expect(described.code).toBe(code);
  expect(described.title).toContain(words);
});
