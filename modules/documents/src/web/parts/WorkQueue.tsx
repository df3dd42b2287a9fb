import { Group, StateTag, Title } from '@hien-luong/ui';
import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { WorkSection } from '../../contract/index.ts';
import { WorkRow } from './WorkRow.tsx';
import classes from './work.module.css';
import { SECTIONS } from './work-words.ts';

/** One queue: what it asks of this person, how many there truly are, and the first of them. */
export function WorkQueue({ section }: { section: WorkSection }) {
  const { i18n } = useLingui();
  const { title, verb, to, search } = SECTIONS[section.key];
  const listed = section.outgoing.length + section.incoming.length;
  return (
    <section aria-label={i18n._(title)}>
      <Group gap="sm" mb="sm">
        <Title order={2}>{i18n._(title)}</Title>
        <StateTag tone="act">{formatNumber(section.count)}</StateTag>
        {section.key === 'toRecord' && (
          <Link to="/incoming/record" className={classes.all}>
            <Trans>Vào sổ liên tiếp</Trans>
          </Link>
        )}
        {section.count > listed && (
          <Link to={to} search={search} className={classes.all}>
            <Trans>Xem tất cả</Trans>
          </Link>
        )}
      </Group>
      <ul className={classes.queue}>
        {section.outgoing.map((row) => (
          <WorkRow
            key={row.id}
            direction="outgoing"
            row={row}
            verb={i18n._(verb)}
            reference={row.numberAndSymbol}
            party={row.drafter.name}
          />
        ))}
        {section.incoming.map((row) => (
          <WorkRow
            key={row.id}
            direction="incoming"
            row={row}
            verb={i18n._(verb)}
            reference={row.senderNumberAndSymbol}
            party={row.sender.name}
            deadline={row.deadline}
            outcome={row.outcome}
          />
        ))}
      </ul>
    </section>
  );
}
