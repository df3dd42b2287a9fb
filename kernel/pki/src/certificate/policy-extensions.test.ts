import { ia5String, integer, oid, sequence, utf8String } from '@hien-luong/asn1';
import { describe, expect, test } from 'vitest';
import { OID } from '../oids.ts';
import {
  inhibitAnyPolicyExtension,
  parseInhibitAnyPolicy,
  parsePolicies,
  parsePolicyConstraints,
  parsePolicyMappings,
  policyConstraintsExtension,
  policyMappingsExtension,
} from './policy-extensions.ts';

test('policies with a practice statement, a notice and something unknown', () => {
  const cps = sequence(oid(OID.cpsQualifier), ia5String('http://ca.invalid/cps'));
  const notice = sequence(oid(OID.userNoticeQualifier), sequence(utf8String('Chỉ để thử')));
  const other = sequence(oid('2.999.9'), integer(1));
  const value = sequence(
    sequence(oid('2.999.1'), sequence(cps, notice, other)),
    sequence(oid(OID.anyPolicy)),
  );
  expect(parsePolicies(value)).toEqual([
    {
      policy: '2.999.1',
      qualifiers: [
        { kind: 'cps', uri: 'http://ca.invalid/cps' },
        { kind: 'notice', text: 'Chỉ để thử' },
        { kind: 'other', type: '2.999.9', der: integer(1) },
      ],
    },
    { policy: OID.anyPolicy, qualifiers: [] },
  ]);
});

test('a policy that appears twice is refused', () => {
  const policy = sequence(oid('2.999.1'));
  expect(() => parsePolicies(sequence(policy, policy))).toThrow('twice');
});

describe('what was written is read back', () => {
  test('mappings', () => {
    const mappings = [
      { issuerPolicy: '2.999.1', subjectPolicy: '2.999.2' },
      { issuerPolicy: '2.999.1', subjectPolicy: '2.999.3' },
    ];
    expect(parsePolicyMappings(policyMappingsExtension(mappings).value)).toEqual(mappings);
  });

  test.each([
    { requireExplicitPolicy: 0, inhibitPolicyMapping: undefined },
    { requireExplicitPolicy: undefined, inhibitPolicyMapping: 3 },
    { requireExplicitPolicy: 1, inhibitPolicyMapping: 2 },
  ])('constraints %o', (constraints) => {
    const { value } = policyConstraintsExtension(constraints);
    expect(parsePolicyConstraints(value)).toEqual(constraints);
  });

  test('inhibitAnyPolicy, which is never negative', () => {
    expect(parseInhibitAnyPolicy(inhibitAnyPolicyExtension(2).value)).toBe(2);
    expect(() => parseInhibitAnyPolicy(integer(-1))).toThrow('negative');
  });
});
