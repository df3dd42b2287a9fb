import { signingTime } from './signing-time.ts';

/**
 * What the agency's signature shows on an attachment in a file of its own: number and symbol of the
 * document, then day, time and zone of signing: `15/QĐ-UBND; 05-02-2021; 10:10:10; +07:00`.
 * @law NĐ 30/2020/NĐ-CP PL.I
 */
export function attachmentSignatureLine(numberAndSymbol: string, signedAt: Date): string {
  return `${numberAndSymbol}; ${signingTime(signedAt)}`;
}
