import type { MockAuthority, MockIdentity } from '../src/mock/index.ts';
import { createMockAuthority } from '../src/mock/index.ts';

/** The day on which all of these tests take place. */
export const NOW = new Date('2026-03-02T01:00:00Z');
export const DAY_MS = 86_400_000;
export const VALIDITY = {
  notBefore: new Date(NOW.getTime() - DAY_MS),
  notAfter: new Date(NOW.getTime() + 365 * DAY_MS),
};

export type Demo = {
  readonly authority: MockAuthority;
  readonly person: MockIdentity;
  readonly agency: MockIdentity;
};

let demo: Promise<Demo> | undefined;
let rsaPerson: Promise<MockIdentity> | undefined;

/** One authority with two holders, all on P-256, shared by the tests that change nothing in it. */
export function getDemo(): Promise<Demo> {
  demo ??= makeDemo();
  return demo;
}

/** A holder with an RSA key under the same authority. */
export function getRsaPerson(): Promise<MockIdentity> {
  rsaPerson ??= getDemo().then(({ authority }) =>
    authority.issuePerson({ ...PERSON, fullName: 'Trần Văn Mẫu', keyType: 'rsa-2048' }),
  );
  return rsaPerson;
}

export function makeAuthority(): Promise<MockAuthority> {
  return createMockAuthority({ now: NOW, keyType: 'p-256' });
}

export const PERSON = {
  ...VALIDITY,
  fullName: 'Nguyễn Thị Ví Dụ',
  organization: 'Ủy ban nhân dân tỉnh',
  units: ['Sở Nội vụ', 'Văn phòng'],
  locality: 'Quảng Trị',
  email: 'vidu@demo.invalid',
  keyType: 'p-256',
} as const;

async function makeDemo(): Promise<Demo> {
  const authority = await makeAuthority();
  const person = await authority.issuePerson(PERSON);
  const agency = await authority.issueAgency({
    ...VALIDITY,
    agencyName: 'Sở Nội vụ',
    organization: 'Ủy ban nhân dân tỉnh',
    keyType: 'p-256',
  });
  return { authority, person, agency };
}

/** A copy with one bit of the byte at `index` turned. */
export function flipped(bytes: Uint8Array, index: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[index] = (copy[index] ?? 0) ^ 0x01;
  return copy;
}
