import { OID } from '../oids.ts';
import type { PathFault } from './path-fault.ts';
import type { PathStep } from './path-step.ts';

/** Constraints whose processing is still to come; ignoring a critical one would be a lie. */
const NOT_YET_ENFORCED: ReadonlySet<string> = new Set([
  OID.nameConstraints,
  OID.policyConstraints,
  OID.policyMappings,
  OID.inhibitAnyPolicy,
]);

/** @spec RFC 5280 §6.1.4 (o) */
export function checkCriticalExtensions({ certificate }: PathStep): PathFault | undefined {
  const { unknownCritical } = certificate.extensions;
  if (unknownCritical.length === 0) return undefined;
  return unknownCritical.every((oid) => NOT_YET_ENFORCED.has(oid))
    ? 'CRITICAL_EXTENSION_UNSUPPORTED'
    : 'CRITICAL_EXTENSION_UNKNOWN';
}
