import { z } from 'zod';

/**
 * In what capacity a person signs for the agency: as its head; onBehalf TM. of a collective;
 * acting Q. as head; deputy KT. for the head; byOrder TL. of the head; mandated TUQ. by the head.
 */
export const SigningCapacity = z.enum([
  'head',
  'onBehalf',
  'acting',
  'deputy',
  'byOrder',
  'mandated',
]);
export type SigningCapacity = z.infer<typeof SigningCapacity>;

const ABBREVIATIONS: Record<SigningCapacity, string> = {
  head: '',
  onBehalf: 'TM.',
  acting: 'Q.',
  deputy: 'KT.',
  byOrder: 'TL.',
  mandated: 'TUQ.',
};

/**
 * Who signs and for whom. `authorityTitle` is the post in whose place or by whose order the person
 * signs; `signerTitle` is the person's own; `body` is the collective that a document speaks for,
 * whose head (TM.), acting head (Q.) or deputy head (KT.) signs.
 */
export type SignatureBlock =
  | { capacity: 'head'; signerTitle: string }
  | { capacity: 'onBehalf'; body: string; signerTitle: string }
  | { capacity: 'acting'; body?: string | undefined; authorityTitle: string }
  | { capacity: 'deputy'; body?: string | undefined; authorityTitle: string; signerTitle: string }
  | { capacity: 'byOrder' | 'mandated'; authorityTitle: string; signerTitle: string };

/** `TM.`, `Q.`, `KT.`, `TL.`, `TUQ.`; empty for a head who signs as such. */
export function signingCapacityAbbreviation(capacity: SigningCapacity): string {
  return ABBREVIATIONS[capacity];
}

/**
 * The capital lines above the signature, in order: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`,
 * `PHÓ CHỦ TỊCH`.
 * @law NĐ 30/2020/NĐ-CP Đ.13
 * @law NĐ 30/2020/NĐ-CP PL.I
 */
export function signatureBlockLines(block: SignatureBlock): string[] {
  return linesOf(block).map((line) => line.normalize('NFC').toLocaleUpperCase('vi'));
}

function linesOf(block: SignatureBlock): string[] {
  switch (block.capacity) {
    case 'head':
      return [block.signerTitle];
    case 'onBehalf':
      return [`TM. ${block.body}`, block.signerTitle];
    case 'acting':
      return [...bodyLine(block.body), `Q. ${block.authorityTitle}`];
    case 'deputy':
      return [...bodyLine(block.body), `KT. ${block.authorityTitle}`, block.signerTitle];
    case 'byOrder':
    case 'mandated':
      return [`${ABBREVIATIONS[block.capacity]} ${block.authorityTitle}`, block.signerTitle];
  }
}

function bodyLine(body: string | undefined): string[] {
  return body === undefined ? [] : [`TM. ${body}`];
}
