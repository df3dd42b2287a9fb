import { useLingui } from '@lingui/react/macro';
import { Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useReturnFocus } from '../desk/use-return-focus.ts';
import type { NavItem } from './nav-item.ts';
import classes from './shell.module.css';

/** Every place that has no room in the bottom bar. */
export function PlacesDrawer({ items, onClose }: { items: readonly NavItem[]; onClose(): void }) {
  const { t } = useLingui();
  useReturnFocus(true);
  return (
    <Drawer opened onClose={onClose} position="bottom" size="75%" title={t`Các phân hệ`}>
      <ul className={classes.more}>
        {items
          .filter(({ phone }) => !phone)
          .map(({ to, label, icon: Icon }) => (
            <li key={to}>
              <Link to={to} className={classes.moreLink} onClick={onClose}>
                <Icon size={20} stroke={1.7} />
                {label}
              </Link>
            </li>
          ))}
      </ul>
    </Drawer>
  );
}
