import { expect, test } from 'vitest';
import { CONFIGURABLE_CONSTRAINTS, FIXED_CONSTRAINTS } from '../outcome/constraint.ts';
import { DEFAULT_POLICY } from './default-policy.ts';
import { policyHash } from './policy-hash.ts';
import { readPolicy } from './read-policy.ts';
import type { ValidationPolicy } from './validation-policy.ts';

type Draft = Record<string, unknown>;

function draft(change: (policy: Draft) => void = () => {}): string {
  const policy = structuredClone(DEFAULT_POLICY) as unknown as Draft;
  change(policy);
  return JSON.stringify(policy);
}

test('reads what it is, and the order of its members is no matter', () => {
  const read: ValidationPolicy = readPolicy(draft());
  expect(read).toEqual(DEFAULT_POLICY);
  const turned = JSON.stringify(Object.fromEntries(Object.entries(DEFAULT_POLICY).toReversed()));
  expect(policyHash(readPolicy(turned))).toBe(policyHash(DEFAULT_POLICY));
});

test('another rule has another hash', () => {
  const levels = { ...DEFAULT_POLICY.levels, CLOCK_REVOCATION_FRESH: 'FAIL' as const };
  expect(policyHash({ ...DEFAULT_POLICY, levels })).not.toBe(policyHash(DEFAULT_POLICY));
});

test.each<[string, (policy: Draft) => void]>([
  ['an unknown member', (p) => Object.assign(p, { extra: 1 })],
  ['a missing member', (p) => delete p.digests],
  [
    'a level that is none',
    (p) => Object.assign(p.levels as Draft, { SIGNER_REVOCATION_KNOWN: 'MAYBE' }),
  ],
  ['a missing level', (p) => delete (p.levels as Draft).SIGNER_REVOCATION_KNOWN],
  [
    'a level for what may not be softened',
    (p) => Object.assign(p.levels as Draft, { SIGNATURE_INTACT: 'WARN' }),
  ],
  ['a day without a time', (p) => Object.assign(p.digests as Draft, { sha256: '2031-01-01' })],
  ['a negative age', (p) => Object.assign(p, { timestampDelaySeconds: -1 })],
  [
    'a fingerprint in capitals',
    (p) =>
      Object.assign(p, {
        legacyCertificateDigests: [{ hash: 'sha1', anchors: ['AB'.repeat(32)], until: null }],
      }),
  ],
  ['a list where one rule belongs', (p) => Object.assign(p, { freshness: [] })],
  ['a number where a name belongs', (p) => Object.assign(p, { version: 3 })],
])('refuses %s', (_, change) => {
  expect(() => readPolicy(draft(change))).toThrow(
    expect.objectContaining({ code: 'POLICY_INVALID' }),
  );
});

test('refuses what is no JSON, and nothing at all', () => {
  for (const text of ['', '{', 'null', '[]', '"policy"']) {
    expect(() => readPolicy(text)).toThrow(expect.objectContaining({ code: 'POLICY_INVALID' }));
  }
});

test('no constraint is both fixed and free', () => {
  const fixed: readonly string[] = FIXED_CONSTRAINTS;
  expect(CONFIGURABLE_CONSTRAINTS.filter((name) => fixed.includes(name))).toEqual([]);
});
