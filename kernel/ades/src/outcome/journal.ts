import type { Conclusion } from './conclusion.ts';
import type { Constraint } from './constraint.ts';

/** Building blocks and processes of EN 319 102-1, in the order of their clauses. */
export type BlockName =
  | 'FORMAT_CHECKING'
  | 'SIGNING_CERTIFICATE_IDENTIFICATION'
  | 'CONTEXT_INITIALIZATION'
  | 'CERTIFICATE_VALIDATION'
  | 'CRYPTOGRAPHIC_VERIFICATION'
  | 'SIGNATURE_ACCEPTANCE'
  | 'BASIC_VALIDATION'
  | 'TIMESTAMP_VALIDATION'
  | 'VALIDATION_WITH_TIME'
  | 'PAST_CERTIFICATE_VALIDATION'
  | 'PAST_SIGNATURE_VALIDATION'
  | 'LONG_TERM_VALIDATION'
  /** No block of the standard: the verifier's own register. */
  | 'OWN_RECORD';

/** `warned` and `noted` failed as well, and the policy lets it pass. */
export type CheckOutcome = 'passed' | 'failed' | 'warned' | 'noted' | 'ignored';

export type ConstraintCheck = {
  readonly constraint: Constraint;
  readonly outcome: CheckOutcome;
  /** A code, an algorithm, a time: what the check looked at. */
  readonly detail?: string;
};

/** What one building block did for one subject. */
export type BlockReport = {
  readonly block: BlockName;
  /** Id of the signature or timestamp. */
  readonly subject: string;
  readonly at: Date;
  readonly checks: readonly ConstraintCheck[];
  readonly conclusion: Conclusion;
};

/** Collects the reports of the blocks while they run; the detailed report is its content. */
export type Journal = { readonly blocks: BlockReport[] };

export function openJournal(): Journal {
  return { blocks: [] };
}
