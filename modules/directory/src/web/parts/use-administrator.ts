import { useDesk } from '@hien-luong/ui';
import type { Administrator } from '../../rules/administration.ts';

/** What the acting post looks after, by the rule that the server judges by; null for nothing. */
export function useAdministrator(): Administrator | null {
  const { agencyId, may } = useDesk();
  if (!may('directory.manage')) return null;
  return { agencyId, wholeProvince: may('directory.administer') };
}
