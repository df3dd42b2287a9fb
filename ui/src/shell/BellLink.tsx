import { useLingui } from '@lingui/react/macro';
import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import classes from './shell.module.css';

type Props = {
  to: string;
  /** Unread; more than `max` is not counted. */
  count: number;
  max: number;
};

/** Notifications from everywhere: the number says whether something waits to be read. */
export function BellLink({ to, count, max }: Props) {
  const { t } = useLingui();
  const shown = count > max ? `${max}+` : `${count}`;
  const label = count > 0 ? t`Thông báo: ${shown} chưa đọc` : t`Thông báo`;
  return (
    <Link to={to} className={classes.bell} aria-label={label} title={label}>
      <IconBell size={22} stroke={1.7} aria-hidden />
      {count > 0 && (
        <span className={classes.bellCount} aria-hidden>
          {shown}
        </span>
      )}
    </Link>
  );
}
