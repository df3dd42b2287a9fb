import type { DerNode } from '@hien-luong/asn1';
import { asSmallInteger } from '@hien-luong/asn1';
import { PkiError } from '../pki-error.ts';

/** A password, and how much work may still be spent on deriving keys from it for one file. */
export type Protection = {
  readonly password: string;
  iterationsLeft: number;
};

/** Three derivations as the most careful programs write them; a file could else keep us for hours. */
const MOST_ITERATIONS = 2_000_000;

export function protectionOf(password: string): Protection {
  return { password, iterationsLeft: MOST_ITERATIONS };
}

/**
 * A count of iterations, spent. `cost` is what one is worth beside one of PBKDF2, which is native.
 * Throws `PKCS12_UNSUPPORTED` where the file asks for more than there is left.
 */
export function spendIterations(node: DerNode, protection: Protection, cost = 1): number {
  const iterations = asSmallInteger(node);
  protection.iterationsLeft -= iterations * cost;
  if (iterations >= 1 && protection.iterationsLeft >= 0) return iterations;
  throw new PkiError('PKCS12_UNSUPPORTED', `${iterations} iterations`, {
    details: { what: `${iterations}` },
  });
}
