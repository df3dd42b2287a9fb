import type { PolicyQualifier } from '../certificate/policy-extensions.ts';
import { OID } from '../oids.ts';
import type { PolicyGraph, PolicyNode } from './policy-graph.ts';

/** A policy under which the whole path is valid, in the words of the CA next to the anchor. */
export type ValidPolicy = {
  readonly policy: string;
  /** What the certificates of the path say beside it, from the anchor down. */
  readonly qualifiers: readonly PolicyQualifier[];
};

/**
 * The policies that the authorities and the relying party both accept; `anyPolicy` where neither
 * narrows it.
 * @spec RFC 9618 §5.5
 */
export function listValidPolicies(
  graph: PolicyGraph,
  initial: readonly string[] | undefined,
): readonly ValidPolicy[] {
  const byAuthority = listByAuthority(graph);
  if (initial === undefined || initial.includes(OID.anyPolicy)) return byAuthority;
  const any = byAuthority.find(({ policy }) => policy === OID.anyPolicy);
  return initial.flatMap((policy) => {
    const found = byAuthority.find((valid) => valid.policy === policy);
    return found ?? (any === undefined ? [] : { policy, qualifiers: any.qualifiers });
  });
}

function listByAuthority(graph: PolicyGraph): readonly ValidPolicy[] {
  const [, ...levels] = graph ?? [];
  let above = new Map<PolicyNode, Origins>();
  for (const level of levels) {
    const next = new Map<PolicyNode, Origins>();
    for (const node of level.values()) next.set(node, originsOf(node, above));
    above = next;
  }
  const valid = new Map<string, PolicyQualifier[]>();
  for (const origins of above.values()) {
    for (const [policy, qualifiers] of origins) {
      valid.set(policy, [...(valid.get(policy) ?? []), ...qualifiers]);
    }
  }
  return [...valid].map(([policy, qualifiers]) => ({ policy, qualifiers }));
}

/** By policy of the first CA that named one, all that was said beside it on the way down. */
type Origins = ReadonlyMap<string, readonly PolicyQualifier[]>;

/** A policy that no CA above named begins here; any other goes by the name it had above. */
function originsOf(node: PolicyNode, above: ReadonlyMap<PolicyNode, Origins>): Origins {
  const origins = new Map<string, readonly PolicyQualifier[]>();
  for (const parent of node.parents) {
    const isBeginning = parent.policy === OID.anyPolicy;
    const known = above.get(parent) ?? [[OID.anyPolicy, []]];
    for (const [origin, qualifiers] of known) {
      origins.set(isBeginning ? node.policy : origin, [...qualifiers, ...node.qualifiers]);
    }
  }
  return origins;
}
