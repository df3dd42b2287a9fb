import { createHash } from 'node:crypto';
import type { Platform, PublicRoutes } from '@hien-luong/platform';
import { checkDocument, openPublicRoom, type PublicRoom } from '@hien-luong/trust';
import type { CheckPages } from '@hien-luong/trust/contract';
import type { PublicDocument } from '../contract/public.ts';
import type { PublicDocumentPages } from '../contract/public-pages.ts';
import { findPublicDocument } from '../data/public-documents.ts';
import { compareFile } from '../rules/compare-file.ts';
import { readPublicReference } from '../rules/public-reference.ts';

type ReferenceRequest = {
  Params: { reference: string };
  Querystring: { code?: string | string[] };
};
type PublicApp = Parameters<PublicRoutes>[0];

/**
 * The page that the code on a document leads to: who issued which number on which day, and whether
 * a file is the one that was issued. Limits and refusals are those of the public check.
 */
export function publicDocumentRoutes(
  pages: PublicDocumentPages,
  checkPages: CheckPages,
): PublicRoutes {
  return async (app, platform) => {
    const room = openPublicRoom(app, platform, checkPages);
    serveDocument(app, room, platform, pages);
    serveComparison(app, room, platform, checkPages);
  };
}

function serveDocument(
  app: PublicApp,
  { languageOf, maxMegabytes, sendPage }: PublicRoom,
  platform: Platform,
  pages: PublicDocumentPages,
): void {
  app.get<ReferenceRequest>('/kiem-tra/v', async (request, reply) => {
    const { code } = request.query;
    // What is no reference gets the page that says so, at an address of the same kind.
    const reference = readPublicReference(String(code ?? '')) ?? '-';
    const language = languageOf(request) === 'en' ? '?lang=en' : '';
    return reply.redirect(`/kiem-tra/v/${reference}${language}`, 303);
  });
  app.get<ReferenceRequest>('/kiem-tra/v/:reference', async (request, reply) => {
    const document = await findPublicDocument(platform, request.params.reference);
    return sendPage(
      reply,
      pages.document({ language: languageOf(request), document, maxMegabytes }),
    );
  });
}

function serveComparison(
  app: PublicApp,
  { admit, languageOf, sendPage }: PublicRoom,
  platform: Platform,
  checkPages: CheckPages,
): void {
  app.post<ReferenceRequest>('/kiem-tra/v/:reference', async (request, reply) => {
    const document = await findPublicDocument(platform, request.params.reference);
    const html = await admit(request, reply, async ({ file, fileName }) => {
      const verdict = await checkDocument(platform, file);
      const comparison = compareFile(document, digestsOf(file, document));
      return checkPages.result({
        language: languageOf(request),
        fileName,
        size: file.length,
        verdict,
        issued: { ...document, comparison },
      });
    });
    return sendPage(reply, html);
  });
}

function digestsOf(file: Uint8Array, { size }: PublicDocument) {
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  return {
    size: file.length,
    sha256: digest(file),
    sha256OfBeginning: file.length > size ? digest(file.subarray(0, size)) : undefined,
  };
}
