export type Random = {
  /** From 0 up to but without `below`. */
  integer(below: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** Some of them, in an order of its own. */
  sample<Item>(items: readonly Item[], count: number): Item[];
};

/** The same numbers for the same seed, so that a run that failed can be begun again (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const integer = (below: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  return {
    integer,
    pick: (items) => items[integer(items.length)] as (typeof items)[number],
    sample(items, count) {
      const left = [...items];
      const taken = Array.from({ length: Math.min(count, left.length) }, () =>
        left.splice(integer(left.length), 1),
      );
      return taken.flat();
    },
  };
}
