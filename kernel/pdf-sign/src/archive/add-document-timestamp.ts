import { createHash } from 'node:crypto';
import { listFields } from '../document/form-fields.ts';
import { openPdf } from '../document/pdf-document.ts';
import { requireReadable } from '../document/require-readable.ts';
import type { PdfLimits } from '../pdf-limits.ts';
import type { DigestAlgorithm, TimestampImprint } from '../sign/sign-pdf-options.ts';
import {
  closeByteRange,
  documentTimestampTemplate,
  embedSignature,
} from '../sign/signature-dictionary.ts';
import { placeSignatureField } from '../sign/signature-field.ts';
import { appendFields } from '../update/append-fields.ts';
import { joinRevision } from '../update/appended-revision.ts';
import { IncrementalUpdate } from '../update/incremental-update.ts';

export type DocumentTimestampOptions = {
  readonly pdf: Uint8Array;
  /** Asks an authority for an RFC 3161 token over the whole file but the token itself. */
  readonly timestamp: (imprint: TimestampImprint) => Promise<Uint8Array>;
  /** SHA-256 unless given. */
  readonly digestAlgorithm?: DigestAlgorithm | undefined;
  /** Bytes kept free for the token. */
  readonly reserveBytes?: number | undefined;
  readonly limits?: PdfLimits | undefined;
};

/** A token with the authority's chain and a response inside takes less than this. */
const ROOM_FOR_TOKEN = 12_288;

/**
 * Appends a revision that is a timestamp over everything before it, evidence included: after this
 * the file proves itself for as long as the timestamp does.
 *
 * @throws PdfSignError SIGNATURE_TOO_LARGE when the token does not fit, and what opening can throw;
 *   what `timestamp` throws goes through
 * @spec ISO 32000-2 §12.8.5
 * @spec EN 319 142-1 §5.4.3
 */
export async function addDocumentTimestamp(options: DocumentTimestampOptions): Promise<Uint8Array> {
  const { digestAlgorithm = 'sha256', reserveBytes = ROOM_FOR_TOKEN } = options;
  const document = openPdf(options.pdf, options.limits);
  requireReadable(document);
  const update = new IncrementalUpdate(document);
  const template = documentTimestampTemplate(reserveBytes);
  const value = update.add({ kind: 'verbatim', parts: template.parts });
  const names = new Set(listFields(document).map(({ name }) => name));
  const name = freeName(names);
  appendFields(update, [placeSignatureField(update, name, names, { value })], { signed: true });
  const { valueOffsets, ...revision } = update.build(`DocTimeStamp ${name}`, { joined: true });
  const open = { ...revision, template, dictionaryAt: valueOffsets.get(value.num) ?? 0 };
  const hash = createHash(digestAlgorithm);
  for (const part of closeByteRange(open)) hash.update(part);
  const token = await options.timestamp({ hashAlgorithm: digestAlgorithm, digest: hash.digest() });
  embedSignature(open, token);
  return joinRevision(open);
}

function freeName(names: ReadonlySet<string>): string {
  let n = 1;
  while (names.has(`Timestamp${n}`)) n++;
  return `Timestamp${n}`;
}
