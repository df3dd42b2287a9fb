import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One path that NIST calls valid, as the bytes of its files. */
export type PkitsPath = {
  readonly name: string;
  readonly certificate: Uint8Array;
  readonly intermediates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
};

type Case = {
  readonly name: string;
  readonly cert: string;
  readonly other_certs?: readonly string[];
  readonly crls?: readonly string[];
  readonly error?: unknown;
  readonly params?: unknown;
};

const PKITS = join(
  process.env.HL_VECTORS ?? join(import.meta.dirname, '../../../shared/vectors'),
  'pkits',
);

export const hasPkits = existsSync(join(PKITS, 'pkits.json'));

/** The anchor of all PKITS paths. */
export function readPkitsAnchor(): Uint8Array {
  return readFileSync(join(PKITS, 'certs', 'TrustAnchorRootCertificate.crt'));
}

/** The valid paths that ask for nothing particular and are signed with RSA. */
export function readPkitsPaths(): readonly PkitsPath[] {
  const cases: readonly Case[] = JSON.parse(readFileSync(join(PKITS, 'pkits.json'), 'utf8'));
  return cases
    .filter((one) => one.error === undefined && one.params === undefined)
    .filter(({ name }) => !name.includes('dsa'))
    .map(({ name, cert, other_certs: others = [], crls = [] }) => ({
      name,
      certificate: readFileSync(join(PKITS, 'certs', cert)),
      intermediates: others.map((file) => readFileSync(join(PKITS, 'certs', file))),
      crls: [...crls, 'TrustAnchorRootCRL.crl'].map((file) =>
        readFileSync(join(PKITS, 'crls', file)),
      ),
    }));
}
