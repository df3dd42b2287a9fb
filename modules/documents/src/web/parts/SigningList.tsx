import { Checkbox, DateText, Stamp, StateTag, UnstyledButton } from '@hien-luong/ui';
import { documentKindFacts, urgencyStamp } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import type { SigningRow } from '../../contract/index.ts';
import classes from './signing.module.css';
import type { Batch } from './use-batch.ts';

type Props = { rows: readonly SigningRow[]; batch: Batch; onRead(row: SigningRow): void };

/** Each that waits: one tap shows it, and only what was shown can be chosen. */
export function SigningList({ rows, batch, onRead }: Props) {
  const { t } = useLingui();
  return (
    <ul className={classes.list} aria-label={t`Văn bản chờ ký`}>
      {rows.map((row) => (
        <li key={row.id} className={classes.row}>
          <Checkbox
            size="md"
            classNames={{ root: classes.choice ?? '' }}
            aria-label={t`Chọn ký ${row.subject}`}
            checked={row.shown && batch.isChosen(row)}
            disabled={!row.shown}
            onChange={({ currentTarget }) => batch.choose(row, currentTarget.checked)}
          />
          <UnstyledButton className={classes.open} onClick={() => onRead(row)}>
            <span className={classes.subject}>
              <Stamp words={urgencyStamp(row.urgency)} /> {row.subject}
            </span>
            <span className={classes.facts}>
              <span>{documentKindFacts(row.kind).name}</span>
              <span>{row.drafter.name}</span>
              {row.dueOn && (
                <span>
                  <Trans>
                    Hạn <DateText date={row.dueOn} />
                  </Trans>
                </span>
              )}
              {row.note && <span>“{row.note}”</span>}
            </span>
          </UnstyledButton>
          <StateTag tone={row.shown ? 'good' : 'attention'}>
            {row.shown ? t`Đã xem` : t`Chưa xem`}
          </StateTag>
        </li>
      ))}
    </ul>
  );
}
