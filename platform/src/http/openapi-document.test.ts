import { operation } from '@hien-luong/contract';
import { implement } from '@orpc/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createOpenApiDocument } from './openapi-document.ts';

const meta = { summary: 'x' };
const contract = {
  take: operation({ ...meta, method: 'POST', path: '/a/{id}', access: 'a.take' }, ['A_TAKEN'])
    .input(z.object({ id: z.uuid() }))
    .output(z.object({ done: z.boolean() })),
  look: operation({ ...meta, method: 'GET', path: '/a', access: 'public' }, []).output(z.string()),
};
const server = implement(contract);
const router = {
  take: server.take.handler(() => ({ done: true })),
  look: server.look.handler(() => ''),
};

test('every refusal is described as the problem that it is', async () => {
  const document = await createOpenApiDocument(router as never);
  const { post } = document.paths?.['/a/{id}'] ?? {};
  const { get } = document.paths?.['/a'] ?? {};
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(Object.keys(post?.responses ?? {})).toEqual(['200', '401', '403', '409', '422', '429']);
  expect(post?.responses?.[409]).toMatchObject({
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            { $ref: '#/components/schemas/Problem' },
            { properties: { code: { enum: ['A_TAKEN'] } } },
          ],
        },
      },
    },
  });
  expect(document.components?.schemas?.Problem).toMatchObject({
    required: expect.arrayContaining(['type', 'status', 'code']),
  });
  expect(JSON.stringify(document)).not.toContain('"defined"');
  expect(post?.security).toEqual([{ session: [], csrf: [] }]);
  expect(Object.keys(get?.responses ?? {})).toEqual(['200', '422', '429']);
  expect(get?.security).toBeUndefined();
});
