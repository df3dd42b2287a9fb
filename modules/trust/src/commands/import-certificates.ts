import type { Certificate } from '@hien-luong/pki';
import {
  type AuthorizedScope,
  appendAudit,
  newId,
  type Platform,
  requirePermission,
  type Tx,
} from '@hien-luong/platform';
import type { ImportOrder, ImportRow } from '../contract/index.ts';
import { certificateFacts } from '../data/certificate-facts.ts';
import { type PreviewedImport, previewImport } from '../data/preview-import.ts';
import { trustTx } from '../data/tables.ts';
import { TrustError } from '../rules/trust-error.ts';

/**
 * Registers the certificates of the files as they were previewed, all or nothing. Throws
 * `IMPORT_FAULTY` while there is a fault, `IMPORT_STALE` when the preview would show something else
 * by now.
 */
export async function importCertificates(
  platform: Platform,
  scope: AuthorizedScope,
  order: ImportOrder & { digest: string },
): Promise<{ registered: number }> {
  requirePermission(scope, 'trust.administer');
  const previewed = await previewImport(platform, scope, order);
  checkPreviewed(previewed, order.digest);
  const registered = await platform.db.write(scope, (tx) =>
    registerCertificates(tx, scope, previewed, 'file'),
  );
  return { registered: registered.length };
}

/** Throws `IMPORT_FAULTY` or `IMPORT_STALE`. */
export function checkPreviewed({ preview }: PreviewedImport, digest: string): void {
  if (preview.digest !== digest) {
    throw new TrustError('IMPORT_STALE', 'the register has changed since the preview');
  }
  if (!preview.ready) throw new TrustError('IMPORT_FAULTY', 'a row or a file has faults');
}

export type RegisteredCertificate = { id: string; row: ImportRow; certificate: Certificate };

/** Enters the rows of a checked preview; a serial number taken meanwhile undoes all of it. */
export async function registerCertificates(
  tx: Tx,
  scope: AuthorizedScope,
  { preview, certificates }: PreviewedImport,
  source: 'file' | 'answer',
): Promise<RegisteredCertificate[]> {
  const registered: RegisteredCertificate[] = [];
  for (const [index, row] of preview.rows.entries()) {
    const certificate = certificates[index];
    if (row.effect !== 'register' || row.holder === null || certificate === undefined) continue;
    const id = newId();
    const facts = certificateFacts(certificate);
    const entered = await trustTx(tx)
      .insertInto('trust.certificate')
      .values({
        id,
        agency_id: row.holder.agency.id,
        holder_kind: row.holder.kind,
        holder_id: row.holder.id,
        holder_name: row.holder.name,
        der: certificate.der,
        fingerprint: facts.fingerprint,
        serial_number: facts.serialNumber,
        subject: facts.subject,
        issuer: facts.issuer,
        key_algorithm: facts.keyAlgorithm,
        not_before: facts.notBefore,
        not_after: facts.notAfter,
        revoked_at: null,
        revocation_reason: null,
        source,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (entered === undefined) {
      throw new TrustError('IMPORT_STALE', 'somebody has registered it meanwhile');
    }
    registered.push({ id, row, certificate });
  }
  for (const { id, row } of registered) {
    await appendAudit(tx, scope, {
      action: 'trust.registerCertificate',
      subject: { type: 'certificate', id },
      detail: { serialNumber: row.serialNumber, holder: row.holder?.name, source },
    });
  }
  return registered;
}
