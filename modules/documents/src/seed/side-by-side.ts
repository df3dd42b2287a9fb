/** As many at once as the pool of connections serves well. */
const AT_ONCE = 6;

/**
 * Runs for every item, some at a time: what agencies do is independent of each other, and the seed
 * mostly waits for the database. Results stand in the order of the items.
 */
export async function sideBySide<Item, Result>(
  items: readonly Item[],
  run: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  async function work(): Promise<void> {
    for (let index = next++; index < items.length; index = next++) {
      results[index] = await run(items[index] as Item, index);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}
