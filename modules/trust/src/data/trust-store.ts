import { type Certificate, parseCertificate, type TrustAnchor } from '@hien-luong/pki';
import type { Platform } from '@hien-luong/platform';
import { trustTx } from './tables.ts';

/** Whom this installation trusts: never the operating system's list, only pins of its own. */
export type TrustStore = {
  anchors: readonly TrustAnchor[];
  intermediates: readonly Certificate[];
  /** Changes whenever the pins do. */
  version: string;
};

export async function readTrustStore(platform: Platform): Promise<TrustStore> {
  const rows = await platform.db.read('public', (tx) =>
    trustTx(tx).selectFrom('trust.anchor').selectAll().orderBy('fingerprint').execute(),
  );
  const anchors = rows
    .filter(({ role }) => role === 'anchor')
    .map((row) => ({
      certificate: parseCertificate(row.der),
      purposes: row.purposes,
      // The certificate's own dates hold for what was signed before it was pinned.
      ...(row.pinned_to && { validTo: row.pinned_to }),
    }));
  const intermediates = rows
    .filter(({ role }) => role === 'intermediate')
    .map((row) => parseCertificate(row.der));
  const version = rows
    .map((row) => `${row.fingerprint}:${row.role}:${row.purposes}:${row.pinned_to?.getTime()}`)
    .join('\n');
  return { anchors, intermediates, version };
}
