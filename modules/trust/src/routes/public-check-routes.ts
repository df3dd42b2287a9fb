import { createHash } from 'node:crypto';
import type { Platform, PublicRoutes } from '@hien-luong/platform';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { judgingThreadOf } from '../adapters/judging/judging-threads.ts';
import { type CheckPages, type PublicVerdict, ReportLayer } from '../contract/index.ts';
import { checkDocument, publicLimitsOf } from '../data/check-document.ts';
import { collectEvidence } from '../data/collect-evidence.ts';
import { compareFile, reportForAnybody } from '../data/report-file.ts';
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
      serveDownloads(people, room, platform, pages);
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
  app.post<LayerRequest>('/api/public/verification/:layer', async (request, reply) => {
    const report = await admit(request, reply, ({ file }) =>
      reportForAnybody(platform, file, layerOf(request.params.layer), 'vi'),
    );
    const { name, mediaType, text } = report;
    return sendPrivately(reply, { bytes: Buffer.from(text), mediaType, name });
  });
}

type LayerRequest = { Params: { layer: string } };

/** Throws `REPORT_NOT_FOUND`. */
function layerOf(name: unknown): ReportLayer {
  const layer = ReportLayer.safeParse(name);
  if (layer.success) return layer.data;
  throw new TrustError('REPORT_NOT_FOUND', 'no such layer');
}

const RevisionField = z.string().regex(/^[1-9]\d{0,4}$/);

/** Throws `REVISION_NOT_FOUND`. */
function revisionOf({ fields }: CheckForm): number {
  const revision = RevisionField.safeParse(fields.get('revision'));
  if (revision.success) return Number(revision.data);
  throw new TrustError('REVISION_NOT_FOUND', 'not a revision');
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

function serveDownloads(
  app: FastifyInstance,
  { admit, languageOf, sendPage }: PublicRoom,
  platform: Platform,
  pages: CheckPages,
): void {
  app.post('/kiem-tra/ban-da-ky', async (request, reply) => {
    const bytes = await admit(request, reply, async (form) => {
      requireSameFile(form);
      return await extractSigned(platform, form);
    });
    return sendPrivately(reply, { bytes, mediaType: 'application/pdf', name: 'ban-da-ky.pdf' });
  });
  app.post('/kiem-tra/so-sanh', async (request, reply) => {
    const html = await admit(request, reply, async (form) => {
      requireSameFile(form);
      const limits = publicLimitsOf(platform);
      const options = { revision: revisionOf(form), limits, lane: 'public' } as const;
      const comparison = await compareFile(platform, form.file, options);
      const { fileName } = form;
      return pages.comparison({ language: languageOf(request), fileName, comparison });
    });
    return sendPage(reply, html);
  });
  app.post('/kiem-tra/bao-cao', async (request, reply) => {
    const { text, name, mediaType } = await admit(request, reply, async (form) => {
      requireSameFile(form);
      const layer = layerOf(form.fields.get('layer'));
      return await reportForAnybody(platform, form.file, layer, languageOf(request));
    });
    return sendPrivately(reply, { bytes: Buffer.from(text), mediaType, name });
  });
  app.post('/kiem-tra/bang-chung', async (request, reply) => {
    const bytes = await admit(request, reply, async (form) => {
      requireSameFile(form);
      return await collectEvidence(platform, form.file);
    });
    return sendPrivately(reply, { bytes, mediaType: 'application/zip', name: 'bang-chung.zip' });
  });
}

/** Outside the thread that serves people, as everything that reads a stranger's file. */
async function extractSigned(platform: Platform, form: CheckForm): Promise<Uint8Array> {
  return await judgingThreadOf(platform, 'public').ask('extractRevision', {
    bytes: form.file,
    revision: revisionOf(form),
    limits: { maxSignatures: 0, pdf: publicLimitsOf(platform) },
  });
}

/** The form of a result names the file it belongs to. */
function requireSameFile({ file, fields }: CheckForm): void {
  const expected = fields.get('sha256');
  const present = createHash('sha256').update(file).digest('hex');
  if (expected === undefined || expected === present) return;
  throw new TrustError('FILE_DIFFERENT', 'not the file that was checked');
}
