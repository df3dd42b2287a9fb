import { type CopyKind, copyKindFacts } from '@hien-luong/vn';
import { signingTime } from './signing-time.ts';

/**
 * What the agency's signature shows on an electronic copy (box 14): the form of copy, the agency
 * that copied, and day, time and zone of signing: `Sao y; Sở Nội vụ; 05-02-2021; 10:10:10; +07:00`.
 * @law NĐ 30/2020/NĐ-CP PL.I p.II
 */
export function copySignatureLine(
  { agencyName, kind }: { kind: CopyKind; agencyName: string },
  signedAt: Date,
): string {
  return `${copyKindFacts(kind).name}; ${agencyName.normalize('NFC')}; ${signingTime(signedAt)}`;
}
