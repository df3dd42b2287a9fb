import type {
  CertificateList,
  CrlOrder,
  RevocationQuestion,
  RevokedCertificate,
} from '../src/index.ts';
import { issueCrl, judgeRevocation, nameOf } from '../src/index.ts';
import type { Holder, HolderOptions } from './chain.ts';
import { makeHolder } from './chain.ts';
import { DAY_MS, NOW } from './demo.ts';

/** A root, a CA and a person; every key on P-256. */
export type RevocationScene = {
  readonly root: Holder;
  readonly ca: Holder;
  readonly person: Holder;
  /** A list of the CA, or of another signer. */
  list(more?: Partial<CrlOrder>, signer?: Holder): CertificateList;
  /** What these lists say of the person, or of another certificate of the CA. */
  ask(
    crls: readonly CertificateList[],
    more?: Partial<RevocationQuestion>,
  ): ReturnType<typeof judgeRevocation>;
};

export async function makeRevocationScene(options: HolderOptions = {}): Promise<RevocationScene> {
  const root = await makeHolder('Root');
  const ca = await makeHolder('CA', { issuer: root, profile: 'intermediate' });
  const person = await makeHolder('Person', { issuer: ca, ...options });
  return {
    root,
    ca,
    person,
    list: (more = {}, signer = ca) =>
      issueCrl({
        issuer: signer.certificate,
        issuerKey: signer.key,
        crlNumber: 12,
        thisUpdate: NOW,
        nextUpdate: days(1),
        revoked: new Map(),
        ...more,
      }),
    ask: (crls, more = {}) =>
      judgeRevocation({
        certificate: person.certificate,
        issuer: ca.certificate,
        anchor: { certificate: root.certificate, purposes: ['sign'] },
        intermediates: [ca.certificate],
        at: NOW,
        crls,
        ...more,
      }),
  };
}

export function days(count: number): Date {
  return new Date(NOW.getTime() + count * DAY_MS);
}

/** The entries of a list that names this certificate. */
export function revoking(
  { certificate }: Holder,
  entry: Partial<RevokedCertificate> = {},
): ReadonlyMap<string, RevokedCertificate> {
  const { serialNumber } = certificate;
  return new Map([[serialNumber, { at: days(-1), reason: 'keyCompromise', ...entry }]]);
}

export function directoryOf(commonName: string) {
  return { kind: 'directory', name: nameOf(['CN', commonName]) } as const;
}

export function at(url: string) {
  return { kind: 'full', names: [{ kind: 'uri', value: url }] } as const;
}
