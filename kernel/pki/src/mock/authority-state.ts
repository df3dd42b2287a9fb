import type { KeyObject } from 'node:crypto';
import { createPrivateKey } from 'node:crypto';
import type { Certificate } from '../certificate/certificate.ts';
import { parseCertificate } from '../certificate/parse-certificate.ts';
import type { RevocationReason } from '../crl/revocation-reason.ts';

export type KeyHolder = { readonly certificate: Certificate; readonly key: KeyObject };
export type Revocation = { readonly at: Date; readonly reason: RevocationReason };

/** Everything a demo authority is made of; `revoked` and the counter are all that changes. */
export type AuthorityState = {
  readonly root: KeyHolder;
  readonly intermediate: KeyHolder;
  readonly tsa: KeyHolder;
  readonly ocsp: KeyHolder;
  readonly baseUrl: string;
  /** By serial number in hex. */
  readonly revoked: Map<string, Revocation>;
  /** Serial numbers that the intermediate CA issued: OCSP knows no others. */
  readonly issued: Set<string>;
  crlNumber: number;
};

const HOLDERS = ['root', 'intermediate', 'tsa', 'ocsp'] as const;

/** JSON with PKCS #8 PEM and base64 DER. Demo keys only: nothing in it is encrypted. */
export function exportAuthorityState(state: AuthorityState): string {
  const holders = HOLDERS.map((name) => {
    const { certificate, key } = state[name];
    const pem = key.export({ format: 'pem', type: 'pkcs8' });
    return [name, { certificate: Buffer.from(certificate.der).toString('base64'), key: pem }];
  });
  return JSON.stringify({
    ...Object.fromEntries(holders),
    baseUrl: state.baseUrl,
    revoked: [...state.revoked],
    issued: [...state.issued],
    crlNumber: state.crlNumber,
  });
}

/** Reads what `exportAuthorityState` wrote, and trusts it: the file is the authority. */
export function importAuthorityState(json: string): AuthorityState {
  const stored: StoredState = JSON.parse(json);
  const revoked = stored.revoked.map(
    ([serial, { at, reason }]) => [serial, { at: new Date(at), reason }] as const,
  );
  return {
    root: importHolder(stored.root),
    intermediate: importHolder(stored.intermediate),
    tsa: importHolder(stored.tsa),
    ocsp: importHolder(stored.ocsp),
    baseUrl: stored.baseUrl,
    revoked: new Map(revoked),
    issued: new Set(stored.issued),
    crlNumber: stored.crlNumber,
  };
}

type StoredHolder = { readonly certificate: string; readonly key: string };
type StoredState = {
  readonly [Name in (typeof HOLDERS)[number]]: StoredHolder;
} & {
  readonly baseUrl: string;
  readonly revoked: readonly [string, { at: string; reason: RevocationReason }][];
  readonly issued: readonly string[];
  readonly crlNumber: number;
};

function importHolder(stored: StoredHolder): KeyHolder {
  return {
    certificate: parseCertificate(Uint8Array.from(Buffer.from(stored.certificate, 'base64'))),
    key: createPrivateKey(stored.key),
  };
}
