import { inspectPdf, PdfSignError } from '@hien-luong/pdf-sign';
import { type AuthorizedScope, findUpload, newId, type Platform } from '@hien-luong/platform';
import type { FileRole } from '../contract/index.ts';
import { DocumentsError } from '../documents-error.ts';
import { actOnOutgoing, type ChangedDocument, type VersionedDocument } from './act-on-outgoing.ts';

const PDF = 'application/pdf';

/**
 * Attaches an upload of my agency. A main file is a PDF that can be signed and that nobody has
 * signed yet; so that it can be signed, a PDF attachment has to be readable too.
 */
export async function attachFile(
  platform: Platform,
  scope: AuthorizedScope,
  { id, version, uploadId, role }: VersionedDocument & { uploadId: string; role: FileRole },
): Promise<ChangedDocument> {
  const facts = await actOnOutgoing(
    platform,
    scope,
    { id, version },
    'edit',
    async ({ tx, now }) => {
      const { name, mediaType, sha256, size } = await findUpload(tx, scope, uploadId);
      if (role === 'main' || mediaType === PDF) {
        checkPdf(await platform.files.read(sha256), role);
      }
      const file = {
        id: newId(now.getTime()),
        role,
        name: name.normalize('NFC'),
        mediaType,
        size,
        sha256,
      };
      return { action: 'attached', detail: { file } };
    },
  );
  return { id, version: facts.version };
}

function checkPdf(pdf: Uint8Array, role: FileRole): void {
  const { signatureFields } = inspected(pdf);
  if (role === 'attachment' || !signatureFields.some(({ signed }) => signed)) return;
  throw new DocumentsError('PDF_ALREADY_SIGNED', 'the draft bears a signature');
}

function inspected(pdf: Uint8Array) {
  try {
    return inspectPdf(pdf);
  } catch (cause) {
    if (!(cause instanceof PdfSignError)) throw cause;
    const { code } = cause;
    const known = code === 'NOT_A_PDF' || code === 'PDF_ENCRYPTED' ? code : 'PDF_DAMAGED';
    throw new DocumentsError(known, cause.message, { cause });
  }
}
