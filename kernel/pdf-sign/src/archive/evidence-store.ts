import { createHash } from 'node:crypto';
import { pdfDate } from '../syntax/pdf-date.ts';
import type { PdfDict, PdfRef, PdfValue } from '../syntax/pdf-object.ts';
import { isKind, pdfArray, pdfDict, withEntries } from '../syntax/pdf-object.ts';
import type { IncrementalUpdate } from '../update/incremental-update.ts';
import type { TracedSignature } from './trace-signatures.ts';
import type { EvidenceKind, ValidationData } from './validation-data.ts';

const KINDS: readonly EvidenceKind[] = ['certificates', 'crls', 'ocspResponses'];
const STORE_KEYS = { certificates: 'Certs', crls: 'CRLs', ocspResponses: 'OCSPs' } as const;
const VRI_KEYS = { certificates: 'Cert', crls: 'CRL', ocspResponses: 'OCSP' } as const;

/** A document security store that grows; nothing that is in it is ever dropped. */
export type EvidenceStore = {
  readonly update: IncrementalUpdate;
  /** Streams there are, by kind and digest. */
  readonly streams: Map<string, PdfRef>;
  readonly added: Record<EvidenceKind, PdfRef[]>;
  /** Entries of `/VRI` by key. */
  readonly entries: Map<string, PdfValue>;
  changed: boolean;
};

export function openEvidenceStore(
  update: IncrementalUpdate,
  present: ValidationData,
): EvidenceStore {
  const { document } = update;
  const streams = new Map<string, PdfRef>();
  for (const kind of KINDS) {
    for (const { sha256, ref } of present[kind]) {
      if (ref !== undefined) streams.set(`${kind} ${sha256}`, ref);
    }
  }
  const entries = document.findDict(storeOf(update).dict.entries.get('VRI'))?.entries;
  return {
    update,
    streams,
    added: { certificates: [], crls: [], ocspResponses: [] },
    entries: new Map(entries),
    changed: false,
  };
}

/** The stream with this evidence, made unless it is there. */
export function addEvidence(store: EvidenceStore, kind: EvidenceKind, der: Uint8Array): PdfRef {
  const key = `${kind} ${createHash('sha256').update(der).digest('hex')}`;
  const known = store.streams.get(key);
  if (known !== undefined) return known;
  const ref = store.update.add({ kind: 'stream', dict: pdfDict({}), raw: der });
  store.streams.set(key, ref);
  store.added[kind].push(ref);
  store.changed = true;
  return ref;
}

/** Names in the entry of one signature what it is validated with; an entry that is there grows. */
export function enterSignature(
  store: EvidenceStore,
  { signature, traced }: TracedSignature,
  at: Date,
): void {
  const { document } = store.update;
  const wanted: Record<EvidenceKind, PdfRef[]> = { certificates: [], crls: [], ocspResponses: [] };
  for (const { certificate, sources } of traced) {
    wanted.certificates.push(addEvidence(store, 'certificates', certificate.der));
    for (const source of sources) {
      if ('crl' in source) wanted.crls.push(addEvidence(store, 'crls', source.crl.der));
      else wanted.ocspResponses.push(addEvidence(store, 'ocspResponses', source.ocspResponse));
    }
  }
  const entry = document.findDict(store.entries.get(signature.vriKey)) ?? pdfDict({});
  const changes: Record<string, PdfValue> = {};
  for (const kind of KINDS) {
    const listed = document.findArray(entry.entries.get(VRI_KEYS[kind]))?.items ?? [];
    const fresh = freshRefs(wanted[kind], listed);
    if (fresh.length > 0) changes[VRI_KEYS[kind]] = pdfArray([...listed, ...fresh]);
  }
  if (Object.keys(changes).length === 0) return;
  store.entries.set(signature.vriKey, withEntries(entry, { ...changes, TU: pdfDate(at) }));
  store.changed = true;
}

/** Puts the grown store into the update, each part where it stood. */
export function closeEvidenceStore(store: EvidenceStore): void {
  const { update } = store;
  const { document } = update;
  const { value, dict } = storeOf(update);
  const changes: Record<string, PdfValue> = {};
  if (store.entries.size > 0) {
    const stood = dict.entries.get('VRI');
    const vri: PdfDict = { kind: 'dict', entries: store.entries };
    changes.VRI = isKind(stood, 'ref') ? update.put(stood, vri) : vri;
  }
  for (const kind of KINDS) {
    if (store.added[kind].length === 0) continue;
    const listed = document.findArray(dict.entries.get(STORE_KEYS[kind]))?.items ?? [];
    changes[STORE_KEYS[kind]] = pdfArray([...listed, ...store.added[kind]]);
  }
  const whole = withEntries(dict, changes);
  const { ref, dict: catalog } = document.catalog;
  if (isKind(value, 'ref')) update.put(value, whole);
  else update.put(ref, withEntries(catalog, { DSS: update.add(whole) }));
}

function storeOf({ document }: IncrementalUpdate): { value: PdfValue | undefined; dict: PdfDict } {
  const value = document.catalog.dict.entries.get('DSS');
  return { value, dict: document.findDict(value) ?? pdfDict({}) };
}

function freshRefs(wanted: readonly PdfRef[], listed: readonly PdfValue[]): PdfRef[] {
  const known = new Set(listed.flatMap((item) => (isKind(item, 'ref') ? [item.num] : [])));
  return wanted.filter(({ num }) => !known.has(num) && known.add(num));
}
