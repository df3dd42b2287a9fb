import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PathFault } from '../src/index.ts';
import { PkiError, parseCertificate, parseCrl } from '../src/index.ts';
import type { PkitsCase } from './pkits.ts';
import { hasPkits, judgeCase, PKITS, readCases } from './pkits.ts';

/** What NIST's refusals are about, by what the case list says, and what ours may then say. */
const REFUSALS: readonly (readonly [RegExp, readonly PathFault[]])[] = [
  [/RevokedError.*certificate hold/, ['CERTIFICATE_ON_HOLD']],
  [/RevokedError/, ['CERTIFICATE_REVOKED']],
  [/InsufficientRevinfoError|StaleRevinfoError/, ['REVOCATION_UNKNOWN']],
  [/set of policies/, ['POLICY_MISSING']],
  [/policy mapping for/, ['POLICY_MAPPING_INVALID']],
  [/permitted namespace/, ['NAME_NOT_PERMITTED']],
  [/excluded from the namespace/, ['NAME_EXCLUDED']],
  [/maximum path length/, ['PATH_LENGTH_EXCEEDED']],
  [/is not a CA/, ['ISSUER_NOT_CA']],
  [/not allowed to sign/, ['ISSUER_KEY_USAGE_UNFIT']],
  [/signature of .* could not be verified/, ['CERTIFICATE_SIGNATURE_INVALID']],
  [/expired/, ['CERTIFICATE_EXPIRED']],
  [/not valid until/, ['CERTIFICATE_NOT_YET_VALID']],
  [/issuer name could not be matched/, ['ISSUER_NOT_FOUND']],
  [/unsupported critical extension/, ['CRITICAL_EXTENSION_UNKNOWN']],
];

/** NIST signed these so badly that there is no certificate to ask about. */
const UNREADABLE = ['40102', '40106'];
/** Their lists are signed with DSA as well, which is allowed for certificates only. */
const WITHOUT_LISTS = ['40104', '40105'];

function verdictOn(one: PkitsCase): PathFault | 'ACCEPTED' | 'UNREADABLE' {
  const verdict = judgeCase(one, { withLists: !WITHOUT_LISTS.includes(one.id) });
  if (verdict === undefined) return 'UNREADABLE';
  if (!verdict.ok) return verdict.reason;
  expect([one.name, verdict.path.length]).toEqual([one.name, one.path_len]);
  return 'ACCEPTED';
}

function expectedOf({ id, error }: PkitsCase): readonly string[] {
  if (error === undefined) return ['ACCEPTED'];
  if (UNREADABLE.includes(id)) return ['UNREADABLE', 'ISSUER_NOT_FOUND'];
  const text = JSON.stringify(error);
  return REFUSALS.find(([pattern]) => pattern.test(text))?.[1] ?? [];
}

test.skipIf(!hasPkits)(
  'NIST PKITS: 246 of 246, each refused for the reason that it is about',
  () => {
    const cases = readCases('pkits.json');
    const wrong = cases
      .map((one) => ({ one, verdict: verdictOn(one) }))
      .filter(({ one, verdict }) => !expectedOf(one).includes(verdict))
      .map(({ one, verdict }) => `${one.id} ${one.name}: ${verdict}, not ${expectedOf(one)}`);
    expect(wrong).toEqual([]);
    expect(cases).toHaveLength(246);
  },
);

test.skipIf(!hasPkits)('NIST PKITS: notices are told with the policy that they belong to', () => {
  const cases = readCases('pkits-user-notice.json');
  for (const one of cases) {
    const verdict = judgeCase(one);
    const [policy] = verdict?.ok ? verdict.policies : [];
    expect([one.name, policy?.qualifiers]).toEqual([
      one.name,
      expect.arrayContaining([
        { kind: 'notice', text: expect.stringContaining(one.notice ?? '?') },
      ]),
    ]);
  }
  expect(cases).toHaveLength(10);
});

test.skipIf(!hasPkits)('NIST PKITS: DSA is refused unless it is asked for', () => {
  const [one] = readCases('pkits.json').filter(({ id }) => id === '40104');
  expect(one && judgeCase(one, { withLists: false, allowDsa: false })).toMatchObject({
    reason: 'CERTIFICATE_ALGORITHM_UNSUPPORTED',
  });
});

test.skipIf(!hasPkits)(
  'NIST PKITS: every certificate and list is read, or refused in words',
  () => {
    const refused: string[] = [];
    for (const [folder, parse] of [
      ['certs', parseCertificate],
      ['crls', parseCrl],
    ] as const) {
      for (const name of readdirSync(join(PKITS, folder))) {
        try {
          parse(readFileSync(join(PKITS, folder, name)));
        } catch (error) {
          expect(error).toBeInstanceOf(PkiError);
          refused.push(name);
        }
      }
    }
    // Their broken signatures are not even whole bytes.
    expect(refused).toEqual([
      'BadSignedCACert.crt',
      'InvalidDSASignatureTest6EE.crt',
      'BadCRLSignatureCACRL.crl',
    ]);
  },
);
