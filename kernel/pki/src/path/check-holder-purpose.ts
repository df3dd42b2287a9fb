import type { Certificate } from '../certificate/certificate.ts';
import { OID } from '../oids.ts';
import type { PathFault } from './path-fault.ts';
import type { PathStep } from './path-step.ts';

/** The holder's certificate is meant for what it was used for. */
export function checkHolderPurpose(step: PathStep): PathFault | undefined {
  if (!step.isHolder || step.purpose === 'any') return undefined;
  if (step.certificate.extensions.basicConstraints?.ca) return 'SIGNER_IS_CA';
  return step.purpose === 'timestamp'
    ? checkTimestampPurpose(step.certificate)
    : checkSigningPurpose(step.certificate);
}

/**
 * A key usage that is there must allow signing. An extended key usage narrows nothing here: the
 * Government CA writes smartcardLogon and clientAuth into certificates made for documents; only one
 * that names nothing but clocks or status services is refused.
 */
function checkSigningPurpose({ extensions }: Certificate): PathFault | undefined {
  const { keyUsage, extendedKeyUsage } = extensions;
  const maySign = ['digitalSignature', 'nonRepudiation'] as const;
  if (keyUsage && !maySign.some((usage) => keyUsage.includes(usage))) return 'KEY_USAGE_UNFIT';
  const services: readonly string[] = [OID.timeStamping, OID.ocspSigning];
  const onlyServices = extendedKeyUsage?.every((purpose) => services.includes(purpose));
  return onlyServices ? 'EXTENDED_KEY_USAGE_UNFIT' : undefined;
}

/** Timestamping is the only extended key usage, and critical. @spec RFC 3161 §2.3 */
function checkTimestampPurpose({ extensions }: Certificate): PathFault | undefined {
  const { extendedKeyUsage, all } = extensions;
  const extension = all.find(({ oid }) => oid === OID.extendedKeyUsage);
  const exact = extendedKeyUsage?.length === 1 && extendedKeyUsage[0] === OID.timeStamping;
  return exact && extension?.critical ? undefined : 'EXTENDED_KEY_USAGE_UNFIT';
}
