import { type Certificate, PkiError, parseCertificate } from '@hien-luong/pki';
import {
  type AuthorizedScope,
  appendAudit,
  findUpload,
  newId,
  type Platform,
  requirePermission,
  type Tx,
} from '@hien-luong/platform';
import type { AnchorPurpose } from '../contract/index.ts';
import { readCertificateFile } from '../data/read-certificate-file.ts';
import { trustTx } from '../data/tables.ts';
import { findKnownAnchor } from '../rules/known-anchors.ts';
import { TrustError } from '../rules/trust-error.ts';

export type AnchorProposal = {
  uploadId: string;
  fingerprint: string;
  role: 'anchor' | 'intermediate';
  purposes: AnchorPurpose[];
  validTo: string | null;
  reason: string;
};

/**
 * Proposes to pin an authority. Its fingerprint is typed from what the authority publishes, so
 * that a file put in the way is noticed. Throws `ANCHOR_FILE_INVALID`,
 * `ANCHOR_FINGERPRINT_DIFFERENT`, `UPLOAD_NOT_FOUND`.
 */
export async function proposeAnchor(
  platform: Platform,
  scope: AuthorizedScope,
  proposal: AnchorProposal,
): Promise<{ id: string }> {
  requirePermission(scope, 'trust.administer');
  const upload = await platform.db.read(scope, (tx) => findUpload(tx, scope, proposal.uploadId));
  const certificate = readAuthority(await platform.files.read(upload.sha256));
  if (certificate.fingerprintSha256 !== proposal.fingerprint) {
    throw new TrustError('ANCHOR_FINGERPRINT_DIFFERENT', 'the file is another certificate');
  }
  // An intermediate is trusted for nothing: it only helps to find a path.
  const purposes = proposal.role === 'anchor' ? [...new Set(proposal.purposes)] : [];
  if (proposal.role === 'anchor' && purposes.length === 0) {
    throw new TrustError('ANCHOR_FILE_INVALID', 'an anchor without a purpose', {
      details: { fault: 'PURPOSE_MISSING' },
    });
  }
  return await platform.db.write(scope, (tx) =>
    insertChange(tx, scope, {
      certificate,
      kind: 'pin',
      role: proposal.role,
      purposes,
      validFrom: platform.clock.now(),
      validTo: proposal.validTo === null ? null : new Date(`${proposal.validTo}T16:59:59Z`),
      reason: proposal.reason,
    }),
  );
}

/** One certificate of a CA, and nothing else. */
function readAuthority(bytes: Uint8Array): Certificate {
  const read = readCertificateFile(bytes);
  const [certificate, ...others] = 'fault' in read ? [] : read.certificates;
  if (certificate === undefined || others.length > 0) {
    throw new TrustError('ANCHOR_FILE_INVALID', 'not one certificate', {
      details: { fault: 'NOT_ONE_CERTIFICATE' },
    });
  }
  if (certificate.extensions.basicConstraints?.ca !== true) {
    throw new TrustError('ANCHOR_FILE_INVALID', 'not an authority', {
      details: { fault: 'NOT_AN_AUTHORITY' },
    });
  }
  return certificate;
}

/** Proposes that an authority be trusted no longer. Throws `ANCHOR_NOT_PINNED`. */
export async function proposeWithdrawal(
  platform: Platform,
  scope: AuthorizedScope,
  { fingerprint, reason }: { fingerprint: string; reason: string },
): Promise<{ id: string }> {
  requirePermission(scope, 'trust.administer');
  return await platform.db.write(scope, async (tx) => {
    const pin = await trustTx(tx)
      .selectFrom('trust.anchor')
      .selectAll()
      .where('fingerprint', '=', fingerprint)
      .where('pinned_to', 'is', null)
      .executeTakeFirst();
    if (pin === undefined) throw new TrustError('ANCHOR_NOT_PINNED', 'not pinned now');
    return await insertChange(tx, scope, {
      certificate: readPinned(pin.der),
      kind: 'withdraw',
      role: pin.role,
      purposes: pin.purposes,
      validFrom: platform.clock.now(),
      validTo: null,
      reason,
    });
  });
}

function readPinned(der: Uint8Array): Certificate {
  try {
    return parseCertificate(der);
  } catch (error) {
    if (error instanceof PkiError) throw new TrustError('ANCHOR_NOT_PINNED', error.message);
    throw error;
  }
}

type NewChange = {
  certificate: Certificate;
  kind: 'pin' | 'withdraw';
  role: 'anchor' | 'intermediate';
  purposes: AnchorPurpose[];
  validFrom: Date;
  validTo: Date | null;
  reason: string;
};

async function insertChange(
  tx: Tx,
  scope: AuthorizedScope,
  { certificate, kind, role, purposes, validFrom, validTo, reason }: NewChange,
): Promise<{ id: string }> {
  const id = newId();
  await trustTx(tx)
    .insertInto('trust.anchor_change')
    .values({
      id,
      fingerprint: certificate.fingerprintSha256,
      kind,
      role,
      purposes,
      der: certificate.der,
      valid_from: validFrom,
      valid_to: validTo,
      compared: findKnownAnchor(certificate.fingerprintSha256) ? 'known' : 'typed',
      reason: reason.normalize('NFC'),
      proposed_by: scope.personId,
      proposer_name: scope.personName,
    })
    .execute();
  await appendAudit(tx, scope, {
    action: kind === 'pin' ? 'trust.proposeAnchor' : 'trust.proposeWithdrawal',
    subject: { type: 'anchor', id: certificate.fingerprintSha256 },
    detail: { changeId: id, role, purposes, reason },
  });
  return { id };
}
