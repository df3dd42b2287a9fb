import { demoAgencyId } from '@hien-luong/directory';
import { type AuthorizedScope, type Gate, newId, PlatformError } from '@hien-luong/platform';
import { testTargets } from '@hien-luong/platform/testing';
import { parseCalendarDate } from '@hien-luong/vn';
import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getOutgoing } from '../src/data/get-outgoing.ts';
import { listIncoming } from '../src/data/list-incoming.ts';
import { registerDocumentRoutes } from '../src/routes/document-routes.ts';
import {
  carryOutgoing,
  createDemoWorld,
  type DemoWorld,
  decisionFields,
  TODAY,
} from './demo-world.ts';

describe.each(testTargets())('files of documents on $name', (target) => {
  let world: DemoWorld;
  let app: FastifyInstance;
  let clerk: AuthorizedScope;
  let receiver: AuthorizedScope;
  let acting: AuthorizedScope;
  let issued: string;
  let incoming: string;
  let mainFile: { path: string; size: number };

  beforeAll(async () => {
    world = await createDemoWorld(target);
    [clerk, receiver] = [await world.as('vt.stttt'), await world.as('vt.snv')];
    const gate: Gate = {
      scope: async (_request, permission) => {
        if (acting.permissions.has(permission)) return acting;
        throw new PlatformError('FORBIDDEN', permission);
      },
      system: (_request, agencyId) => world.systemScopeFor(agencyId),
    };
    app = fastify();
    app.setErrorHandler((error: { code?: string }, _request, reply) =>
      reply.status(400).send({ code: error.code }),
    );
    registerDocumentRoutes(app, gate, world.platform);
    issued = (
      await carryOutgoing(world, 'issued', decisionFields({ recipientIds: [demoAgencyId('snv')] }))
    ).id;
    await world.drainOutbox();
    const { items } = await world.platform.db.read(receiver, (tx) =>
      listIncoming(tx, receiver, { limit: 5 }, parseCalendarDate(TODAY)),
    );
    incoming = items[0]!.id;
    mainFile = (await getOutgoing(world.platform, clerk, issued)).files[0]!;
  });
  afterAll(async () => {
    await app.close();
    await world.stop();
  });

  const get = (url: string, as: AuthorizedScope) => {
    acting = as;
    return app.inject({ method: 'GET', url });
  };

  test('a main file is shown in place, with nothing it could run or reach', async () => {
    const response = await get(`/api${mainFile.path}`, clerk);
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(mainFile.size),
      'x-content-type-options': 'nosniff',
      'content-disposition': `inline; filename="Quy_t __nh.pdf"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.pdf`,
    });
    expect(response.headers['content-security-policy']).toContain('sandbox');
    expect(response.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test.each([
    ['?download=1', /^attachment/u, 'documents.download'],
    ['', /^inline/u, 'documents.view'],
  ])(
    'who had the bytes is audited, saved or only shown: %j',
    async (query, disposition, action) => {
      const response = await get(`/api${mainFile.path}${query}`, clerk);
      expect(response.headers['content-disposition']).toMatch(disposition);
      const audit = await world.platform.db.read(clerk, (tx) =>
        tx
          .selectFrom('platform.audit_record')
          .select(['action', 'subject_id'])
          .orderBy('seq', 'desc')
          .limit(1)
          .execute(),
      );
      expect(audit).toEqual([{ action, subject_id: issued }]);
    },
  );

  test('the packet and its files are the receiver’s; the sender’s page is not', async () => {
    const packet = await get(`/api/documents/incoming/${incoming}/packet`, receiver);
    expect(packet.headers['content-type']).toBe('application/octet-stream');
    expect(packet.body).toContain('edXMLEnvelope');
    expect((await get(`/api${mainFile.path}`, receiver)).json()).toEqual({
      code: 'DOCUMENT_NOT_FOUND',
    });
    expect((await get(`/api/documents/incoming/${incoming}/packet`, clerk)).json()).toEqual({
      code: 'FILE_NOT_FOUND',
    });
  });

  test('a draft is previewed as it would be printed now', async () => {
    const { id } = await carryOutgoing(world, 'drafting');
    const preview = await get(`/api/documents/outgoing/${id}/preview.pdf?version=1`, clerk);
    expect(preview.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await get(`/api/documents/outgoing/${id}/preview.pdf`, receiver)).json()).toEqual({
      code: 'DOCUMENT_NOT_FOUND',
    });
  });

  test.each([
    [`/api/documents/outgoing/x/files/y`, 'DOCUMENT_NOT_FOUND'],
    [`/api/documents/incoming/unreadable/${newId()}`, 'FILE_NOT_FOUND'],
    [`/api/documents/outgoing/${newId()}/files/${newId()}`, 'DOCUMENT_NOT_FOUND'],
  ])('%s is not there', async (url, code) => {
    expect((await get(url, clerk)).json()).toEqual({ code });
  });

  test('without the right to read, nothing', async () => {
    const administrator = world.scopeFor({ agencyId: clerk.agencyId, roles: ['administrator'] });
    expect((await get(`/api${mainFile.path}`, administrator)).json()).toEqual({
      code: 'FORBIDDEN',
    });
  });
});
