import { type AuthorizedScope, appendAudit, type Platform, type Tx } from '@hien-luong/platform';
import type { RequestAct } from '../contract/index.ts';
import { certificatesOfRequest, requestHolders } from '../data/check-subjects.ts';
import { holderKey } from '../data/find-holders.ts';
import { type PreviewedImport, previewImport } from '../data/preview-import.ts';
import type { RequestRecord } from '../data/request-record.ts';
import { trustTx } from '../data/tables.ts';
import type { RequestStep } from '../rules/fold-request.ts';
import { TrustError } from '../rules/trust-error.ts';
import { noteCertificates } from './create-request.ts';
import { checkPreviewed, registerCertificates } from './import-certificates.ts';

/** The provider's answer, read and held against the request. */
export type PreparedGrant = { previewed: PreviewedImport | undefined };

type Grant = RequestAct & { act: 'granted' };

/**
 * Reads the certificates that the provider issued; they have to be for the holders of the request.
 * Throws `IMPORT_FAULTY`, `IMPORT_STALE`, `REQUEST_INCOMPLETE`.
 */
export async function prepareGrant(
  platform: Platform,
  scope: AuthorizedScope,
  record: RequestRecord,
  { answer, revokedAt }: Grant,
): Promise<PreparedGrant> {
  const { form } = record.facts.fields;
  if (form === 'unlock') return { previewed: undefined };
  if (form === 'revoke') {
    if (revokedAt !== null) return { previewed: undefined };
    throw lacks('REVOCATION_TIME_MISSING', 'no time of revocation');
  }
  if (answer === null) throw lacks('ANSWER_MISSING', 'no certificate from the provider');
  const previewed = await previewAnswer(platform, scope, record, answer);
  checkPreviewed(previewed, answer.digest);
  return { previewed };
}

/** What importing the provider's answer to a request would do. */
export async function previewAnswer(
  platform: Platform,
  scope: AuthorizedScope,
  { facts }: RequestRecord,
  order: NonNullable<Grant['answer']> | Omit<NonNullable<Grant['answer']>, 'digest'>,
): Promise<PreviewedImport> {
  const about = await platform.db.read(scope, (tx) => certificatesOfRequest(tx, facts.fields));
  const holders = requestHolders(facts.fields, about);
  return await previewImport(
    platform,
    scope,
    order,
    ({ holder }) => holder !== null && holders.has(holderKey(holder)),
  );
}

type Turn = { tx: Tx; scope: AuthorizedScope; record: RequestRecord; at: Date };

/** Enters the answer into the register: new certificates, or the revocation. */
export async function grantRequest(
  { tx, scope, record, at }: Turn,
  { note, revokedAt }: Grant,
  grant: PreparedGrant | undefined,
): Promise<RequestStep> {
  const { fields } = record.facts;
  if (fields.form === 'revoke' && revokedAt !== null) {
    const since = new Date(revokedAt);
    if (since > at) throw lacks('REVOCATION_IN_FUTURE', 'revoked in the future');
    await recordRevocations({ tx, scope, record, at }, since);
    return { act: 'granted', note, certificateIds: [], revokedAt: since.toISOString() };
  }
  if (grant?.previewed === undefined) {
    return { act: 'granted', note, certificateIds: [], revokedAt: null };
  }
  const registered = await registerCertificates(tx, scope, grant.previewed, 'answer');
  await noteCertificates(tx, record, registered, 'issued');
  const certificateIds = registered.map(({ id }) => id);
  return { act: 'granted', note, certificateIds, revokedAt: null };
}

async function recordRevocations({ tx, scope, record }: Turn, since: Date): Promise<void> {
  const { fields } = record.facts;
  for (const { id, serial_number } of await certificatesOfRequest(tx, fields)) {
    await trustTx(tx)
      .updateTable('trust.certificate')
      .set({ revoked_at: since, revocation_reason: fields.ground })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .execute();
    await appendAudit(tx, scope, {
      action: 'trust.recordRevocation',
      subject: { type: 'certificate', id },
      detail: { serialNumber: serial_number, since: since.toISOString(), ground: fields.ground },
    });
  }
}

function lacks(fault: string, why: string): TrustError {
  return new TrustError('REQUEST_INCOMPLETE', why, { details: { fault } });
}
