import { Trans, useLingui } from '@lingui/react/macro';
import {
  IconCheck,
  IconCircleCheck,
  IconCircleX,
  IconHelpCircle,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type Fact, Facts } from '../page/Facts.tsx';
import { useVerdictWord, VerdictBadge, type VerdictOutcome } from './VerdictBadge.tsx';
import classes from './verdict.module.css';

export type SignatureWords = {
  key: string;
  outcome: VerdictOutcome;
  signer: string;
  /** Plain sentences: of which agency, when and how we know, what it covers, why not valid. */
  facts: readonly string[];
  /** Facts by name that only the curious ask for; they stand with the checks. */
  rows?: readonly Fact[];
  checks: readonly { label: string; ok: boolean }[];
  /** What can be done about this signature. */
  act?: ReactNode;
};

type Props = {
  outcome: VerdictOutcome;
  /** The judgement in one plain sentence. */
  statement: string;
  /** What to do about it. */
  advice?: string;
  /** What the file holds besides. */
  note?: ReactNode;
  signatures: readonly SignatureWords[];
  footer?: ReactNode;
};

const ICONS = { valid: IconCircleCheck, indeterminate: IconHelpCircle, invalid: IconCircleX };

/** The judgement on a file, before anything else is said about it. */
export function VerdictPanel(props: Props) {
  const { outcome, statement, advice, note, signatures, footer } = props;
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
          {advice && <div className={classes.statement}>{advice}</div>}
          {note && <div className={classes.statement}>{note}</div>}
        </div>
      </div>
      {signatures.map((signature) => (
        <SignatureLines key={signature.key} signature={signature} />
      ))}
      {footer && <div className={classes.signature}>{footer}</div>}
    </section>
  );
}

function SignatureLines({ signature }: { signature: SignatureWords }) {
  const { outcome, signer, facts, rows = [], checks, act } = signature;
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
      {act && <div className={classes.act}>{act}</div>}
      {rows.length + checks.length > 0 && (
        <details className={classes.more}>
          <summary>
            <Trans>Chi tiết và các bước đã kiểm tra</Trans>
          </summary>
          <Facts facts={rows} />
          <ul>
            {checks.map(({ label, ok }, index) => (
              // Steps come in the order of the standard, and one may come twice.
              // biome-ignore lint/suspicious/noArrayIndexKey: the order never changes
              <CheckLine key={index} label={label} ok={ok} />
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
