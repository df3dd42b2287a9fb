import { z } from 'zod';

/** Longest page a caller may ask for; keeps the work of one request bounded. */
export const MAX_PAGE_SIZE = 200;

/** Keyset paging: `cursor` is opaque and comes from the page before. Nothing is paged by offset. */
export const PageRequest = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(50),
});
export type PageRequest = z.infer<typeof PageRequest>;

/** Output schema of one page of `item`; `nextCursor` is absent on the last page. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().optional() });
}

export type Page<Item> = { items: Item[]; nextCursor?: string | undefined };
