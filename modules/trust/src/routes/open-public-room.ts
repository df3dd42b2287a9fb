import { type Platform, problemOf } from '@hien-luong/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CheckPages, PageLanguage } from '../contract/index.ts';
import { type CheckAdmission, createCheckAdmission } from './check-admission.ts';
import { sendPage } from './send-privately.ts';

/** What pages for strangers have in common. */
export type PublicRoom = CheckAdmission & {
  maxMegabytes: number;
  languageOf(request: { query: unknown }): PageLanguage;
  sendPage(reply: FastifyReply, html: string): FastifyReply;
};

/**
 * Prepares `app`, which holds nothing but pages for strangers: bodies stay unread until they are
 * admitted, and what is refused is told as a page.
 */
export function openPublicRoom(
  app: FastifyInstance,
  platform: Platform,
  pages: CheckPages,
): PublicRoom {
  leaveBodiesUnread(app);
  const room = {
    ...createCheckAdmission(platform),
    maxMegabytes: Math.floor(platform.config.publicCheck.maxBytes / (1024 * 1024)),
    languageOf,
    sendPage,
  };
  app.setErrorHandler<Error>(async (error, request: FastifyRequest, reply: FastifyReply) => {
    const { status, code } = problemOf(error, request.id);
    if (status >= 500) platform.log.error({ requestId: request.id, err: error }, 'public page');
    const { maxMegabytes } = room;
    const view = { code, maxMegabytes, requestId: request.id, language: languageOf(request) };
    return await sendPage(reply.status(status), pages.problem(view));
  });
  return room;
}

/** The body stays a stream: nothing is read before a request is admitted. */
export function leaveBodiesUnread(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
}

function languageOf({ query }: { query: unknown }): PageLanguage {
  return (query as { lang?: unknown }).lang === 'en' ? 'en' : 'vi';
}
