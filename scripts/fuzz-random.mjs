/**
 * Numbers that look random and are the same for the same seed and index, so an input can be made
 * again from its number alone.
 * @typedef {object} FuzzRandom
 * @property {() => number} uint32
 * @property {(limit: number) => number} below a whole number from 0 up to, but without, `limit`
 * @property {<Value>(list: ArrayLike<Value>) => Value | undefined} pick
 */

/**
 * @param {number} seed
 * @param {number} index
 * @returns {FuzzRandom}
 */
export function createRandom(seed, index) {
  let state = scramble(scramble(seed >>> 0) ^ (index >>> 0)) ^ Math.floor(index / 2 ** 32);
  const uint32 = () => {
    state = (state + 0x9e3779b9) | 0;
    return scramble(state);
  };
  /** @param {number} limit */
  const below = (limit) => (limit <= 1 ? 0 : Math.floor((uint32() / 2 ** 32) * limit));
  return { uint32, below, pick: (list) => list[below(list.length)] };
}

/** @param {number} value */
function scramble(value) {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
