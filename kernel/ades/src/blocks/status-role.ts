import type { TrustPurpose } from '@hien-luong/pki';
import type { ConfigurableConstraint } from '../outcome/constraint.ts';
import type { FreshnessRule, ValidationPolicy } from '../policy/validation-policy.ts';

/** Whose revocation is looked at; the policy asks different things of each. */
export type StatusRole = 'signer' | 'authority' | 'clock';

/** A clock's CAs are judged like the clock: an old stamp is not undone by silence about them. */
export function statusRoleOf(purpose: TrustPurpose, isHolder: boolean): StatusRole {
  if (purpose === 'timestamp') return 'clock';
  return isHolder ? 'signer' : 'authority';
}

const KNOWN: Readonly<Record<StatusRole, ConfigurableConstraint>> = {
  signer: 'SIGNER_REVOCATION_KNOWN',
  authority: 'AUTHORITY_REVOCATION_KNOWN',
  clock: 'CLOCK_REVOCATION_KNOWN',
};
const FRESH: Readonly<Record<StatusRole, ConfigurableConstraint>> = {
  signer: 'SIGNER_REVOCATION_FRESH',
  authority: 'AUTHORITY_REVOCATION_FRESH',
  clock: 'CLOCK_REVOCATION_FRESH',
};

export function knownConstraint(role: StatusRole): ConfigurableConstraint {
  return KNOWN[role];
}

export function freshConstraint(role: StatusRole): ConfigurableConstraint {
  return FRESH[role];
}

export function freshnessRule(role: StatusRole, policy: ValidationPolicy): FreshnessRule {
  return policy.freshness[role];
}
