import { readFileSync } from 'node:fs';
import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createGatewayCarrier, gatewayCarrier } from './example-carrier.ts';

const page = readFileSync(new URL('../../../docs/write-a-carrier.md', import.meta.url), 'utf8');
const example = readFileSync(new URL('./example-carrier.ts', import.meta.url), 'utf8');

test('the page shows the carrier that these tests run, line by line', () => {
  expect(page).toContain(`\`\`\`ts\n${example}\`\`\``);
});

describe('a carrier to a gateway', () => {
  let app: FastifyInstance;
  let url: string;
  let answer: { status: number; body: unknown };
  const asked: { path: string; headers: Record<string, unknown>; body: string }[] = [];
  const carrier = () => createGatewayCarrier({ url, organId: 'H50', token: 'khoa' });

  beforeAll(async () => {
    app = fastify();
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    app.post('/*', (request, reply) => {
      const { headers, url: path } = request;
      asked.push({ path, headers, body: String(request.body ?? '') });
      return reply.status(answer.status).send(answer.body);
    });
    url = await app.listen({ host: '127.0.0.1', port: 0 });
  });
  beforeEach(() => {
    asked.length = 0;
  });
  afterAll(() => app.close());

  test('speaks to it in its own words', async () => {
    answer = { status: 200, body: { docId: 7 } };
    const parcel = {
      bytes: Buffer.from('<edXML/>'),
      sha256: 'a'.repeat(64),
      messageType: 'edoc',
      fromCode: 'H50.1',
      toCodes: ['G22', 'G09'],
    } as const;
    expect(await carrier().send(parcel)).toEqual({ reference: '7' });
    expect(asked).toMatchObject([
      {
        path: '/sendDocument',
        headers: { type: 'EDOC', to: 'G22;G09', organid: 'H50' },
        body: '<edXML/>',
      },
    ]);
    answer = { status: 200, body: { docIds: [1, 2] } };
    expect((await carrier().listWaiting('status')).map(({ reference }) => reference)).toEqual([
      '1',
      '2',
    ]);
    answer = { status: 200, body: 'gói tin' };
    expect(Buffer.from(await carrier().fetch('1')).toString()).toBe('gói tin');
    await carrier().confirm('1', 'done');
    expect(asked.at(-1)).toMatchObject({
      path: '/confirmReceived',
      headers: { docid: '1', status: 'done' },
    });
    const organizations = [{ organId: 'G22', organName: 'VPCP', parentId: null }];
    answer = { status: 200, body: { organizations } };
    expect(await carrier().listAgencies?.()).toEqual([
      { code: 'G22', code102: null, name: 'VPCP', parentCode: null },
    ]);
  });

  test.each([
    [400, { code: '9999', status: 'False', errors: ['R.DocumentId'] }, 'PARTNER_REFUSED'],
    [502, '<html>', 'PARTNER_UNREACHABLE'],
    [400, '<html>', 'PARTNER_UNREACHABLE'],
    [200, '<html>', 'PARTNER_UNREACHABLE'],
  ])('HTTP %i %j is %s', async (status, body, code) => {
    answer = { status, body };
    await expect(carrier().listWaiting('edoc')).rejects.toMatchObject({ code });
  });

  test('is not there where nothing is configured', () => {
    expect(gatewayCarrier.open({} as never)).toBeUndefined();
  });
});
