import {
  type AuthorizedScope,
  findUpload,
  newId,
  type Platform,
  PlatformError,
} from '@hien-luong/platform';
import { convertOfficeText } from '../adapters/convert-office-text.ts';
import type { FileRole } from '../contract/index.ts';
import { inspectUploadedPdf } from '../data/inspect-uploaded-pdf.ts';
import { DocumentsError } from '../documents-error.ts';
import type { OutgoingFacts } from '../rules/fold-outgoing.ts';
import { findOfficeFault, isOfficeText } from '../rules/office-file.ts';
import {
  actOnOutgoing,
  type ChangedDocument,
  inspectBeforeAct,
  type VersionedDocument,
} from './act-on-outgoing.ts';

const PDF = 'application/pdf';

/**
 * All files of a document travel in one packet, in Base64, and readers take 300 MB: more could be
 * signed and sealed, and then not be sent.
 */
const MAX_TOTAL_BYTES = 200 * 1024 * 1024;

/**
 * Attaches an upload of my agency. A main file is a PDF that can be signed and that nobody has
 * signed yet; so that it can be signed, a PDF attachment has to be readable too. Throws
 * `UPLOAD_TOO_LARGE` where all files together would not fit into a packet. A main file of a word
 * processor is converted first, outside of any transaction, and kept beside what came of it: throws
 * `OFFICE_CONVERTER_MISSING` or `OFFICE_NOT_CONVERTED`.
 */
export async function attachFile(
  platform: Platform,
  scope: AuthorizedScope,
  { id, version, uploadId, role }: VersionedDocument & { uploadId: string; role: FileRole },
): Promise<ChangedDocument> {
  await inspectBeforeAct(platform, scope, { id, version }, 'edit');
  const upload = await platform.db.read(scope, (tx) => findUpload(tx, scope, uploadId));
  const converted = role === 'main' ? await convertMain(platform, upload) : undefined;
  const { mediaType, name, sha256, size } = converted ?? upload;
  const facts = await actOnOutgoing(
    platform,
    scope,
    { id, version },
    'edit',
    async ({ record, now }) => {
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
      const convertedFrom = { name: upload.name.normalize('NFC'), sha256: upload.sha256 };
      return { action: 'attached', detail: { file, ...(converted && { convertedFrom }) } };
    },
  );
  return { id, version: facts.version };
}

type Upload = { name: string; mediaType: string; sha256: string; size: number };

/** The PDF of a word processor's text; undefined for any other file. */
async function convertMain(platform: Platform, upload: Upload): Promise<Upload | undefined> {
  const bytes = await platform.files.read(upload.sha256);
  if (!isOfficeText(upload.name, bytes)) return undefined;
  const reason = findOfficeFault(bytes);
  if (reason !== undefined) {
    throw new DocumentsError('OFFICE_NOT_CONVERTED', reason, { details: { reason } });
  }
  const pdf = await convertOfficeText({ name: upload.name, bytes });
  const name = upload.name.replace(/\.[^.]+$/u, '.pdf');
  return { name, mediaType: PDF, ...(await platform.files.put(pdf, { maxBytes: pdf.length })) };
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
