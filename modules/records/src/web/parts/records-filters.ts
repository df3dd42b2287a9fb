import { z } from 'zod';
import { CaseFileState, HandOverState } from '../../contract/index.ts';

/** A filter that the address spells wrongly is left out rather than failing the page. */
const absent = undefined;
const year = z.number().int().min(1945).max(2200).optional().catch(absent);

export const CaseFileFilters = z.object({
  state: CaseFileState.optional().catch(absent),
  year,
  mine: z.boolean().optional().catch(absent),
  due: z.enum(['dueSoon', 'overdue']).optional().catch(absent),
  q: z.string().max(200).optional().catch(absent),
});
export type CaseFileFilters = z.infer<typeof CaseFileFilters>;

export const CatalogueFilters = z.object({ year });
export type CatalogueFilters = z.infer<typeof CatalogueFilters>;

export const HandOverFilters = z.object({ state: HandOverState.optional().catch(absent) });
export type HandOverFilters = z.infer<typeof HandOverFilters>;

export const RetentionShow = z.enum(['expired', 'decided', 'permanent', 'all', 'destroyed']);
export const RetentionFilters = z.object({ show: RetentionShow.catch('expired') });
export type RetentionFilters = z.infer<typeof RetentionFilters>;
