import { Trans, useLingui } from '@lingui/react/macro';
import {
  IconCheck,
  IconCircleCheck,
  IconCircleX,
  IconHelpCircle,
  IconX,
} from '@tabler/icons-react';
import { useVerdictWord, VerdictBadge, type VerdictOutcome } from './VerdictBadge.tsx';
import classes from './verdict.module.css';

export type SignatureWords = {
  key: string;
  outcome: VerdictOutcome;
  signer: string;
  /** Plain sentences: of which agency, when and how we know, what it covers, why not valid. */
  facts: readonly string[];
  /** Facts that only the curious ask for; they stand with the checks. */
  details?: readonly string[];
  checks: readonly { label: string; ok: boolean }[];
};

type Props = {
  outcome: VerdictOutcome;
  /** The judgement in one plain sentence. */
  statement: string;
  signatures: readonly SignatureWords[];
};

const ICONS = { valid: IconCircleCheck, indeterminate: IconHelpCircle, invalid: IconCircleX };

/** The judgement on a file, before anything else is said about it. */
export function VerdictPanel({ outcome, statement, signatures }: Props) {
  const { t } = useLingui();
  const word = useVerdictWord(outcome);
  const Icon = ICONS[outcome];
  return (
    <section
      className={classes.panel}
      data-outcome={outcome}
      aria-label={t`Kiểm tra chữ ký số: ${word}`}
    >
      <div className={classes.head}>
        <Icon size={28} aria-hidden />
        <div>
          <div className={classes.word}>{word}</div>
          <div className={classes.statement}>{statement}</div>
        </div>
      </div>
      {signatures.map((signature) => (
        <SignatureLines key={signature.key} signature={signature} />
      ))}
    </section>
  );
}

function SignatureLines({ signature }: { signature: SignatureWords }) {
  const { outcome, signer, facts, details = [], checks } = signature;
  return (
    <div className={classes.signature}>
      <div className={classes.signer}>
        {signer}
        <VerdictBadge outcome={outcome} />
      </div>
      <ul className={classes.facts}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {checks.length > 0 && (
        <details className={classes.more}>
          <summary>
            <Trans>Các bước đã kiểm tra</Trans>
          </summary>
          {details.map((detail) => (
            <div key={detail}>{detail}</div>
          ))}
          <ul>
            {checks.map(({ label, ok }) => (
              <CheckLine key={label} label={label} ok={ok} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function CheckLine({ label, ok }: { label: string; ok: boolean }) {
  const { t } = useLingui();
  return (
    <li>
      {ok ? (
        <IconCheck size={14} color="var(--hl-good)" role="img" aria-label={t`Đạt:`} />
      ) : (
        <IconX size={14} color="var(--hl-state)" role="img" aria-label={t`Không đạt:`} />
      )}
      {label}
    </li>
  );
}
