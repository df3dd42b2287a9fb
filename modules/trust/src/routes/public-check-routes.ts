import { createHash } from 'node:crypto';
import { extractRevision } from '@hien-luong/pdf-sign';
import { type Platform, type PublicRoutes, problemOf } from '@hien-luong/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CheckPages, PageLanguage, PublicVerdict } from '../contract/index.ts';
import { checkDocument, publicLimitsOf } from '../data/check-document.ts';
import { collectEvidence } from '../data/collect-evidence.ts';
import { TrustError } from '../rules/trust-error.ts';
import { type CheckAdmission, createCheckAdmission } from './check-admission.ts';
import type { CheckForm } from './read-check-form.ts';
import { sendPage, sendPrivately } from './send-privately.ts';

type PageRequest = { Querystring: { lang?: string } };

/**
 * Checks documents for anybody: pages that need no script, and the same as JSON. A file lives in
 * the memory of its own request and nowhere else, so what a page offers afterwards (the signed
 * revision, the evidence) is a form that sends the file again.
 */
export function publicCheckRoutes(pages: CheckPages): PublicRoutes {
  return async (app, platform) => {
    const admission = createCheckAdmission(platform);
    await app.register(async (programs) => {
      leaveBodiesUnread(programs);
      serveProgram(programs, platform, admission);
    });
    await app.register(async (people) => {
      leaveBodiesUnread(people);
      answerProblems(people, platform, pages);
      servePages(people, platform, admission, pages);
    });
  };
}

/** The body stays a stream: nothing is read before a request is admitted. */
function leaveBodiesUnread(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
}

function serveProgram(app: FastifyInstance, platform: Platform, admission: CheckAdmission): void {
  app.post(
    '/api/public/verification',
    async (request, reply): Promise<PublicVerdict> =>
      await admission.admit(request, reply, ({ file }) => checkDocument(platform, file)),
  );
}

function servePages(
  app: FastifyInstance,
  platform: Platform,
  admission: CheckAdmission,
  pages: CheckPages,
): void {
  const maxMegabytes = megabytesOf(platform);
  app.get<PageRequest>('/kiem-tra', async (request, reply) =>
    sendPage(reply, pages.form({ language: languageOf(request), maxMegabytes })),
  );
  app.post<PageRequest>('/kiem-tra', async (request, reply) => {
    const html = await admission.admit(request, reply, async ({ file, fileName }) => {
      const verdict = await checkDocument(platform, file);
      return pages.result({ language: languageOf(request), fileName, size: file.length, verdict });
    });
    return sendPage(reply, html);
  });
  app.post<PageRequest>('/kiem-tra/ban-da-ky', async (request, reply) => {
    const pdf = await admission.admit(request, reply, async (form) => {
      requireSameFile(form);
      const revision = Number(form.fields.get('revision'));
      return extractRevision(form.file, revision, publicLimitsOf(platform));
    });
    return sendPrivately(reply, {
      bytes: pdf,
      mediaType: 'application/pdf',
      name: 'ban-da-ky.pdf',
    });
  });
  app.post<PageRequest>('/kiem-tra/bang-chung', async (request, reply) => {
    const archive = await admission.admit(request, reply, async (form) => {
      requireSameFile(form);
      return await collectEvidence(platform, form.file);
    });
    return sendPrivately(reply, {
      bytes: archive,
      mediaType: 'application/zip',
      name: 'bang-chung.zip',
    });
  });
}

/** The form of a result names the file it belongs to. */
function requireSameFile({ file, fields }: CheckForm): void {
  const expected = fields.get('sha256');
  const present = createHash('sha256').update(file).digest('hex');
  if (expected === undefined || expected === present) return;
  throw new TrustError('FILE_DIFFERENT', 'not the file that was checked');
}

function answerProblems(app: FastifyInstance, platform: Platform, pages: CheckPages): void {
  app.setErrorHandler<Error>(async (error, request: FastifyRequest, reply: FastifyReply) => {
    const { status, code } = problemOf(error, request.id);
    if (status >= 500) platform.log.error({ requestId: request.id, err: error }, 'public check');
    const view = { code, maxMegabytes: megabytesOf(platform), requestId: request.id };
    const html = pages.problem({ ...view, language: languageOf(request) });
    return await sendPage(reply.status(status), html);
  });
}

function megabytesOf({ config }: Platform): number {
  return Math.floor(config.publicCheck.maxBytes / (1024 * 1024));
}

function languageOf({ query }: { query: unknown }): PageLanguage {
  return (query as { lang?: unknown }).lang === 'en' ? 'en' : 'vi';
}
