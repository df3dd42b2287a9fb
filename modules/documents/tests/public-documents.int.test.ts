import { createHttpServer } from '@hien-luong/platform/program';
import { testTargets } from '@hien-luong/platform/testing';
import type { CheckPages } from '@hien-luong/trust/contract';
import { trustModule } from '@hien-luong/trust/server';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recallDocument } from '../src/commands/recall-document.ts';
import type { PublicDocument } from '../src/contract/index.ts';
import { getOutgoingRecord } from '../src/data/outgoing-record.ts';
import { formatPublicReference } from '../src/rules/public-reference.ts';
import { documentsModule, publicDocumentRoutes } from '../src/server.ts';
import {
  carryOutgoing,
  createDemoWorld,
  type DemoWorld,
  decisionFields,
  TODAY,
} from './demo-world.ts';
import { hasPoppler, readWords } from './read-pdf-words.ts';

const say = (view: object) => JSON.stringify(view);
/** Pages that say what they were given. */
const checkPages: CheckPages = { form: say, result: say, comparison: say, problem: say };

describe.each(testTargets())('what strangers learn of documents on $name', (target) => {
  let world: DemoWorld;
  let app: FastifyInstance;

  beforeAll(async () => {
    world = await createDemoWorld(target);
    app = await createHttpServer({
      platform: world.platform,
      modules: [trustModule, documentsModule],
      posts: { listPosts: async () => [], describePerson: async (id) => ({ id, name: '' }) },
      listDemoAccounts: async () => [],
      publicRoutes: [publicDocumentRoutes({ document: say }, checkPages)],
    });
  });
  afterAll(async () => {
    await app.close();
    await world.stop();
  });

  async function factsOf(id: string) {
    const scope = await world.as('vt.stttt');
    const { facts } = await world.platform.db.read(scope, (tx) =>
      getOutgoingRecord(tx, { agencyId: scope.agencyId, id }),
    );
    const main = facts.files.find(({ role }) => role === 'main')!;
    return { facts, main, reference: facts.submission?.publicReference ?? '' };
  }

  const ask = (reference: string) =>
    app.inject({ url: `/api/public/documents/${encodeURIComponent(reference)}` });

  async function compare(reference: string, bytes: Uint8Array) {
    const answer = await app.inject({
      method: 'POST',
      url: `/kiem-tra/v/${reference}`,
      headers: { host: 'hien-luong.test', 'content-type': 'application/pdf' },
      payload: Buffer.from(bytes),
    });
    return answer.json();
  }

  test('the printed code leads somewhere from the issue on, and not before', async () => {
    const sealed = await carryOutgoing(world, 'sealed');
    const { reference, main } = await factsOf(sealed.id);
    expect(reference).toMatch(/^[0-9A-Z]{16}$/);
    expect((await ask(reference)).statusCode).toBe(404);
    if (hasPoppler) {
      const words = readWords(await world.platform.files.read(main.sha256));
      expect(words.map(({ text }) => text)).toContain(formatPublicReference(reference));
    }
  });

  test('it says agency, number, day and digest, and nothing of the content', async () => {
    const issued = await carryOutgoing(world, 'issued');
    const { facts, main, reference } = await factsOf(issued.id);
    const answer = await ask(formatPublicReference(reference).toLowerCase());
    expect(answer.json()).toEqual({
      reference,
      agencyName: facts.submission?.authority.agencyName,
      numberAndSymbol: facts.issue?.numberAndSymbol,
      issuedOn: TODAY,
      standing: 'issued',
      replacedBy: null,
      sha256: main.sha256,
      size: main.size,
    } satisfies Record<keyof PublicDocument, unknown>);
    expect(answer.body).not.toContain(facts.fields.subject);
    const page = await app.inject({ url: `/kiem-tra/v/${reference}` });
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.json()).toMatchObject({
      document: { numberAndSymbol: facts.issue?.numberAndSymbol },
    });
  });

  test('a file is the one issued, it with something appended, or neither', async () => {
    const issued = await carryOutgoing(world, 'issued');
    const { main, reference } = await factsOf(issued.id);
    const pdf = await world.platform.files.read(main.sha256);
    const same = await compare(reference, pdf);
    expect(same).toMatchObject({ verdict: { outcome: 'valid' }, issued: { comparison: 'same' } });
    const extended = await compare(reference, Buffer.concat([pdf, Buffer.from('\n% thêm\n')]));
    expect(extended.issued.comparison).toBe('extended');
    const other = await carryOutgoing(world, 'issued');
    const different = await compare((await factsOf(other.id)).reference, pdf);
    expect(different).toMatchObject({
      verdict: { outcome: 'valid' },
      issued: { comparison: 'different' },
    });
  });

  test('a recalled document says so', async () => {
    const issued = await carryOutgoing(world, 'issued');
    const { reference } = await factsOf(issued.id);
    const clerk = await world.as('vt.stttt');
    await recallDocument(world.platform, clerk, { ...issued, reason: 'Ban hành nhầm' });
    expect((await ask(reference)).json()).toMatchObject({ standing: 'recalled', replacedBy: null });
  });

  test('a replaced document names the one in its place', async () => {
    const issued = await carryOutgoing(world, 'issued');
    const { reference } = await factsOf(issued.id);
    const fields = decisionFields({ replacesId: issued.id, subject: 'Bản thay thế' });
    const { facts } = await factsOf((await carryOutgoing(world, 'issued', fields)).id);
    expect((await ask(reference)).json()).toMatchObject({
      standing: 'replaced',
      replacedBy: { numberAndSymbol: facts.issue?.numberAndSymbol, issuedOn: TODAY },
    });
  });

  test.each(['0000000000000000', 'x', "' or 1=1 --", '-'])(
    'the reference %j leads nowhere',
    async (reference) => {
      expect((await ask(reference)).json()).toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
      const page = await app.inject({ url: `/kiem-tra/v/${encodeURIComponent(reference)}` });
      expect([page.statusCode, page.json().code]).toEqual([404, 'DOCUMENT_NOT_FOUND']);
    },
  );

  test('a code as it was typed leads to its page, and stays on this site', async () => {
    const typed = (code: string) =>
      app.inject({ url: `/kiem-tra/v?lang=en&code=${encodeURIComponent(code)}` });
    const found = await typed('7k3m q2zx-9oab-cdef');
    expect([found.statusCode, found.headers.location]).toEqual([
      303,
      '/kiem-tra/v/7K3MQ2ZX90ABCDEF?lang=en',
    ]);
    expect((await typed('//evil.test')).headers.location).toBe('/kiem-tra/v/-?lang=en');
  });

  test('nobody lists what is published, not even another agency of the house', async () => {
    const count = (scope: Parameters<typeof world.platform.db.read>[0]) =>
      world.platform.db.read(scope, async (tx) => {
        const { rows } = await sql<{ count: string }>`
          select count(*) from documents.public_document`.execute(tx);
        return Number(rows[0]?.count);
      });
    expect(await count('public')).toBe(0);
    expect(await count(await world.as('vt.snv'))).toBe(0);
    expect(await count(await world.as('vt.stttt'))).toBeGreaterThan(0);
  });
});
