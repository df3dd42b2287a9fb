import { createHash } from 'node:crypto';
import type { PdfDocument } from '../document/pdf-document.ts';
import { parsePdfDate } from '../syntax/pdf-date.ts';
import type { PdfDict, PdfValue } from '../syntax/pdf-object.ts';
import { isKind, pdfDict } from '../syntax/pdf-object.ts';
import { textOf } from '../syntax/text-string.ts';
import { listCoveredSignatures } from './list-covered-signatures.ts';
import type { EvidenceKind, StoredEvidence, ValidationData, VriEntry } from './validation-data.ts';

/** What is read so far: by object, because store and entries refer to the same streams. */
type Reading = {
  readonly document: PdfDocument;
  readonly byObject: Map<number, StoredEvidence | undefined>;
  readonly found: Record<EvidenceKind, Map<string, StoredEvidence>>;
  unreadable: number;
};

/**
 * The document security store of the newest revision, and what every signature and document
 * timestamp is about. Nothing is verified: evidence in a file is a claim until it is judged.
 *
 * @spec ISO 32000-2 §12.8.4.3
 * @spec EN 319 142-1 §5.4.2
 */
export function readValidationData(document: PdfDocument): ValidationData {
  const reading: Reading = {
    document,
    byObject: new Map(),
    found: { certificates: new Map(), crls: new Map(), ocspResponses: new Map() },
    unreadable: 0,
  };
  const store = document.findDict(document.catalog.dict.entries.get('DSS')) ?? pdfDict({});
  readList(reading, 'certificates', store.entries.get('Certs'));
  readList(reading, 'crls', store.entries.get('CRLs'));
  readList(reading, 'ocspResponses', store.entries.get('OCSPs'));
  const vri = new Map<string, VriEntry>();
  for (const [key, value] of document.findDict(store.entries.get('VRI'))?.entries ?? []) {
    const entry = document.findDict(value);
    if (entry === undefined) reading.unreadable++;
    else vri.set(key.toUpperCase(), readVriEntry(reading, entry));
  }
  return {
    certificates: [...reading.found.certificates.values()],
    crls: [...reading.found.crls.values()],
    ocspResponses: [...reading.found.ocspResponses.values()],
    vri,
    signatures: listCoveredSignatures(document),
    unreadable: reading.unreadable,
  };
}

function readVriEntry(reading: Reading, entry: PdfDict): VriEntry {
  const { document } = reading;
  const date = document.get(entry, 'TU');
  const token = entry.entries.get('TS');
  return {
    certificates: readList(reading, 'certificates', entry.entries.get('Cert')),
    crls: readList(reading, 'crls', entry.entries.get('CRL')),
    ocspResponses: readList(reading, 'ocspResponses', entry.entries.get('OCSP')),
    createdAt: isKind(date, 'string') ? parsePdfDate(textOf(date)) : undefined,
    timestampToken: token === undefined ? undefined : readEvidence(reading, token),
  };
}

function readList(
  reading: Reading,
  kind: EvidenceKind,
  value: PdfValue | undefined,
): readonly StoredEvidence[] {
  const list = new Map<string, StoredEvidence>();
  for (const item of reading.document.findArray(value)?.items ?? []) {
    const evidence = readEvidence(reading, item);
    if (evidence === undefined) continue;
    list.set(evidence.sha256, evidence);
    const known = reading.found[kind];
    if (!known.has(evidence.sha256)) known.set(evidence.sha256, evidence);
  }
  return [...list.values()];
}

function readEvidence(reading: Reading, item: PdfValue): StoredEvidence | undefined {
  const { document, byObject } = reading;
  if (isKind(item, 'ref') && byObject.has(item.num)) return byObject.get(item.num);
  const stream = document.resolve(item);
  const bytes = isKind(stream, 'stream') ? document.decode(stream) : undefined;
  let evidence: StoredEvidence | undefined;
  if (isKind(stream, 'stream') && bytes !== undefined) {
    const start = stream.raw.byteOffset - document.bytes.byteOffset;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const span = { start, end: start + stream.raw.length };
    evidence = { bytes, sha256, span, ref: isKind(item, 'ref') ? item : undefined };
  } else reading.unreadable++;
  if (isKind(item, 'ref')) byObject.set(item.num, evidence);
  return evidence;
}
