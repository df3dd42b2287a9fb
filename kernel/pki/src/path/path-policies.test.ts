import { oid, sequence } from '@hien-luong/asn1';
import { describe, expect, test } from 'vitest';
import type { Holder, HolderOptions } from '../../tests/chain.ts';
import { makeHolder } from '../../tests/chain.ts';
import type { Extension } from '../certificate/extensions.ts';
import type { PolicyInformation } from '../certificate/policy-extensions.ts';
import {
  inhibitAnyPolicyExtension,
  policyConstraintsExtension,
  policyMappingsExtension,
} from '../certificate/policy-extensions.ts';
import { OID } from '../oids.ts';
import type { PolicyDemands } from './path-policies.ts';
import { judgePolicies } from './path-policies.ts';
import { extendPolicyGraph, mapPolicies, startPolicyGraph } from './policy-graph.ts';
import { listValidPolicies } from './valid-policies.ts';

const [A, B, C] = ['2.999.1', '2.999.2', '2.999.3'] as const;
const ANY = OID.anyPolicy;

function policies(...oids: readonly string[]): Extension {
  const value = sequence(...oids.map((policy) => sequence(oid(policy))));
  return { oid: OID.certificatePolicies, critical: false, value };
}

const mapping = (from: string, to: string) =>
  policyMappingsExtension([{ issuerPolicy: from, subjectPolicy: to }]);
const constraints = policyConstraintsExtension;

/** A path of certificates with these extensions, the one below the anchor first. */
async function judge(path: readonly (readonly Extension[])[], demands: PolicyDemands = {}) {
  let issuer = await makeHolder('Root');
  const made: Holder[] = [];
  for (const [index, extensions] of path.entries()) {
    const isHolder = index === path.length - 1;
    const options: HolderOptions = {
      issuer,
      profile: isHolder ? 'person-signing' : 'intermediate',
      edit: (own) => [...own, ...extensions],
    };
    issuer = await makeHolder(`Level ${index}`, options);
    made.unshift(issuer);
  }
  const judgement = judgePolicies(
    made.map(({ certificate }) => certificate),
    demands,
  );
  return judgement.ok ? judgement.policies.map(({ policy }) => policy) : judgement.reason;
}

describe('policies of a path', () => {
  test.each<[string, (readonly Extension[])[], PolicyDemands, string[] | string]>([
    ['one policy all the way', [[policies(A)], [policies(A)]], {}, [A]],
    ['two ways that do not meet', [[policies(A)], [policies(B)]], {}, []],
    [
      '… which is no fault unless a policy is required',
      [[policies(A)], [policies(B)]],
      { requireExplicit: true },
      'POLICY_MISSING',
    ],
    ['none at all', [[], []], { requireExplicit: true }, 'POLICY_MISSING'],
    [
      'any above lets anything pass',
      [[policies(ANY)], [policies(B)]],
      { requireExplicit: true },
      [B],
    ],
    ['any below takes what is above', [[policies(A)], [policies(ANY)]], {}, [A]],
    ['any all the way', [[policies(ANY)], [policies(ANY)]], {}, [ANY]],
    ['… is whatever is acceptable', [[policies(ANY)], [policies(ANY)]], { acceptable: [C] }, [C]],
    ['acceptable ones only', [[policies(A, B)], [policies(A, B)]], { acceptable: [B, C] }, [B]],
    [
      'acceptable, but another',
      [[policies(A)], [policies(A)]],
      { acceptable: [B], requireExplicit: true },
      'POLICY_MISSING',
    ],
    [
      'any is inhibited by the relying party',
      [[policies(ANY)], [policies(A)]],
      { inhibitAny: true, requireExplicit: true },
      'POLICY_MISSING',
    ],
    [
      'any is inhibited by the CA',
      [[policies(A), inhibitAnyPolicyExtension(0)], [policies(ANY)]],
      {},
      [],
    ],
    ['mapped', [[policies(A), mapping(A, B)], [policies(B)]], {}, [A]],
    [
      'mapped, and no longer valid by itself',
      [[policies(A), mapping(A, B)], [policies(A)]],
      {},
      [],
    ],
    [
      'mapped out of any',
      [[policies(ANY), mapping(A, B)], [policies(B)]],
      { acceptable: [A] },
      [A],
    ],
    [
      'mapping is inhibited by the relying party',
      [[policies(A), mapping(A, B)], [policies(B)]],
      { inhibitMapping: true },
      [],
    ],
    [
      'mapping is inhibited by the CA above',
      [
        [policies(A), constraints({ inhibitPolicyMapping: 0 })],
        [policies(A), mapping(A, B)],
        [policies(B)],
      ],
      {},
      [],
    ],
    [
      'mapped to all',
      [[policies(A), mapping(A, ANY)], [policies(A)]],
      {},
      'POLICY_MAPPING_INVALID',
    ],
    [
      'required by the CA from here on',
      [[policies(A), constraints({ requireExplicitPolicy: 0 })], [policies(B)]],
      {},
      'POLICY_MISSING',
    ],
    [
      'required further down than the path goes',
      [[policies(A), constraints({ requireExplicitPolicy: 5 })], [policies(B)]],
      {},
      [],
    ],
    [
      'required by the holder itself',
      [[policies(A)], [policies(B), constraints({ requireExplicitPolicy: 0 })]],
      {},
      'POLICY_MISSING',
    ],
  ])('%s', async (_, path, demands, expected) => {
    expect(await judge(path, demands)).toEqual(expected);
  });
});

describe('the graph', () => {
  const plain = (...oids: readonly string[]): readonly PolicyInformation[] =>
    oids.map((policy) => ({ policy, qualifiers: [] }));

  test('has one node for a policy, however many ways lead to it', () => {
    // Each CA maps every policy to every policy: the tree of the standard would have 50^10 leaves.
    const all = Array.from({ length: 50 }, (_, index) => `2.999.${index}`);
    const mappings = all.flatMap((issuerPolicy) =>
      all.map((subjectPolicy) => ({ issuerPolicy, subjectPolicy })),
    );
    let graph = startPolicyGraph();
    for (let depth = 0; depth < 10; depth++) {
      graph = mapPolicies(extendPolicyGraph(graph, plain(...all), true), mappings, true);
    }
    expect(graph?.map(({ size }) => size)).toEqual([1, ...new Array(10).fill(50)]);
    expect(listValidPolicies(graph, [all[7]!])).toMatchObject([{ policy: all[7] }]);
  });

  test('ends where nothing is left', () => {
    const one = extendPolicyGraph(startPolicyGraph(), plain(A), true);
    expect(extendPolicyGraph(one, plain(B), true)).toBeUndefined();
    expect(extendPolicyGraph(one, undefined, true)).toBeUndefined();
    expect(extendPolicyGraph(undefined, plain(A), true)).toBeUndefined();
    expect(listValidPolicies(undefined, undefined)).toEqual([]);
  });
});
