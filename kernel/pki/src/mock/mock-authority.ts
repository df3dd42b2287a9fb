import type { KeyObject } from 'node:crypto';
import type { Certificate } from '../certificate/certificate.ts';
import type { CertificateProfile } from '../certificate/certificate-profile.ts';
import { issueCertificate } from '../certificate/issue-certificate.ts';
import { spkiOf } from '../certificate/public-key.ts';
import type { CmsSigner } from '../cms/cms-signer.ts';
import { keySigner } from '../cms/cms-signer.ts';
import { issueCrl } from '../crl/issue-crl.ts';
import type { RevocationReason } from '../crl/revocation-reason.ts';
import type { Name, NameKey } from '../name/name.ts';
import { nameOf } from '../name/name.ts';
import { createOcspResponse } from '../ocsp/create-ocsp-response.ts';
import type { TrustAnchor } from '../path/trust-anchor.ts';
import type { TimestampAuthority } from '../timestamp/create-timestamp-response.ts';
import { createTimestampResponse } from '../timestamp/create-timestamp-response.ts';
import { addressesOfIntermediate } from './authority-addresses.ts';
import type { AuthorityState, KeyHolder } from './authority-state.ts';
import { exportAuthorityState, importAuthorityState } from './authority-state.ts';
import type { DemoKeyType } from './demo-key.ts';
import { generateDemoKey } from './demo-key.ts';

/** Somebody with a certificate and, this being a demonstration, the private key to it. */
export type MockIdentity = {
  readonly certificate: Certificate;
  readonly key: KeyObject;
  readonly signer: CmsSigner;
};

export type MockValidity = { readonly notBefore: Date; readonly notAfter: Date };

export type MockPerson = MockValidity & {
  readonly fullName: string;
  readonly organization: string;
  /** From the highest level down. */
  readonly units?: readonly string[];
  readonly locality?: string;
  readonly title?: string;
  readonly email?: string;
  readonly keyType?: DemoKeyType;
};

export type MockAgency = MockValidity & {
  readonly agencyName: string;
  /** The body above it. */
  readonly organization?: string;
  readonly locality?: string;
  readonly email?: string;
  readonly keyType?: DemoKeyType;
};

export type MockOrder = MockValidity & {
  /** SubjectPublicKeyInfo in DER. */
  readonly spki: Uint8Array;
  readonly subject: Name;
  readonly profile: CertificateProfile;
  readonly emails?: readonly string[];
};

export type MockAuthority = {
  readonly root: Certificate;
  readonly intermediate: Certificate;
  readonly tsaCertificate: Certificate;
  readonly ocspCertificate: Certificate;
  /** The root, trusted for everything. */
  readonly anchors: readonly TrustAnchor[];
  /** CAs between anchors and holders. */
  readonly intermediates: readonly Certificate[];
  issuePerson(person: MockPerson): Promise<MockIdentity>;
  issueAgency(agency: MockAgency): Promise<MockIdentity>;
  /** For keys made elsewhere, as on a token. */
  issueFrom(order: MockOrder): Certificate;
  /** RFC 3161: request in, answer out. */
  timestamp(requestDer: Uint8Array, at: Date): Promise<Uint8Array>;
  /** RFC 6960: request in, answer out; of serial numbers never issued it says `unknown`. */
  ocsp(requestDer: Uint8Array, at: Date): Uint8Array;
  /** The list as of now, valid for a day, in DER; each call raises its number. */
  crl(at: Date): Uint8Array;
  /** The root's list of CAs, valid for half a year; a revoked intermediate is on this one. */
  rootCrl(at: Date): Uint8Array;
  revoke(serialNumber: string, at: Date, reason?: RevocationReason): void;
  /** Lets a certificate that is on hold count again. */
  restore(serialNumber: string): void;
  /** JSON for `importAuthority`; holds the demo keys in the clear. */
  export(): string;
};

const DAY_MS = 86_400_000;
/** Policy of the demo clock, under the arc that is reserved for examples. */
const DEMO_TSA_POLICY = '2.999.1.1';

