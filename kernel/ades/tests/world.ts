import type { KeyObject } from 'node:crypto';
import type {
  Certificate,
  CertificateProfile,
  RevocationReason,
  TimestampAuthority,
  TrustAnchor,
} from '@hien-luong/pki';
import {
  createOcspRequest,
  createOcspResponse,
  createTimestampRequest,
  createTimestampResponse,
  digestOf,
  issueCertificate,
  issueCrl,
  keySigner,
  nameOf,
  parseTimestampResponse,
  spkiOf,
} from '@hien-luong/pki';
import type { DemoKeyType } from '@hien-luong/pki/mock';
import { generateDemoKey } from '@hien-luong/pki/mock';

export type Holder = { readonly certificate: Certificate; readonly key: KeyObject };
export type Revoked = { readonly at: Date; readonly reason: RevocationReason };

export function day(text: string): Date {
  return new Date(text.length > 10 ? text : `${text}T00:00:00Z`);
}

type HolderOrder = {
  readonly name: string;
  readonly issuer?: Holder;
  readonly profile: CertificateProfile;
  readonly from: string;
  readonly to: string;
  readonly keyType?: DemoKeyType;
};

/** A certificate with real keys, self-signed where no issuer is given. */
async function makeHolder(order: HolderOrder): Promise<Holder> {
  const key = await generateDemoKey(order.keyType ?? 'p-256');
  const certificate = issueCertificate({
    subject: nameOf(['C', 'VN'], ['O', 'UBND tỉnh mẫu'], ['CN', order.name]),
    subjectPublicKey: spkiOf(key),
    issuerKey: order.issuer?.key ?? key,
    profile: order.profile,
    notBefore: day(order.from),
    notAfter: day(order.to),
    ...(order.issuer && { issuer: order.issuer.certificate }),
  });
  return { certificate, key };
}

let crlNumber = 0;

/** What the CA lists as revoked on that day, good for so many days. */
export function listOf(
  issuer: Holder,
  at: Date,
  revoked: readonly (readonly [Certificate, Revoked])[] = [],
  days = 7,
  options: { readonly expiredSince?: Date } = {},
): Uint8Array {
  crlNumber += 1;
  return issueCrl({
    issuer: issuer.certificate,
    issuerKey: issuer.key,
    crlNumber,
    thisUpdate: at,
    nextUpdate: new Date(at.getTime() + days * 86_400_000),
    revoked: new Map(revoked.map(([{ serialNumber }, entry]) => [serialNumber, entry])),
    ...(options.expiredSince && { expiredCertsOnCrl: options.expiredSince }),
  }).der;
}

/** The answer of a CA, or of a responder that it appointed, about one certificate. */
export function answerOf(
  issuer: Holder,
  certificate: Certificate,
  at: Date,
  options: { readonly responder?: Holder; readonly revoked?: Revoked } = {},
): Uint8Array {
  const request = createOcspRequest({ certificate, issuer: issuer.certificate });
  return createOcspResponse(request, {
    responder: options.responder ?? issuer,
    issuer: issuer.certificate,
    now: at,
    statusOf: () =>
      options.revoked ? { status: 'revoked', ...options.revoked } : { status: 'good' },
  });
}

/** A timestamp of the clock over data. */
export async function stampOver(clock: Holder, data: Uint8Array, at: Date): Promise<Uint8Array> {
  const authority: TimestampAuthority = {
    signer: keySigner(clock.certificate, clock.key),
    policy: '2.999.1.1',
    accuracy: { seconds: 1 },
  };
  const request = createTimestampRequest({ messageImprint: digestOf('sha256', data) });
  return parseTimestampResponse(
    await createTimestampResponse(request, { authority, now: at }),
    request,
  );
}

/** Root, CA, signer and clock of one small authority, long-lived where it does not matter. */
export type World = {
  readonly root: Holder;
  readonly ca: Holder;
  readonly signer: Holder;
  readonly clock: Holder;
  readonly anchors: readonly TrustAnchor[];
};

export async function makeWorld(
  lives: Partial<Record<'root' | 'ca' | 'signer' | 'clock', readonly [string, string]>> = {},
  keyTypes: Partial<Record<'signer' | 'clock', DemoKeyType>> = {},
  name = 'mẫu',
): Promise<World> {
  const life = (who: keyof typeof lives, otherwise: readonly [string, string]) => {
    const [from, to] = lives[who] ?? otherwise;
    return { from, to };
  };
  const root = await makeHolder({
    name: `Root ${name}`,
    profile: 'root',
    ...life('root', ['2020-01-01', '2060-01-01']),
  });
  const ca = await makeHolder({
    name: `CA ${name}`,
    issuer: root,
    profile: 'intermediate',
    ...life('ca', ['2020-01-01', '2055-01-01']),
  });
  const [signer, clock] = await Promise.all([
    makeHolder({
      name: 'Nguyễn Văn Mẫu',
      issuer: ca,
      profile: 'person-signing',
      ...life('signer', ['2026-01-01', '2029-01-01']),
      ...(keyTypes.signer && { keyType: keyTypes.signer }),
    }),
    makeHolder({
      name: 'TSA',
      issuer: ca,
      profile: 'tsa',
      ...life('clock', ['2025-01-01', '2036-01-01']),
      ...(keyTypes.clock && { keyType: keyTypes.clock }),
    }),
  ]);
  const anchors: TrustAnchor[] = [
    { certificate: root.certificate, purposes: ['sign', 'timestamp'] },
  ];
  return { root, ca, signer, clock, anchors };
}

/** A further clock under the same CA. */
export function makeClock(ca: Holder, [from, to]: readonly [string, string]): Promise<Holder> {
  return makeHolder({ name: `TSA ${from}`, issuer: ca, profile: 'tsa', from, to });
}

/** Somebody whom the CA lets answer for it. */
export function makeResponder(ca: Holder, [from, to]: readonly [string, string]): Promise<Holder> {
  return makeHolder({ name: 'OCSP', issuer: ca, profile: 'ocsp', from, to });
}
