import type { PathFault } from './path-fault.ts';
import type { PathStep } from './path-step.ts';

/** Both ends of the period belong to it. @spec RFC 5280 §6.1.3 (a)(2) */
export function checkValidity({ certificate, at }: PathStep): PathFault | undefined {
  if (at < certificate.notBefore) return 'CERTIFICATE_NOT_YET_VALID';
  return at > certificate.notAfter ? 'CERTIFICATE_EXPIRED' : undefined;
}
