/** @typedef {import('./fuzz-random.mjs').FuzzRandom} FuzzRandom */
/** @typedef {(input: Uint8Array, other: Uint8Array, random: FuzzRandom) => Uint8Array} Mutation */

const EDGES = [0x00, 0x01, 0x7f, 0x80, 0x81, 0x84, 0xfe, 0xff];
/** Inputs grow no further than this by being repeated and joined. */
const MAX_LENGTH = 1 << 20;

/** @type {readonly Mutation[]} */
const MUTATIONS = [
  function turnBit(input, _, random) {
    const copy = Uint8Array.from(input);
    const at = random.below(copy.length);
    if (copy.length > 0) copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
    return copy;
  },
  function setByte(input, _, random) {
    const copy = Uint8Array.from(input);
    const value = random.below(2) === 0 ? random.below(256) : (random.pick(EDGES) ?? 0);
    if (copy.length > 0) copy[random.below(copy.length)] = value;
    return copy;
  },
  function cutOut(input, _, random) {
    const [from, to] = rangeOf(input, random);
    return joined(input.subarray(0, from), input.subarray(to));
  },
  function cutShort(input, _, random) {
    return input.slice(0, random.below(input.length));
  },
  function insert(input, _, random) {
    const at = random.below(input.length + 1);
    const bytes = Uint8Array.from({ length: 1 + random.below(8) }, () => random.below(256));
    return joined(input.subarray(0, at), bytes, input.subarray(at));
  },
  function repeat(input, _, random) {
    const [from, to] = rangeOf(input, random);
    const part = input.subarray(from, to);
    const times = Array.from({ length: 1 + random.below(random.below(8) === 0 ? 200 : 3) });
    return joined(input.subarray(0, to), ...times.map(() => part), input.subarray(to));
  },
  function overwrite(input, other, random) {
    const copy = Uint8Array.from(input);
    const [from, to] = rangeOf(other, random);
    const part = other.subarray(from, Math.min(to, from + copy.length));
    copy.set(part, random.below(copy.length - part.length + 1));
    return copy;
  },
  function splice(input, other, random) {
    return joined(
      input.subarray(0, random.below(input.length + 1)),
      other.subarray(random.below(other.length + 1)),
    );
  },
];

/**
 * Another input made of `input` and parts of `other`, with no idea of what they mean.
 * @type {Mutation}
 */
export function mutateBytes(input, other, random) {
  const mutation = random.pick(MUTATIONS);
  const output = mutation === undefined ? input : mutation(input, other, random);
  return output.length > MAX_LENGTH ? output.slice(0, MAX_LENGTH) : output;
}

/**
 * @param {Uint8Array} bytes
 * @param {FuzzRandom} random
 * @returns {[number, number]}
 */
function rangeOf(bytes, random) {
  const from = random.below(bytes.length);
  const longest = random.below(4) === 0 ? bytes.length : 16;
  return [from, Math.min(bytes.length, from + 1 + random.below(longest))];
}

/** @param {readonly Uint8Array[]} parts */
function joined(...parts) {
  return new Uint8Array(Buffer.concat(parts));
}
