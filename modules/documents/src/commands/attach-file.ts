import {
  type AuthorizedScope,
  findUpload,
  newId,
  type Platform,
  PlatformError,
} from '@hien-luong/platform';
import type { FileRole } from '../contract/index.ts';
import { inspectUploadedPdf } from '../data/inspect-uploaded-pdf.ts';
import { DocumentsError } from '../documents-error.ts';
import type { OutgoingFacts } from '../rules/fold-outgoing.ts';
import { actOnOutgoing, type ChangedDocument, type VersionedDocument } from './act-on-outgoing.ts';

const PDF = 'application/pdf';

/**
 * All files of a document travel in one packet, in Base64, and readers take 300 MB: more could be
 * signed and sealed, and then not be sent.
 */
const MAX_TOTAL_BYTES = 200 * 1024 * 1024;

/**
 * Attaches an upload of my agency. A main file is a PDF that can be signed and that nobody has
 * signed yet; so that it can be signed, a PDF attachment has to be readable too. Throws
 * `UPLOAD_TOO_LARGE` where all files together would not fit into a packet.
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
    async ({ tx, record, now }) => {
      const { name, mediaType, sha256, size } = await findUpload(tx, scope, uploadId);
      checkTotal(record.facts, { role, size });
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

/** Throws `UPLOAD_TOO_LARGE`. */
function checkTotal(facts: OutgoingFacts, added: { role: FileRole; size: number }): void {
  const kept = facts.files.filter(({ role }) => added.role === 'attachment' || role !== 'main');
  const total = kept.reduce((sum, { size }) => sum + size, added.size);
  if (total <= MAX_TOTAL_BYTES) return;
  throw new PlatformError('UPLOAD_TOO_LARGE', 'more than fits into one packet', {
    details: { maxBytes: MAX_TOTAL_BYTES },
  });
}

function checkPdf(pdf: Uint8Array, role: FileRole): void {
  const { signatureFields } = inspectUploadedPdf(pdf);
  if (role === 'attachment' || !signatureFields.some(({ signed }) => signed)) return;
  throw new DocumentsError('PDF_ALREADY_SIGNED', 'the draft bears a signature');
}
