import { Trans, useLingui } from '@lingui/react/macro';
import { IconDots, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { NavItem } from './nav-item.ts';
import classes from './shell.module.css';

const PlacesDrawer = lazy(async () => ({
  default: (await import('./PlacesDrawer.tsx')).PlacesDrawer,
}));

type Props = { items: readonly NavItem[]; onSearch(): void };

/** A thumb's reach: my work, signing, search; everything else under "More". */
export function BottomBar({ items, onSearch }: Props) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const within = items.filter(({ phone }) => phone);
  return (
    <nav className={classes.bottom} aria-label={t`Thanh dưới`} data-print="hide">
      {within.map((item) => (
        <PlaceLink key={item.to} item={item} />
      ))}
      <button type="button" className={classes.bottomLink} onClick={onSearch}>
        <IconSearch size={22} stroke={1.7} aria-hidden />
        <Trans>Tìm kiếm</Trans>
      </button>
      <button type="button" className={classes.bottomLink} onClick={() => setOpened(true)}>
        <IconDots size={22} stroke={1.7} aria-hidden />
        <Trans>Thêm</Trans>
      </button>
      {opened && (
        <Suspense>
          <PlacesDrawer items={items} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </nav>
  );
}

function PlaceLink({ item: { to, shortLabel, icon: Icon } }: { item: NavItem }) {
  return (
    <Link
      to={to}
      className={classes.bottomLink}
      activeProps={{ 'data-active': true }}
      activeOptions={{ exact: to === '/', includeSearch: false }}
    >
      <Icon size={22} stroke={1.7} />
      {shortLabel}
    </Link>
  );
}
