import type { PathFault } from './path-fault.ts';
import type { PathStep } from './path-step.ts';

/** Nobody may pass over what a CA says must be understood. @spec RFC 5280 §6.1.4 (o), §6.1.5 (f) */
export function checkCriticalExtensions({ certificate }: PathStep): PathFault | undefined {
  const { unknownCritical } = certificate.extensions;
  return unknownCritical.length === 0 ? undefined : 'CRITICAL_EXTENSION_UNKNOWN';
}
