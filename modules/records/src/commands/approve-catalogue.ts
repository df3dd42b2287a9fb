import { type AuthorizedScope, type Platform, requirePermission } from '@hien-luong/platform';
import { RecordsError } from '../records-error.ts';
import type { Changed } from './act-on-case-file.ts';
import { actOnCatalogue } from './act-on-catalogue.ts';

/**
 * The head of the agency approves the list of a year; from then on case files are opened by it and
 * it does not change. Throws `CATALOGUE_EMPTY`.
 * @law NĐ 30/2020/NĐ-CP Đ.28
 */
export async function approveCatalogue(
  platform: Platform,
  scope: AuthorizedScope,
  seen: { year: number; version: number },
): Promise<Changed> {
  requirePermission(scope, 'records.decide');
  return actOnCatalogue(platform, scope, seen, ({ record }) => {
    if (record.facts.entries.length === 0) throw new RecordsError('CATALOGUE_EMPTY', 'no lines');
    return { action: 'approved', detail: {} };
  });
}
