import type { DerNode } from '@hien-luong/asn1';
import { asEnumerated, asSequence, asTime, readDer, readFields, TAG } from '@hien-luong/asn1';
import type { Extension } from '../certificate/extensions.ts';
import { findExtension, parseExtensionList } from '../certificate/extensions.ts';
import { serialNumberOf } from '../certificate/serial-number.ts';
import { parseGeneralName } from '../name/general-name.ts';
import type { Name } from '../name/name.ts';
import { nameKey } from '../name/same-name.ts';
import { OID } from '../oids.ts';
import { PkiError } from '../pki-error.ts';
import type { RevokedCertificate } from './certificate-list.ts';
import type { RevocationReason } from './revocation-reason.ts';
import { revocationReasonOf } from './revocation-reason.ts';

const KNOWN: readonly string[] = [OID.reasonCode, OID.invalidityDate, OID.certificateIssuer];

type Entries = Map<string, RevokedCertificate>;

export type RevokedList = {
  readonly own: Entries;
  readonly ofOthers: Map<string, Entries>;
  /** OIDs of critical extensions of entries that nobody here understands. */
  readonly unknownCritical: readonly string[];
};

/**
 * Files the entries under the issuer of each certificate: the list's own, until an entry names
 * another, which then holds for those that follow.
 * @spec RFC 5280 §5.3.3
 */
export function parseRevokedList(nodes: readonly DerNode[], crlIssuer: Name): RevokedList {
  const own: Entries = new Map();
  const ofOthers = new Map<string, Entries>();
  const unknownCritical: string[] = [];
  const ownKey = nameKey(crlIssuer);
  let current = own;
  for (const node of nodes) {
    const { serialNumber, entry, extensions } = parseEntry(node);
    for (const { critical, oid } of extensions) {
      if (critical && !KNOWN.includes(oid)) unknownCritical.push(oid);
    }
    const issuer = parseCertificateIssuer(extensions);
    if (issuer !== undefined) current = nameKey(issuer) === ownKey ? own : file(ofOthers, issuer);
    // Of two entries for one certificate, the worse one counts.
    if (isWorse(entry, current.get(serialNumber))) current.set(serialNumber, entry);
  }
  return { own, ofOthers, unknownCritical };
}

function file(files: Map<string, Entries>, issuer: Name): Entries {
  const key = nameKey(issuer);
  const entries = files.get(key) ?? new Map<string, RevokedCertificate>();
  files.set(key, entries);
  return entries;
}

function isWorse(entry: RevokedCertificate, other: RevokedCertificate | undefined): boolean {
  if (other === undefined || other.reason === 'removeFromCRL') return true;
  return entry.reason !== 'removeFromCRL' && entry.at < other.at;
}

type ParsedEntry = {
  readonly serialNumber: string;
  readonly entry: RevokedCertificate;
  readonly extensions: readonly Extension[];
};

const NONE: readonly Extension[] = [];

/** @spec RFC 5280 §5.3 */
function parseEntry(node: DerNode): ParsedEntry {
  const fields = readFields(node);
  const serialNumber = serialNumberOf(fields.next('userCertificate'));
  const at = asTime(fields.next('revocationDate'));
  const extensionField = fields.optionalUniversal(TAG.sequence);
  fields.end();
  const extensions = extensionField ? parseExtensionList(extensionField) : NONE;
  const date = findExtension(extensions, OID.invalidityDate);
  const entry = {
    at,
    reason: reasonOf(extensions),
    ...(date === undefined ? {} : { invalidityDate: asTime(readDer(date.value)) }),
  };
  return { serialNumber, entry, extensions };
}

/** @spec RFC 5280 §5.3.1 */
function reasonOf(extensions: readonly Extension[]): RevocationReason {
  const code = findExtension(extensions, OID.reasonCode);
  return revocationReasonOf(code === undefined ? 0 : asEnumerated(readDer(code.value)));
}

/** @spec RFC 5280 §5.3.3 */
function parseCertificateIssuer(extensions: readonly Extension[]): Name | undefined {
  const extension = findExtension(extensions, OID.certificateIssuer);
  if (extension === undefined) return undefined;
  const names = asSequence(readDer(extension.value)).map(parseGeneralName);
  const directory = names.find((name) => name.kind === 'directory');
  if (directory === undefined) throw new PkiError('CRL_MALFORMED', 'an issuer without a name');
  return directory.name;
}
