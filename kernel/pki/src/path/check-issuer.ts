import type { PathFault } from './path-fault.ts';
import type { PathStep } from './path-step.ts';

/**
 * The issuer is a CA, may sign certificates, and has not more CAs below it than it is allowed. An
 * anchor is exempt: it is trusted for its key and name alone.
 * @spec RFC 5280 §6.1.4 (k), (m), (n)
 */
export function checkIssuer(step: PathStep): PathFault | undefined {
  if (step.issuerIsAnchor) return undefined;
  const { extensions } = step.issuer;
  if (!extensions.basicConstraints?.ca) return 'ISSUER_NOT_CA';
  if (extensions.keyUsage && !extensions.keyUsage.includes('keyCertSign')) {
    return 'ISSUER_KEY_USAGE_UNFIT';
  }
  const limit = extensions.basicConstraints.pathLength;
  const exceeded = limit !== undefined && step.casBelowIssuer > limit;
  return exceeded ? 'PATH_LENGTH_EXCEEDED' : undefined;
}
