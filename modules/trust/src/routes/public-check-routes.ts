import { createHash } from 'node:crypto';
import { extractRevision } from '@hien-luong/pdf-sign';
import type { Platform, PublicRoutes } from '@hien-luong/platform';
import type { FastifyInstance } from 'fastify';
import type { CheckPages, PublicVerdict } from '../contract/index.ts';
import { checkDocument, publicLimitsOf } from '../data/check-document.ts';
import { collectEvidence } from '../data/collect-evidence.ts';
import { TrustError } from '../rules/trust-error.ts';
import { createCheckAdmission } from './check-admission.ts';
import { leaveBodiesUnread, openPublicRoom, type PublicRoom } from './open-public-room.ts';
import type { CheckForm } from './read-check-form.ts';
import { sendPrivately } from './send-privately.ts';

/**
 * Checks documents for anybody: pages that need no script, and the same as JSON. A file lives in
 * the memory of its own request and nowhere else, so what a page offers afterwards (the signed
 * revision, the evidence) is a form that sends the file again.
 */
export function publicCheckRoutes(pages: CheckPages): PublicRoutes {
  return async (app, platform) => {
    await app.register(async (programs) => serveProgram(programs, platform));
    await app.register(async (people) => {
      const room = openPublicRoom(people, platform, pages);
      servePages(people, room, platform, pages);
      serveDownloads(people, room, platform);
    });
  };
}

function serveProgram(app: FastifyInstance, platform: Platform): void {
  leaveBodiesUnread(app);
  const { admit } = createCheckAdmission(platform);
  app.post(
    '/api/public/verification',
    async (request, reply): Promise<PublicVerdict> =>
      await admit(request, reply, ({ file }) => checkDocument(platform, file)),
  );
}

function servePages(
  app: FastifyInstance,
  { admit, languageOf, maxMegabytes, sendPage }: PublicRoom,
  platform: Platform,
  pages: CheckPages,
): void {
  app.get('/kiem-tra', async (request, reply) =>
    sendPage(reply, pages.form({ language: languageOf(request), maxMegabytes })),
  );
  app.post('/kiem-tra', async (request, reply) => {
    const html = await admit(request, reply, async ({ file, fileName }) => {
      const verdict = await checkDocument(platform, file);
      return pages.result({ language: languageOf(request), fileName, size: file.length, verdict });
    });
    return sendPage(reply, html);
  });
}

function serveDownloads(app: FastifyInstance, { admit }: PublicRoom, platform: Platform): void {
  app.post('/kiem-tra/ban-da-ky', async (request, reply) => {
    const bytes = await admit(request, reply, async (form) => {
      requireSameFile(form);
      const revision = Number(form.fields.get('revision'));
      return extractRevision(form.file, revision, publicLimitsOf(platform));
    });
    return sendPrivately(reply, { bytes, mediaType: 'application/pdf', name: 'ban-da-ky.pdf' });
  });
  app.post('/kiem-tra/bang-chung', async (request, reply) => {
    const bytes = await admit(request, reply, async (form) => {
      requireSameFile(form);
      return await collectEvidence(platform, form.file);
    });
    return sendPrivately(reply, { bytes, mediaType: 'application/zip', name: 'bang-chung.zip' });
  });
}

/** The form of a result names the file it belongs to. */
function requireSameFile({ file, fields }: CheckForm): void {
  const expected = fields.get('sha256');
  const present = createHash('sha256').update(file).digest('hex');
  if (expected === undefined || expected === present) return;
  throw new TrustError('FILE_DIFFERENT', 'not the file that was checked');
}
