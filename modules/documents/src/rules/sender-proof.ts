import type { Verdict } from '@hien-luong/trust/contract';

/**
 * Whether a document's own seal proves the agency that its packet names: the main file holds, and
 * one of its signatures is that agency's. A valid signature of somebody else proves nothing here.
 * @law NĐ 30/2020/NĐ-CP Đ.21
 */
export function isSealedBy(verdict: Verdict | null, agencyId: string): boolean {
  return (
    verdict?.outcome === 'valid' &&
    verdict.signatures.some(
      ({ holderId, holderKind, outcome }) =>
        outcome === 'valid' && holderKind === 'agency' && holderId === agencyId,
    )
  );
}
