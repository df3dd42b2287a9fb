import { Problem } from '@hien-luong/contract';
import { ORPCError, ValidationError } from '@orpc/contract';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { PlatformError } from '../platform-error.ts';
import { problemOf } from './problem-of.ts';

function invalid(schema: z.ZodType, value: unknown): ORPCError<string, unknown> {
  const { error } = schema.safeParse(value);
  const issues = error?.issues ?? [];
  const cause = new ValidationError({ message: 'invalid', issues, data: value });
  return new ORPCError('BAD_REQUEST', { cause });
}

const frameworkError = Object.assign(new Error('secret'), { code: 'FST_ERR_CTP_BODY_TOO_LARGE' });
const limited = Object.assign(new Error('slow down'), { statusCode: 429 });

test.each([
  [new PlatformError('FORBIDDEN', 'secret'), 403, 'FORBIDDEN'],
  [new PlatformError('UNAUTHENTICATED', 'secret'), 401, 'UNAUTHENTICATED'],
  [new PlatformError('UPLOAD_TOO_LARGE', 'secret'), 413, 'UPLOAD_TOO_LARGE'],
  [new PlatformError('ACCOUNT_LOCKED', 'secret'), 429, 'ACCOUNT_LOCKED'],
  [new ORPCError('DRAFT_STALE', { status: 409, message: 'secret' }), 409, 'DRAFT_STALE'],
  [new ORPCError('BAD_REQUEST', { message: 'secret' }), 422, 'INPUT_INVALID'],
  [new ORPCError('INTERNAL_SERVER_ERROR', { message: 'secret' }), 500, 'INTERNAL'],
  [frameworkError, 413, 'BODY_TOO_LARGE'],
  [limited, 429, 'REQUESTS_TOO_MANY'],
  [new TypeError('secret of a row'), 500, 'INTERNAL'],
  ['secret', 500, 'INTERNAL'],
])('%o is a problem of status %i and code %s that tells no secret', (error, status, code) => {
  const problem = problemOf(error, 'request-1');
  expect(Problem.parse(problem)).toEqual(problem);
  expect(problem).toMatchObject({ status, code, requestId: 'request-1' });
  expect(JSON.stringify(problem)).not.toContain('secret');
});

test('the values a message names come along', () => {
  const error = new PlatformError('ACCOUNT_LOCKED', '', { details: { retryAfterSeconds: 30 } });
  expect(problemOf(error, '').details).toEqual({ retryAfterSeconds: 30 });
});

test('faults of input point at their fields', () => {
  const schema = z.object({ 'a/b': z.array(z.object({ 'c~d': z.string() })), due: z.iso.date() });
  const problem = problemOf(invalid(schema, { 'a/b': [{ 'c~d': 1 }], due: '2014-02-30' }), '');
  expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/a~1b/0/c~0d', '/due']);
});
