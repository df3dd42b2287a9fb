import { formatNumber } from '@hien-luong/vn';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { DeadlineWatch, WatchCounts } from '../../contract/index.ts';
import classes from './watch.module.css';
import type { IncomingFilters } from './worklist-filters.ts';

/** One table for the screen and for paper: units with their sums, below each who leads the work. */
export function WatchTable({ watch }: { watch: DeadlineWatch }) {
  const { t } = useLingui();
  const { reach, total, unassigned, units } = watch;
  return (
    <table className={classes.table} aria-label={t`Hạn xử lý theo đơn vị và người chủ trì`}>
      <thead>
        <tr>
          <th scope="col">{t`Đơn vị, người chủ trì`}</th>
          <th scope="col" className={classes.number}>{t`Quá hạn`}</th>
          <th scope="col" className={classes.number}>{t`Sắp đến hạn`}</th>
        </tr>
      </thead>
      <tbody>
        {reach === 'agency' && unassigned.overdue + unassigned.dueSoon > 0 && (
          <tr className={classes.unit}>
            <th scope="row">
              <Trans>Chưa giao ai chủ trì</Trans>
            </th>
            <Numbers counts={unassigned} search={{ unassigned: true }} of={t`chưa giao`} />
          </tr>
        )}
        {units.map(({ unit, people, ...counts }) => (
          <Fragment key={unit.id}>
            <tr className={classes.unit}>
              <th scope="row">{unit.name || t`Đơn vị đã thôi hoạt động`}</th>
              <Numbers counts={counts} search={{ unit: unit.id }} of={unit.name} />
            </tr>
            {people.map(({ postId, name, title, ...own }) => (
              <tr key={postId}>
                <th scope="row" className={classes.person}>
                  {name} <span className={classes.title}>{title}</span>
                </th>
                <Numbers counts={own} search={{ lead: postId }} of={name} />
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
      {units.length + (unassigned.overdue + unassigned.dueSoon > 0 ? 1 : 0) > 1 && (
        <tfoot>
          <tr className={classes.unit}>
            <th scope="row">
              <Trans>Cộng</Trans>
            </th>
            <Numbers counts={total} search={{}} of={t`tất cả`} />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

type NumbersProps = { counts: WatchCounts; search: IncomingFilters; of: string };

function Numbers({ counts: { dueSoon, overdue }, search, of }: NumbersProps) {
  const { t } = useLingui();
  return (
    <>
      <td className={classes.number} data-late={overdue > 0 || undefined}>
        <Count
          count={overdue}
          search={{ ...search, deadline: 'overdue' }}
          label={t`${formatNumber(overdue)} quá hạn, ${of}`}
        />
      </td>
      <td className={classes.number}>
        <Count
          count={dueSoon}
          search={{ ...search, deadline: 'dueSoon' }}
          label={t`${formatNumber(dueSoon)} sắp đến hạn, ${of}`}
        />
      </td>
    </>
  );
}

type CountProps = { count: number; search: IncomingFilters; label: string };

function Count({ count, search, label }: CountProps) {
  if (count === 0) return <span className={classes.none}>0</span>;
  return (
    <Link to="/incoming" search={search} aria-label={label}>
      {formatNumber(count)}
    </Link>
  );
}
