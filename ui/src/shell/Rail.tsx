import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { Brand } from './Brand.tsx';
import type { NavItem } from './nav-item.ts';
import classes from './shell.module.css';

/** The places of this post, each with its icon and its word. */
export function Rail({ items }: { items: readonly NavItem[] }) {
  const { t } = useLingui();
  return (
    <nav className={classes.rail} aria-label={t`Phân hệ`} data-print="hide">
      <Link to="/" className={classes.brand} aria-label={t`Hiền Lương, về việc của tôi`}>
        <Brand size={32} />
      </Link>
      {items.map((item, index) => (
        <Fragment key={item.to}>
          {index > 0 && items[index - 1]?.group !== item.group && <hr className={classes.part} />}
          <RailLink {...item} />
        </Fragment>
      ))}
    </nav>
  );
}

function RailLink({ to, shortLabel, label, icon: Icon }: NavItem) {
  return (
    <Link
      to={to}
      className={classes.railLink}
      activeProps={{ 'data-active': true }}
      activeOptions={{ exact: to === '/', includeSearch: false }}
      title={label}
    >
      <Icon size={20} stroke={1.7} />
      <span>{shortLabel}</span>
    </Link>
  );
}