export function mockAuthorityFrom(state: AuthorityState): MockAuthority {
  const clock: TimestampAuthority = {
    signer: keySigner(state.tsa.certificate, state.tsa.key),
    certificates: [state.intermediate.certificate],
    policy: DEMO_TSA_POLICY,
    accuracy: { seconds: 1 },
  };
  return {
    root: state.root.certificate,
    intermediate: state.intermediate.certificate,
    tsaCertificate: state.tsa.certificate,
    ocspCertificate: state.ocsp.certificate,
    anchors: [{ certificate: state.root.certificate, purposes: ['sign', 'timestamp'] }],
    intermediates: [state.intermediate.certificate],
    issuePerson: (person) => issueIdentity(state, personSubject(person), 'person-signing', person),
    issueAgency: (agency) => issueIdentity(state, agencySubject(agency), 'agency-signing', agency),
    issueFrom: (order) => issueFrom(state, order),
    timestamp: (requestDer, at) =>
      createTimestampResponse(requestDer, { authority: clock, now: at }),
    ocsp: (requestDer, at) => answerOcsp(state, requestDer, at),
    crl: (at) => issueList(state, state.intermediate, at),
    rootCrl: (at) => issueList(state, state.root, at),
    revoke(serialNumber, at, reason = 'unspecified') {
      state.revoked.set(serialNumber, { at, reason });
    },
    restore(serialNumber) {
      if (state.revoked.get(serialNumber)?.reason === 'certificateHold') {
        state.revoked.delete(serialNumber);
      }
    },
    export: () => exportAuthorityState(state),
  };
}

/** The authority whose `export()` this was, with all that it had issued and revoked. */
export function importAuthority(json: string): MockAuthority {
  return mockAuthorityFrom(importAuthorityState(json));
}

async function issueIdentity(
  state: AuthorityState,
  subject: Name,
  profile: CertificateProfile,
  holder: MockPerson | MockAgency,
): Promise<MockIdentity> {
  const key = await generateDemoKey(holder.keyType ?? 'rsa-2048');
  const emails = holder.email === undefined ? {} : { emails: [holder.email] };
  const { notBefore, notAfter } = holder;
  const order = { spki: spkiOf(key), subject, profile, notBefore, notAfter, ...emails };
  const certificate = issueFrom(state, order);
  return { certificate, key, signer: keySigner(certificate, key) };
}

function issueFrom(state: AuthorityState, order: MockOrder): Certificate {
  const { spki, ...rest } = order;
  const certificate = issueCertificate({
    ...rest,
    subjectPublicKey: spki,
    issuer: state.intermediate.certificate,
    issuerKey: state.intermediate.key,
    ...addressesOfIntermediate(state.baseUrl),
  });
  state.issued.add(certificate.serialNumber);
  return certificate;
}

function answerOcsp(state: AuthorityState, requestDer: Uint8Array, now: Date): Uint8Array {
  return createOcspResponse(requestDer, {
    responder: state.ocsp,
    issuer: state.intermediate.certificate,
    now,
    statusOf(serialNumber) {
      const revocation = state.revoked.get(serialNumber);
      if (revocation !== undefined) return { status: 'revoked', ...revocation };
      return { status: state.issued.has(serialNumber) ? 'good' : 'unknown' };
    },
  });
}

function issueList(state: AuthorityState, issuer: KeyHolder, at: Date): Uint8Array {
  state.crlNumber += 1;
  const isRoot = issuer === state.root;
  const { serialNumber: caSerial } = state.intermediate.certificate;
  // The root issued one certificate only; all others are the intermediate's.
  const own = [...state.revoked].filter(([serial]) => (serial === caSerial) === isRoot);
  const { der } = issueCrl({
    issuer: issuer.certificate,
    issuerKey: issuer.key,
    crlNumber: state.crlNumber,
    thisUpdate: at,
    nextUpdate: new Date(at.getTime() + (isRoot ? 180 : 1) * DAY_MS),
    revoked: new Map(own),
  });
  return der;
}

function personSubject(person: MockPerson): Name {
  const units = (person.units ?? []).map((unit): Pair => ['OU', unit]);
  return nameOf(
    ['C', 'VN'],
    ...optional('L', person.locality),
    ['O', `DEMO ${person.organization}`],
    ...units,
    ...optional('T', person.title),
    ['CN', `${person.fullName} (DEMO)`],
  );
}

function agencySubject(agency: MockAgency): Name {
  return nameOf(
    ['C', 'VN'],
    ...optional('L', agency.locality),
    ...optional('O', agency.organization && `DEMO ${agency.organization}`),
    ['CN', `${agency.agencyName} (DEMO)`],
  );
}

type Pair = readonly [NameKey, string];

function optional(key: NameKey, value: string | undefined): readonly Pair[] {
  return value === undefined || value === '' ? [] : [[key, value]];
}
