import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

type Props = {
  id: string;
  at: string | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** To a unit as it was on the day that is looked at. */
export function UnitLink({ id, at, className, children }: Props) {
  return (
    <Link
      to={`/organisation/${id}`}
      search={at === undefined ? {} : { at }}
      {...(className !== undefined && { className })}
    >
      {children}
    </Link>
  );
}
