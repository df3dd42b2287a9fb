import type { ComponentType } from 'react';

export type NavIcon = ComponentType<{ size?: number | string; stroke?: number | string }>;

/** A place of the application that the acting post may go to. */
export type NavItem = {
  to: string;
  label: string;
  /** A few letters shorter, for the rail and the phone. */
  shortLabel: string;
  icon: NavIcon;
  /** A permission without which the place is not offered; the server refuses it anyway. */
  needs?: string;
  /** Places of one group stand together; a line parts the groups. */
  group: 'work' | 'records' | 'province' | 'account';
  /** On a phone: in the bottom bar rather than under "More". */
  phone?: boolean;
};
