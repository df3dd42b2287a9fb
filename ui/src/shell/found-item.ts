import type { ReactNode } from 'react';

/** One thing that the palette found; choosing it goes to its address. */
export type FoundItem = {
  key: string;
  group: string;
  title: string;
  detail: string;
  to: string;
  search?: Record<string, string>;
  icon?: ReactNode;
};
