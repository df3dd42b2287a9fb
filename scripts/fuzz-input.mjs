import { createRandom } from './fuzz-random.mjs';
import { mutateBytes } from './mutate-bytes.mjs';
import { mutateDer } from './mutate-der.mjs';
import { mutateText } from './mutate-text.mjs';

/** @typedef {import('./mutate-bytes.mjs').Mutation} Mutation */
/** @typedef {import('@hien-luong/contract').FuzzShape} FuzzShape */

/** @type {Record<FuzzShape, Mutation>} */
const BY_SHAPE = { der: mutateDer, text: mutateText, bytes: mutateBytes };

/**
 * Input number `index`: a seed changed once or a few times, mostly with regard to its shape. The
 * first ones are the seeds as they are.
 * @param {object} order
 * @param {readonly Uint8Array[]} order.seeds
 * @param {FuzzShape} order.shape
 * @param {number} order.seed
 * @param {number} order.index
 * @returns {Uint8Array}
 */
export function makeInput({ seeds, shape, seed, index }) {
  const original = seeds[index];
  if (original !== undefined) return original;
  const random = createRandom(seed, index);
  let input = random.pick(seeds) ?? new Uint8Array();
  // One mutation of a tree is several changes already, and to read it again would be slow.
  const most = shape === 'der' ? 1 : 5;
  let changes = 1;
  while (changes < most && random.below(2) === 0) changes += 1;
  for (let change = 0; change < changes; change++) {
    const other = random.pick(seeds) ?? input;
    // Bytes first would leave nothing of the shape for those that need it.
    const isLast = change === changes - 1;
    const mutate = isLast && random.below(4) === 0 ? mutateBytes : BY_SHAPE[shape];
    input = mutate(input, other, random);
  }
  return input;
}
