import { createHash } from 'node:crypto';
import type { AuthorizedScope, Platform, Tx } from '@hien-luong/platform';
import {
  applySignature,
  makeSignature,
  type PlacedSignature,
  recordSignature,
  type SignedFile,
} from '../data/apply-signature.ts';
import type { OpenedKey } from '../data/opened-key.ts';
import { TrustError } from '../rules/trust-error.ts';

/**
 * Puts the agency's signature on the very document for which its key was opened, filling the
 * fields for number and date. Throws `SEAL_NOT_ALLOWED_FORBIDDEN` for any other content or agency,
 * `TIMESTAMP_UNAVAILABLE`, and `PdfSignError`.
 * @law NĐ 30/2020/NĐ-CP Đ.33
 */
export async function sealPdfAsAgency(
  platform: Platform,
  tx: Tx,
  scope: AuthorizedScope,
  key: OpenedKey,
  placed: PlacedSignature,
): Promise<SignedFile> {
  checkAgencyKey(scope, key);
  checkContent(key, placed);
  return await applySignature(platform, tx, scope, key, { ...placed, act: 'seal' });
}

/**
 * Puts the agency's signature on the very copy for which its key was opened. Throws as
 * `sealPdfAsAgency` does.
 * @law NĐ 30/2020/NĐ-CP Đ.25 k.1
 */
export async function sealCopyAsAgency(
  platform: Platform,
  tx: Tx,
  scope: AuthorizedScope,
  key: OpenedKey,
  placed: PlacedSignature,
): Promise<SignedFile> {
  checkAgencyKey(scope, key);
  checkContent(key, placed);
  return await applySignature(platform, tx, scope, key, { ...placed, act: 'sealCopy' });
}

function checkContent(key: OpenedKey, { pdf }: PlacedSignature): void {
  if (createHash('sha256').update(pdf).digest('hex') === key.documentSha256) return;
  throw refusal('not the document that the key was opened for');
}

/**
 * Puts the agency's signature on a separate attachment of that document: only the agency signs
 * these, by the same opened key. Throws as `sealPdfAsAgency` does.
 * @law NĐ 30/2020/NĐ-CP PL.I
 */
export async function sealAttachmentAsAgency(
  platform: Platform,
  tx: Tx,
  scope: AuthorizedScope,
  key: OpenedKey,
  placed: PlacedSignature,
): Promise<SignedFile> {
  checkAgencyKey(scope, key);
  return await applySignature(platform, tx, scope, key, { ...placed, act: 'sealAttachment' });
}

/** One file of a document that the agency seals. */
export type SealOrder = PlacedSignature & { act: 'seal' | 'sealAttachment' };

/**
 * Seals a document and its separate attachments by one opened key, in the order given. The
 * signatures are made side by side, because a remote service gives one permission for all of an act
 * at once; evidence and audit follow one after the other. Throws as `sealPdfAsAgency` does.
 * @law NĐ 30/2020/NĐ-CP Đ.33
 */
export async function sealFilesAsAgency(
  platform: Platform,
  tx: Tx,
  scope: AuthorizedScope,
  key: OpenedKey,
  orders: readonly SealOrder[],
): Promise<SignedFile[]> {
  checkAgencyKey(scope, key);
  for (const order of orders) if (order.act === 'seal') checkContent(key, order);
  const made = await Promise.all(orders.map((order) => makeSignature(platform, key, order)));
  const sealed: SignedFile[] = [];
  for (const signature of made) {
    sealed.push(await recordSignature(platform, tx, scope, key, signature));
  }
  return sealed;
}

/** Throws `SEAL_NOT_ALLOWED_FORBIDDEN` unless the key is of the agency whose clerk acts. */
export function checkAgencyKey(scope: AuthorizedScope, key: OpenedKey): void {
  const isOwn = key.kind === 'agency' && key.holderId === scope.agencyId;
  if (!isOwn || !scope.roles.includes('clerk')) throw refusal('not the clerk of this agency');
}

function refusal(why: string): TrustError {
  return new TrustError('SEAL_NOT_ALLOWED_FORBIDDEN', why);
}
