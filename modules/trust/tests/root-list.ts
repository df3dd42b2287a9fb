import { createPrivateKey } from 'node:crypto';
import { issueCrl } from '@hien-luong/pki';
import type { MockAuthority } from '@hien-luong/pki/mock';

/** The list of the root, which has revoked none of its CAs. */
export function rootList(authority: MockAuthority, at: Date): Uint8Array {
  const { root } = JSON.parse(authority.export()) as { root: { key: string } };
  return issueCrl({
    issuer: authority.root,
    issuerKey: createPrivateKey(root.key),
    crlNumber: 1,
    thisUpdate: at,
    nextUpdate: new Date(at.getTime() + 180 * 86_400_000),
    revoked: new Map(),
  }).der;
}
