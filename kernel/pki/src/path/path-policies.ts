import type { Certificate } from '../certificate/certificate.ts';
import { sameName } from '../name/same-name.ts';
import { OID } from '../oids.ts';
import type { PathFault } from './path-fault.ts';
import type { PolicyGraph } from './policy-graph.ts';
import { extendPolicyGraph, mapPolicies, startPolicyGraph } from './policy-graph.ts';
import type { ValidPolicy } from './valid-policies.ts';
import { listValidPolicies } from './valid-policies.ts';

/** What the relying party asks of policies; nothing unless given. @spec RFC 5280 §6.1.1 (c), (e)–(g) */
export type PolicyDemands = {
  /** OIDs of the policies that are acceptable; all unless given. */
  readonly acceptable?: readonly string[];
  /** The path must be valid under at least one of them. */
  readonly requireExplicit?: boolean;
  readonly inhibitMapping?: boolean;
  readonly inhibitAny?: boolean;
};

/** The numbers count certificates until a constraint begins; 0 is now. @spec RFC 5280 §6.1.2 */
type PolicyState = {
  readonly graph: PolicyGraph;
  readonly explicitPolicy: number;
  readonly policyMapping: number;
  readonly inhibitAnyPolicy: number;
};

export type PolicyJudgement =
  | { readonly ok: true; readonly policies: readonly ValidPolicy[] }
  | { readonly ok: false; readonly reason: PathFault; readonly culprit: Certificate };

/** More policies than this in one certificate serve no purpose but to keep a validator busy. */
const MAX_POLICIES = 1000;

function startPolicies(demands: PolicyDemands, pathLength: number): PolicyState {
  const never = pathLength + 1;
  return {
    graph: startPolicyGraph(),
    explicitPolicy: demands.requireExplicit ? 0 : never,
    policyMapping: demands.inhibitMapping ? 0 : never,
    inhibitAnyPolicy: demands.inhibitAny ? 0 : never,
  };
}

/**
 * Under which policies the path is valid, and whether that is enough.
 * @spec RFC 5280 §6.1.3 (d)–(f)
 */
export function judgePolicies(
  certificates: readonly Certificate[],
  demands: PolicyDemands,
): PolicyJudgement {
  let state = startPolicies(demands, certificates.length);
  for (const [index, certificate] of [...certificates.entries()].toReversed()) {
    const isHolder = index === 0;
    if (countPolicies(certificate) > MAX_POLICIES) {
      return { ok: false, reason: 'POLICIES_TOO_MANY', culprit: certificate };
    }
    state = addPolicies(state, certificate, isHolder);
    if (state.explicitPolicy === 0 && state.graph === undefined) {
      return { ok: false, reason: 'POLICY_MISSING', culprit: certificate };
    }
    if (isHolder) return finishPolicies(state, certificate, demands.acceptable);
    if (isMappingAny(certificate)) {
      return { ok: false, reason: 'POLICY_MAPPING_INVALID', culprit: certificate };
    }
    state = preparePolicies(state, certificate);
  }
  return { ok: true, policies: [] };
}

/** The policies of one certificate, as far as those above let them. @spec RFC 5280 §6.1.3 (d), (e) */
function addPolicies(state: PolicyState, certificate: Certificate, isHolder: boolean): PolicyState {
  const { certificatePolicies } = certificate.extensions;
  const mayBeAny = state.inhibitAnyPolicy > 0 || (!isHolder && isSelfIssued(certificate));
  return { ...state, graph: extendPolicyGraph(state.graph, certificatePolicies, mayBeAny) };
}

/** What a CA's certificate asks of those below it. @spec RFC 5280 §6.1.4 (b), (h)–(j) */
function preparePolicies(state: PolicyState, certificate: Certificate): PolicyState {
  const { policyMappings, policyConstraints, inhibitAnyPolicy } = certificate.extensions;
  const step = isSelfIssued(certificate) ? 0 : 1;
  return {
    graph: mapPolicies(state.graph, policyMappings, state.policyMapping > 0),
    explicitPolicy: narrowed(state.explicitPolicy - step, policyConstraints?.requireExplicitPolicy),
    policyMapping: narrowed(state.policyMapping - step, policyConstraints?.inhibitPolicyMapping),
    inhibitAnyPolicy: narrowed(state.inhibitAnyPolicy - step, inhibitAnyPolicy),
  };
}

/** The holder's own constraint counts when it begins at once. @spec RFC 5280 §6.1.5 (a), (b), (g) */
function finishPolicies(
  state: PolicyState,
  holder: Certificate,
  acceptable: readonly string[] | undefined,
): PolicyJudgement {
  const begins = holder.extensions.policyConstraints?.requireExplicitPolicy === 0;
  const policies = listValidPolicies(state.graph, acceptable);
  const isFree = state.explicitPolicy > 1 && !begins;
  return isFree || policies.length > 0
    ? { ok: true, policies }
    : { ok: false, reason: 'POLICY_MISSING', culprit: holder };
}

/** Nothing is mapped to all, nor all to something. @spec RFC 5280 §6.1.4 (a) */
function isMappingAny({ extensions }: Certificate): boolean {
  return extensions.policyMappings.some(
    ({ issuerPolicy, subjectPolicy }) =>
      issuerPolicy === OID.anyPolicy || subjectPolicy === OID.anyPolicy,
  );
}

function countPolicies({ extensions }: Certificate): number {
  return (extensions.certificatePolicies?.length ?? 0) + extensions.policyMappings.length;
}

function isSelfIssued({ subject, issuer }: Certificate): boolean {
  return sameName(subject, issuer);
}

function narrowed(count: number, limit: number | undefined): number {
  return Math.max(0, Math.min(count, limit ?? count));
}
