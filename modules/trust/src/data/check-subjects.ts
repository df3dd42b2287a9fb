import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { RequestFields, RequestSubject } from '../contract/index.ts';
import { mayAskRevocationOfOthers } from '../policy.ts';
import { TrustError } from '../rules/trust-error.ts';
import { findHoldersById, type HolderRef, holderKey } from './find-holders.ts';
import { trustTx } from './tables.ts';

export type CheckedRequest = {
  fields: RequestFields;
  /** The certificates it is about, as the register has them. */
  certificates: readonly SubjectCertificate[];
};

export type SubjectCertificate = {
  id: string;
  agency_id: string;
  holder_kind: 'person' | 'agency' | 'device';
  holder_id: string;
  holder_name: string;
  serial_number: string;
  revoked_at: Date | null;
};

/**
 * Holds the subjects of a request against register and directory: they are of the requesting
 * agency and still there; of a certificate the register's name and serial number are taken. Throws
 * `HOLDER_NOT_FOUND`, `REGISTER_CERTIFICATE_NOT_FOUND`, `REQUEST_ACT_FORBIDDEN`.
 */
export async function checkSubjects(
  tx: Tx,
  scope: AuthorizedScope,
  fields: RequestFields,
  now: Date,
): Promise<CheckedRequest> {
  const certificates = await listSubjectCertificates(tx, fields);
  for (const certificate of certificates) checkCertificate(scope, fields, certificate);
  const holders = fields.subjects.flatMap(newHolderOf);
  const served = fields.form === 'revoke' ? [] : certificates.map(holderOf);
  const found = await findHoldersById(tx, [...holders, ...served], toCalendarDate(now));
  for (const ref of holders) {
    const holder = found.get(holderKey(ref));
    const isHere = holder?.endedOn === null && holder.agency.id === scope.agencyId;
    if (!isHere) throw new TrustError('HOLDER_NOT_FOUND', `${holderKey(ref)} is not there`);
  }
  for (const ref of served) {
    if (found.get(holderKey(ref))?.endedOn === null) continue;
    throw new TrustError('HOLDER_NOT_FOUND', `${holderKey(ref)} has left`);
  }
  const subjects = fields.subjects.map((subject) => withRegisterFacts(subject, certificates));
  return { fields: { ...fields, subjects }, certificates };
}

async function listSubjectCertificates(tx: Tx, { subjects }: RequestFields) {
  const ids = subjects.flatMap((one) => (one.kind === 'certificate' ? [one.certificateId] : []));
  if (ids.length === 0) return [];
  const rows = await trustTx(tx)
    .selectFrom('trust.certificate')
    .select([
      'id',
      'agency_id',
      'holder_kind',
      'holder_id',
      'holder_name',
      'serial_number',
      'revoked_at',
    ])
    .where('id', 'in', ids)
    .execute();
  const missing = ids.find((id) => !rows.some((row) => row.id === id));
  if (missing !== undefined)
    throw new TrustError('REGISTER_CERTIFICATE_NOT_FOUND', `none ${missing}`);
  return rows;
}

function checkCertificate(
  scope: AuthorizedScope,
  { form }: RequestFields,
  certificate: SubjectCertificate,
): void {
  if (certificate.agency_id !== scope.agencyId) {
    throw new TrustError('REGISTER_CERTIFICATE_NOT_FOUND', 'a certificate of another agency');
  }
  if (certificate.revoked_at !== null) {
    throw new TrustError('REGISTER_CERTIFICATE_NOT_FOUND', 'the certificate is revoked already');
  }
  const isOwn = certificate.holder_kind === 'person' && certificate.holder_id === scope.personId;
  const mayForOthers = scope.roles.some((role) => mayAskRevocationOfOthers.includes(role));
  if (form === 'revoke' && !isOwn && !mayForOthers) {
    throw new TrustError('REQUEST_ACT_FORBIDDEN', 'revocation of somebody else');
  }
}

function newHolderOf(subject: RequestSubject): HolderRef[] {
  if (subject.kind === 'person') return [{ kind: 'person', id: subject.personId }];
  if (subject.kind === 'organisation') return [{ kind: 'agency', id: subject.agencyId }];
  return subject.kind === 'device' ? [{ kind: 'device', id: subject.deviceId }] : [];
}

function holderOf({ holder_kind, holder_id }: SubjectCertificate): HolderRef {
  return { kind: holder_kind, id: holder_id };
}

/** Whose answer a request waits for. */
export function requestHolders(
  { subjects }: RequestFields,
  certificates: readonly SubjectCertificate[],
): ReadonlySet<string> {
  const refs = [...subjects.flatMap(newHolderOf), ...certificates.map(holderOf)];
  return new Set(refs.map(holderKey));
}

export async function certificatesOfRequest(tx: Tx, fields: RequestFields) {
  return await listSubjectCertificates(tx, fields);
}

function withRegisterFacts(
  subject: RequestSubject,
  certificates: readonly SubjectCertificate[],
): RequestSubject {
  if (subject.kind !== 'certificate') return subject;
  const row = certificates.find(({ id }) => id === subject.certificateId);
  if (row === undefined) return subject;
  return { ...subject, holderName: row.holder_name, serialNumber: row.serial_number };
}
