const collator = new Intl.Collator('vi');

/**
 * Dictionary order of Vietnamese (a ă â b … d đ e ê), the order of PostgreSQL's `vi-x-icu`.
 * Use it as the argument of `toSorted`.
 */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}
