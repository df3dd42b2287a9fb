import type { Certificate, TrustAnchor } from '@hien-luong/pki';
import type { CertificateInPath } from '../evidence/revocation-store.ts';

export type PathLink = CertificateInPath & {
  /** 0 is the holder. */
  readonly index: number;
};

/** Every certificate below the anchor under its issuer, nearest to the anchor first. */
export function pathLinks(path: readonly Certificate[], anchor: TrustAnchor): readonly PathLink[] {
  return path
    .slice(0, -1)
    .map((certificate, index) => ({
      certificate,
      issuer: path[index + 1] ?? anchor.certificate,
      anchor,
      index,
    }))
    .toReversed();
}
