import {
  type AuthorizedScope,
  appendAudit,
  newId,
  type Platform,
  requirePermission,
  type Tx,
} from '@hien-luong/platform';
import type { RequestFields } from '../contract/index.ts';
import { checkSubjects, type SubjectCertificate } from '../data/check-subjects.ts';
import { beginRequest } from '../data/request-record.ts';
import { trustTx } from '../data/tables.ts';
import { findRequestFaults } from '../rules/find-request-faults.ts';
import { TrustError } from '../rules/trust-error.ts';

/** Begins a request of my agency; it may still lack what submitting it wants. */
export async function createRequest(
  platform: Platform,
  scope: AuthorizedScope,
  fields: RequestFields,
): Promise<{ id: string; version: number }> {
  requirePermission(scope, 'trust.request');
  const at = platform.clock.now();
  const id = newId(at.getTime());
  return await platform.db.write(scope, async (tx) => {
    const checked = await checkSubjects(tx, scope, fields, at);
    refuseMixedSubjects(checked.fields);
    const step = { act: 'drafted', fields: checked.fields } as const;
    const { version } = await beginRequest(tx, scope, { id, step, at });
    await noteCertificates(tx, { id, agencyId: scope.agencyId }, checked.certificates);
    await appendAudit(tx, scope, {
      action: 'trust.draftRequest',
      subject: { type: 'request', id },
      detail: { form: fields.form, subjects: fields.subjects.length },
    });
    return { id, version };
  });
}

/** A draft may be incomplete, but not about something else than its form. */
export function refuseMixedSubjects(fields: RequestFields): void {
  const faults = findRequestFaults(fields);
  const grave = faults.find((one) => one === 'SUBJECT_KIND_DIFFERENT' || one === 'SUBJECT_TWICE');
  if (grave === undefined) return;
  throw new TrustError('REQUEST_INCOMPLETE', grave, { details: { fault: grave } });
}

/** Remembers which certificates a request is about. */
export async function noteCertificates(
  tx: Tx,
  { id, agencyId }: { id: string; agencyId: string },
  certificates: readonly Pick<SubjectCertificate, 'id'>[],
  relation: 'about' | 'issued' = 'about',
): Promise<void> {
  if (certificates.length === 0) return;
  await trustTx(tx)
    .insertInto('trust.request_certificate')
    .values(
      certificates.map((certificate) => ({
        agency_id: agencyId,
        request_id: id,
        certificate_id: certificate.id,
        relation,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
