import type { Indication, SubIndication } from '../outcome/indication.ts';
import type { BlockReport, CheckOutcome } from '../outcome/journal.ts';
import type { SignatureValidation } from '../process/signature-validation.ts';
import { BLOCK_WORDS } from './block-words.ts';
import { CONSTRAINT_WORDS } from './constraint-words.ts';
import type { Language } from './words.ts';

export type DetailedCheck = {
  readonly text: string;
  readonly outcome: CheckOutcome;
  readonly detail: string | undefined;
};

export type DetailedBlock = {
  readonly title: string;
  /** Id of the signature or timestamp. */
  readonly subject: string;
  /** The time that the block judged for. */
  readonly at: Date;
  readonly status: 'PASSED' | 'INDETERMINATE' | 'FAILED';
  readonly sub: SubIndication | undefined;
  readonly checks: readonly DetailedCheck[];
};

/** Every building block in the order in which it ran, with every constraint and its outcome. */
export type DetailedReport = {
  readonly id: string;
  readonly indication: Indication;
  readonly subIndication: SubIndication | undefined;
  readonly policy: SignatureValidation['policy'];
  readonly blocks: readonly DetailedBlock[];
};

/** @spec EN 319 102-1 §5.1.3 */
export function detailedReport(
  validation: SignatureValidation,
  language: Language,
): DetailedReport {
  const { signature, indication, subIndication, policy, blocks } = validation;
  return {
    id: signature.id,
    indication,
    subIndication,
    policy,
    blocks: blocks.map((block) => detailedBlock(block, language)),
  };
}

function detailedBlock(
  { block, subject, at, checks, conclusion }: BlockReport,
  language: Language,
): DetailedBlock {
  return {
    title: BLOCK_WORDS[block][language],
    subject,
    at,
    status: conclusion.status,
    sub: conclusion.status === 'PASSED' ? undefined : conclusion.sub,
    checks: checks.map(({ constraint, outcome, detail }) => ({
      text: CONSTRAINT_WORDS[constraint][language],
      outcome,
      detail: detail === '' ? undefined : detail,
    })),
  };
}
