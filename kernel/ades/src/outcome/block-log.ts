import type { ConstraintLevel, ValidationPolicy } from '../policy/validation-policy.ts';
import type { Conclusion } from './conclusion.ts';
import type { ConfigurableConstraint, Constraint } from './constraint.ts';
import { CONFIGURABLE_CONSTRAINTS } from './constraint.ts';
import type { BlockName, CheckOutcome, ConstraintCheck, Journal } from './journal.ts';

/** Writes down what one building block checks, and says whether the policy lets it go on. */
export type BlockLog = {
  /** True where the constraint holds, or the policy does not insist on it. */
  check(constraint: Constraint, holds: boolean, detail?: string): boolean;
  /** Ends the block; gives the conclusion back. */
  conclude(conclusion: Conclusion): Conclusion;
};

const OUTCOMES: Readonly<Record<ConstraintLevel, CheckOutcome>> = {
  FAIL: 'failed',
  WARN: 'warned',
  INFORM: 'noted',
  IGNORE: 'ignored',
};

export function openBlock(
  journal: Journal,
  policy: ValidationPolicy,
  block: BlockName,
  subject: string,
  at: Date,
): BlockLog {
  const checks: ConstraintCheck[] = [];
  return {
    check(constraint, holds, detail) {
      const outcome = holds ? 'passed' : OUTCOMES[levelOf(constraint, policy)];
      checks.push({ constraint, outcome, ...(detail === undefined ? {} : { detail }) });
      return outcome !== 'failed';
    },
    conclude(conclusion) {
      journal.blocks.push({ block, subject, at, checks, conclusion });
      return conclusion;
    },
  };
}

function levelOf(constraint: Constraint, policy: ValidationPolicy): ConstraintLevel {
  return isConfigurable(constraint) ? policy.levels[constraint] : 'FAIL';
}

function isConfigurable(constraint: Constraint): constraint is ConfigurableConstraint {
  return (CONFIGURABLE_CONSTRAINTS as readonly string[]).includes(constraint);
}
