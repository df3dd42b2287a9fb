import type { PolicyInformation, PolicyMapping } from '../certificate/policy-extensions.ts';
import { OID } from '../oids.ts';

/**
 * One policy as valid at one depth of the path. The standard draws a tree, in which a policy may
 * stand at a depth as often as there are ways to it, and grow beyond all bounds; here it stands
 * once and knows its ways.
 */
export type PolicyNode = {
  readonly policy: string;
  /** Policies of the next certificate that satisfy this one. */
  readonly expected: ReadonlySet<string>;
  readonly qualifiers: PolicyInformation['qualifiers'];
  readonly parents: ReadonlySet<PolicyNode>;
};

/** Levels by depth; the first is that of the anchor. Undefined once nothing is valid any more. */
export type PolicyGraph = readonly ReadonlyMap<string, PolicyNode>[] | undefined;

/** @spec RFC 9618 §5.2 */
export function startPolicyGraph(): PolicyGraph {
  const root: PolicyNode = {
    policy: OID.anyPolicy,
    expected: new Set([OID.anyPolicy]),
    qualifiers: [],
    parents: new Set(),
  };
  return [new Map([[OID.anyPolicy, root]])];
}

/**
 * The graph with the policies of the next certificate as its deepest level. `anyPolicy` of the
 * certificate counts only where it `mayBeAny`.
 * @spec RFC 9618 §5.3
 */
export function extendPolicyGraph(
  graph: PolicyGraph,
  policies: readonly PolicyInformation[] | undefined,
  mayBeAny: boolean,
): PolicyGraph {
  const above = graph?.at(-1);
  if (graph === undefined || above === undefined || policies === undefined) return undefined;
  const parentsOf = indexByExpected(above);
  const level = new Map<string, PolicyNode>();
  for (const { policy, qualifiers } of policies) {
    if (policy === OID.anyPolicy) continue;
    const parents = parentsOf.get(policy) ?? parentsOf.get(OID.anyPolicy);
    if (parents !== undefined) level.set(policy, nodeOf(policy, qualifiers, parents));
  }
  const any = mayBeAny ? policies.find(({ policy }) => policy === OID.anyPolicy) : undefined;
  if (any !== undefined) {
    for (const [policy, parents] of parentsOf) {
      if (!level.has(policy)) level.set(policy, nodeOf(policy, any.qualifiers, parents));
    }
  }
  return prunePolicyGraph([...graph, level]);
}

/**
 * Applies what the CA holds equal: below it, its policies are met by those of the other domain.
 * Where mapping is inhibited, a policy that would be mapped ends here.
 * @spec RFC 9618 §5.4
 */
export function mapPolicies(
  graph: PolicyGraph,
  mappings: readonly PolicyMapping[],
  isAllowed: boolean,
): PolicyGraph {
  const deepest = graph?.at(-1);
  if (graph === undefined || deepest === undefined || mappings.length === 0) return graph;
  const level = new Map(deepest);
  const mapped = Map.groupBy(mappings, ({ issuerPolicy }) => issuerPolicy);
  for (const [policy, to] of mapped) {
    if (!isAllowed) {
      level.delete(policy);
      continue;
    }
    const any = deepest.get(OID.anyPolicy);
    const node = deepest.get(policy) ?? (any && nodeOf(policy, any.qualifiers, any.parents));
    if (node === undefined) continue;
    const expected = new Set(to.map(({ subjectPolicy }) => subjectPolicy));
    level.set(policy, { ...node, expected });
  }
  return prunePolicyGraph([...graph.slice(0, -1), level]);
}

function nodeOf(
  policy: string,
  qualifiers: PolicyInformation['qualifiers'],
  parents: ReadonlySet<PolicyNode>,
): PolicyNode {
  return { policy, expected: new Set([policy]), qualifiers, parents };
}

/** Which nodes of the level expect each policy. */
function indexByExpected(level: ReadonlyMap<string, PolicyNode>): Map<string, Set<PolicyNode>> {
  const index = new Map<string, Set<PolicyNode>>();
  for (const node of level.values()) {
    for (const policy of node.expected) {
      const nodes = index.get(policy) ?? new Set();
      index.set(policy, nodes.add(node));
    }
  }
  return index;
}

/** Takes away what leads nowhere, from the deepest level up; a graph without an end is none. */
function prunePolicyGraph(levels: readonly ReadonlyMap<string, PolicyNode>[]): PolicyGraph {
  const deepest = levels.at(-1);
  if (deepest === undefined || deepest.size === 0) return undefined;
  const kept: ReadonlyMap<string, PolicyNode>[] = [deepest];
  for (const level of levels.slice(0, -1).toReversed()) {
    const below = kept[0];
    const alive = new Set<PolicyNode>();
    for (const node of below?.values() ?? []) for (const parent of node.parents) alive.add(parent);
    kept.unshift(new Map([...level].filter(([, node]) => alive.has(node))));
  }
  return kept;
}
