import type { Certificate } from '../certificate/certificate.ts';
import type { CertificateProfile } from '../certificate/certificate-profile.ts';
import { issueCertificate } from '../certificate/issue-certificate.ts';
import { spkiOf } from '../certificate/public-key.ts';
import type { Name } from '../name/name.ts';
import { nameOf } from '../name/name.ts';
import { addressesOfIntermediate, addressesOfRoot } from './authority-addresses.ts';
import type { AuthorityState, KeyHolder } from './authority-state.ts';
import type { DemoKeyType } from './demo-key.ts';
import { generateDemoKey } from './demo-key.ts';
import type { MockAuthority } from './mock-authority.ts';
import { mockAuthorityFrom } from './mock-authority.ts';

export type MockAuthorityOptions = {
  readonly now: Date;
  /** Shown in every name, after `DEMO`. */
  readonly organization?: string;
  /** RSA-2048 unless given; P-256 makes tests quick. */
  readonly keyType?: DemoKeyType;
  /** Where the simulators serve `/ocsp`, `/crl`, `/crl/root`, `/tsa`, `/certificates/…`. */
  readonly baseUrl?: string;
};

const DAY_MS = 86_400_000;

/** A two-level demo authority with timestamp and status service, fresh keys each time. */
export async function createMockAuthority(options: MockAuthorityOptions): Promise<MockAuthority> {
  const { now, keyType = 'rsa-2048', baseUrl = 'http://demo-ca.invalid' } = options;
  const [rootKey, caKey, tsaKey, ocspKey] = await Promise.all([
    generateDemoKey(keyType),
    generateDemoKey(keyType),
    generateDemoKey(keyType),
    generateDemoKey(keyType),
  ]);
  const notBefore = new Date(now.getTime() - DAY_MS);
  const subjectFor = subjectsOf(options.organization ?? 'Ban Cơ yếu mẫu');
  const root: KeyHolder = {
    key: rootKey,
    certificate: issueCertificate({
      subject: subjectFor('DEMO Root CA'),
      subjectPublicKey: spkiOf(rootKey),
      issuerKey: rootKey,
      profile: 'root',
      notBefore,
      notAfter: yearsAfter(now, 20),
    }),
  };
  const intermediate: KeyHolder = {
    key: caKey,
    certificate: issueCertificate({
      subject: subjectFor('DEMO CA phục vụ các cơ quan Nhà nước'),
      subjectPublicKey: spkiOf(caKey),
      issuer: root.certificate,
      issuerKey: rootKey,
      profile: 'intermediate',
      notBefore,
      notAfter: yearsAfter(now, 15),
      ...addressesOfRoot(baseUrl),
    }),
  };
  function serve(
    commonName: string,
    key: KeyHolder['key'],
    profile: CertificateProfile,
  ): KeyHolder {
    const certificate: Certificate = issueCertificate({
      subject: subjectFor(commonName),
      subjectPublicKey: spkiOf(key),
      issuer: intermediate.certificate,
      issuerKey: caKey,
      profile,
      notBefore,
      notAfter: yearsAfter(now, 10),
      // Nobody need ask whether the status service itself was revoked.
      ...(profile === 'ocsp' ? {} : addressesOfIntermediate(baseUrl)),
    });
    return { certificate, key };
  }
  const tsa = serve('DEMO TSA', tsaKey, 'tsa');
  const ocsp = serve('DEMO OCSP', ocspKey, 'ocsp');
  const state: AuthorityState = {
    root,
    intermediate,
    tsa,
    ocsp,
    baseUrl,
    revoked: new Map(),
    issued: new Set([tsa.certificate.serialNumber, ocsp.certificate.serialNumber]),
    crlNumber: 0,
  };
  return mockAuthorityFrom(state);
}

function subjectsOf(organization: string): (commonName: string) => Name {
  return (commonName) => nameOf(['C', 'VN'], ['O', `DEMO ${organization}`], ['CN', commonName]);
}

function yearsAfter(date: Date, years: number): Date {
  const later = new Date(date);
  later.setUTCFullYear(date.getUTCFullYear() + years);
  return later;
}
