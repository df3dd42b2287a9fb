import type { Certificate } from '@hien-luong/pki';
import { collectStatus } from '../network/collect-status.ts';
import type { SigningOrder } from './signing-order.ts';

export type GatheredEvidence = {
  certificates: readonly Certificate[];
  crls: readonly Uint8Array[];
  ocspResponses: readonly Uint8Array[];
};

/** Certificates of the signed file and of the order, with their status as far as it can be had. */
export async function gatherEvidence(
  { terminal, chain, anchors, status }: SigningOrder,
  inFile: readonly Certificate[],
): Promise<GatheredEvidence> {
  const all = [...inFile, ...chain, ...anchors.map(({ certificate }) => certificate)];
  const certificates = [...new Map(all.map((one) => [one.fingerprintSha256, one])).values()];
  const { crls, ocspResponses } = await collectStatus(terminal, status, certificates);
  return { certificates, crls, ocspResponses };
}
