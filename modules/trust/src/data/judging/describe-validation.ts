import {
  BLOCK_WORDS,
  CONSTRAINT_WORDS,
  type SignatureValidation,
  simpleReport,
  verdictSentence,
} from '@hien-luong/ades';
import { summarizeSigner } from '@hien-luong/pdf-sign';
import type { Outcome, SignatureVerdict, VerdictWords } from '../../contract/index.ts';
import { levelWords } from '../../rules/level-words.ts';
import type { JudgedSignature } from './judged-file.ts';

const OUTCOMES: Readonly<Record<SignatureValidation['indication'], Outcome>> = {
  TOTAL_PASSED: 'valid',
  INDETERMINATE: 'indeterminate',
  TOTAL_FAILED: 'invalid',
};
const KINDS = { PERSON: 'person', AGENCY: 'agency', UNKNOWN: 'unknown' } as const;
const SOURCES = {
  TIMESTAMP: 'timestamp',
  CALLER: 'timestamp',
  CLAIMED: 'claimed',
  NONE: 'none',
} as const;

/** What only the reader of a format can tell. */
export type FormatFacts = Pick<
  SignatureVerdict,
  | 'fieldName'
  | 'files'
  | 'revision'
  | 'revisionCount'
  | 'permittedChanges'
  | 'forbiddenChanges'
  | 'changes'
> & { certifies: boolean };

export const NO_REVISIONS: Omit<FormatFacts, 'fieldName'> = {
  files: [],
  revision: 0,
  revisionCount: 0,
  permittedChanges: [],
  forbiddenChanges: [],
  changes: { permitted: [], forbidden: [] },
  certifies: false,
};

/** One signature in the words of the contract, all of them from the validation. */
export function describeValidation(
  validation: SignatureValidation,
  { certifies, ...facts }: FormatFacts,
): JudgedSignature {
  const report = simpleReport(validation);
  const certificate = validation.signature.signingCertificate;
  const signer = certificate && summarizeSigner(certificate);
  const { time, reason } = report;
  return {
    verdict: {
      ...facts,
      kind: 'signature',
      outcome: OUTCOMES[report.indication],
      subIndication: report.subIndication ?? null,
      sentence: verdictSentence(validation),
      reason: reason === undefined ? null : { why: reason.reason, todo: reason.action },
      signer: signer?.commonName ?? signer?.subject ?? '',
      organisation: signer?.organisation ?? '',
      issuer: signer?.issuer ?? '',
      serialNumber: signer?.serialNumber ?? '',
      signedAt: time.source === 'NONE' ? null : time.at.toISOString(),
      timeSource: SOURCES[time.source],
      clock: time.source === 'TIMESTAMP' ? time.clock : null,
      level: report.level,
      levelText: levelWords(report.level),
      provableUntil: provableUntil(report),
      coversWholeFile: validation.signature.coverage.kind === 'whole',
      covers: report.coverage,
      warnings: [...report.warnings],
      steps: stepsOf(validation),
    },
    guessedKind: signer ? KINDS[signer.kind] : 'unknown',
    certificate: certificate && {
      der: certificate.der,
      fingerprint: certificate.fingerprintSha256,
    },
    certifies,
  };
}

/** Only of what is valid: the rest cannot be kept up by anything. */
function provableUntil({ indication, provableUntil: until }: ReturnType<typeof simpleReport>) {
  return indication === 'TOTAL_PASSED' ? (until?.toISOString() ?? null) : null;
}

function ofTimestamp({ vi, en }: VerdictWords): VerdictWords {
  return { vi: `${vi} (của dấu thời gian)`, en: `${en} (of the timestamp)` };
}

/** The blocks that ran, each once, and within those that did not pass what did not hold. */
function stepsOf({ blocks, signature }: SignatureValidation): SignatureVerdict['steps'] {
  const steps = new Map<string, { text: VerdictWords; ok: boolean }>();
  for (const { block, subject, checks, conclusion } of blocks) {
    const ok = conclusion.status === 'PASSED';
    const words = BLOCK_WORDS[block];
    const isOwn = subject === signature.id || block === 'TIMESTAMP_VALIDATION';
    steps.set(`${block}:${subject}`, { text: isOwn ? words : ofTimestamp(words), ok });
    for (const { constraint, outcome } of checks) {
      if (outcome !== 'failed') continue;
      steps.set(`${block}:${subject}:${constraint}`, {
        text: CONSTRAINT_WORDS[constraint],
        ok: false,
      });
    }
  }
  return [...steps.values()];
}
