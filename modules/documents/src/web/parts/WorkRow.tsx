import { DateText, Stamp, VerdictBadge, type VerdictOutcome } from '@hien-luong/ui';
import { type Urgency, urgencyStamp } from '@hien-luong/vn';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { DeadlineState } from '../../contract/index.ts';
import { DeadlineWord } from './StateWord.tsx';
import classes from './work.module.css';

type Props = {
  direction: 'outgoing' | 'incoming';
  row: { id: string; subject: string; urgency: Urgency; dueOn: string | null };
  verb: string;
  reference: string | null;
  party: string;
  deadline?: DeadlineState;
  outcome?: VerdictOutcome;
};

/** One thing to do, all of it one link as wide as the screen: easy for a thumb. */
export function WorkRow({ direction, row, verb, reference, party, deadline, outcome }: Props) {
  const wants = deadline === 'overdue' || deadline === 'dueSoon';
  return (
    <li className={classes.row} data-attention={wants || undefined}>
      <Link to={`/${direction}/${row.id}`} className={classes.link}>
        <span className={classes.subject}>
          <Stamp words={urgencyStamp(row.urgency)} /> {row.subject}
        </span>
        <span className={classes.facts}>
          {reference && <span>{reference}</span>}
          <span>{party}</span>
          {row.dueOn && (
            <span>
              <Trans>
                Hạn <DateText date={row.dueOn} />
              </Trans>
            </span>
          )}
          {wants && deadline && <DeadlineWord deadline={deadline} />}
          {outcome && outcome !== 'valid' && <VerdictBadge outcome={outcome} />}
        </span>
        <span className={classes.verb}>{verb}</span>
      </Link>
    </li>
  );
}
