/** @typedef {import('./fuzz-random.mjs').FuzzRandom} FuzzRandom */
/** @typedef {import('./mutate-bytes.mjs').Mutation} Mutation */

/**
 * A value of a DER tree, never changed once it is made; changed trees share what stayed.
 * @typedef {object} DerPart
 * @property {number} tag the identifier byte
 * @property {Uint8Array} content what comes before the parts, or all there is
 * @property {readonly DerPart[]} parts
 * @property {number} count of this value and all within it
 * @property {number} size of `content` and parts, in bytes
 * @property {Uint8Array} [raw] the whole encoding, where it is still as it was read
 */

const NONE = new Uint8Array();
const MANY = 300;

/** Contents on which readers of one type or another have tripped. */
const CONTENTS = [
  [],
  [0],
  [0xff],
  [0x00, 0x80],
  [0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  [0x80, 0, 0, 0, 0, 0, 0, 0],
  [0x08, 0xff],
  [0x80, 0x01],
  new Array(64).fill(0xff),
  new Array(5000).fill(0x01),
  [...Buffer.from('99991231235959Z')],
  [...Buffer.from('000230000000Z')],
  [...Buffer.from('20200101000000.999999999Z')],
  [...Buffer.from('a\u0000b')],
  [...Buffer.from('\ufeffＡ\u202e\u0301')],
  [0xed, 0xa0, 0x80],
].map((bytes) => Uint8Array.from(bytes));

const TAGS = [
  0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0a, 0x0c, 0x13, 0x16, 0x17, 0x18, 0x1e, 0x30,
].concat(0x31, 0x80, 0x81, 0x82, 0x86, 0xa0, 0xa1, 0xa2, 0xa3, 0xa4, 0x1f, 0x00);

/**
 * Another tree made of the values of two, with the lengths of everything around put right, so that
 * what was changed is reached by the reader. Values within strings are part of the tree. One to
 * five values are changed.
 * @type {Mutation}
 */
export function mutateDer(input, other, random) {
  let root = treeOf(input);
  const donors = treeOf(other);
  let changes = 1;
  while (changes < 5 && random.below(2) === 0) changes += 1;
  for (let change = 0; change < changes && root.count > 1; change++) {
    const chosen = 1 + random.below(root.count - 1);
    const donor = donors.count > 1 ? partAt(donors, 1 + random.below(donors.count - 1)) : undefined;
    root = replaceAt(root, chosen, (part) => changed(part, donor ?? part, random));
  }
  const output = new Uint8Array(root.size);
  writeContent(root, output, 0);
  return output;
}

/**
 * What stands in the place of a value afterwards.
 * @param {DerPart} part
 * @param {DerPart} donor
 * @param {FuzzRandom} random
 * @returns {readonly DerPart[]}
 */
function changed(part, donor, random) {
  const { tag, content, parts } = part;
  switch (random.below(10)) {
    case 0:
      return [];
    case 1:
      return [part, part];
    case 2:
      return [donor];
    case 3:
      return [part, donor];
    case 4:
      return [makePart(random.pick(TAGS) ?? 0, content, parts)];
    case 5:
      return [makePart(tag, random.pick(CONTENTS) ?? NONE, [])];
    case 6:
      return [makePart(tag, content, parts.toReversed())];
    case 7:
      // Very many, or very deep, and rarely, for they are slow.
      if (random.below(20) > 0) return [makePart(tag, content, donor.parts)];
      return random.below(2) === 0 ? new Array(random.below(MANY)).fill(part) : [nested(part)];
    case 8:
      return [makePart(0x30, NONE, [part])];
    default:
      return parts.length === 0 ? [withByteChanged(part, random)] : parts;
  }
}

/**
 * @param {number} tag
 * @param {Uint8Array} content
 * @param {readonly DerPart[]} parts
 * @param {Uint8Array} [raw]
 * @returns {DerPart}
 */
function makePart(tag, content, parts, raw) {
  let count = 1;
  let size = content.length;
  for (const part of parts) {
    count += part.count;
    size += sizeOf(part);
  }
  return { tag, content, parts, count, size, ...(raw && { raw }) };
}

/** @param {DerPart} part with its identifier and length */
function sizeOf({ size, raw }) {
  return raw?.length ?? 1 + lengthBytes(size).length + size;
}

/** @param {DerPart} part */
function nested(part) {
  let outer = part;
  for (let depth = 0; depth < 100; depth++) outer = makePart(0x30, NONE, [outer]);
  return outer;
}

/**
 * @param {DerPart} part
 * @param {FuzzRandom} random
 */
function withByteChanged({ tag, content }, random) {
  const copy = Uint8Array.from(content);
  if (copy.length > 0) copy[random.below(copy.length)] = random.below(256);
  return makePart(tag, copy, []);
}

/**
 * The value number `at` of a tree, 0 being the tree itself and outer ones coming first.
 * @param {DerPart} tree
 * @param {number} at
 * @returns {DerPart | undefined}
 */
function partAt(tree, at) {
  if (at === 0) return tree;
  let rest = at - 1;
  for (const part of tree.parts) {
    if (rest < part.count) return partAt(part, rest);
    rest -= part.count;
  }
  return undefined;
}

/**
 * @param {DerPart} tree
 * @param {number} at
 * @param {(part: DerPart) => readonly DerPart[]} change
 * @returns {DerPart}
 */
function replaceAt(tree, at, change) {
  let rest = at - 1;
  const parts = tree.parts.flatMap((part) => {
    const offset = rest;
    rest -= part.count;
    if (offset < 0 || offset >= part.count) return [part];
    return offset === 0 ? change(part) : [replaceAt(part, offset, change)];
  });
  return makePart(tree.tag, tree.content, parts);
}

/** @type {WeakMap<Uint8Array, DerPart>} */
const trees = new WeakMap();

/**
 * The values of the bytes under one root, which itself is not written.
 * @param {Uint8Array} bytes
 */
function treeOf(bytes) {
  const tree = trees.get(bytes) ?? makePart(0, NONE, readAll(bytes, 0) ?? []);
  trees.set(bytes, tree);
  return tree;
}

/**
 * The values that fill the bytes; undefined where something else does.
 * @param {Uint8Array} bytes
 * @param {number} depth
 * @returns {readonly DerPart[] | undefined}
 */
function readAll(bytes, depth) {
  /** @type {DerPart[]} */
  const found = [];
  let position = 0;
  while (position < bytes.length) {
    const tag = bytes[position] ?? 0;
    const first = bytes[position + 1];
    if (first === undefined || (tag & 0x1f) === 0x1f || tag === 0 || depth > 40) return undefined;
    const count = first < 0x80 ? 0 : first & 0x7f;
    if (count > 4 || first === 0x80) return undefined;
    let length = first < 0x80 ? first : 0;
    for (let index = 0; index < count; index++) {
      length = length * 256 + (bytes[position + 2 + index] ?? 0);
    }
    const start = position + 2 + count;
    if (start + length > bytes.length) return undefined;
    found.push(partOf(tag, bytes.subarray(position, start + length), start - position, depth));
    position = start + length;
  }
  return found;
}

/**
 * @param {number} tag
 * @param {Uint8Array} raw
 * @param {number} headerLength
 * @param {number} depth
 * @returns {DerPart}
 */
function partOf(tag, raw, headerLength, depth) {
  const content = raw.subarray(headerLength);
  const isConstructed = (tag & 0x20) !== 0;
  const isWrapping = tag === 0x04 || (tag === 0x03 && content[0] === 0);
  // A BIT STRING has the number of its unused bits before what it wraps.
  const lead = tag === 0x03 && isWrapping ? content.subarray(0, 1) : NONE;
  const inner = content.subarray(lead.length);
  const isWorth = isConstructed || (isWrapping && inner.length > 1);
  const parts = isWorth ? readAll(inner, depth + 1) : undefined;
  return parts === undefined ? makePart(tag, content, [], raw) : makePart(tag, lead, parts, raw);
}

/**
 * @param {DerPart} part
 * @param {Uint8Array} output
 * @param {number} start
 * @returns {number} where the next value begins
 */
function writePart(part, output, start) {
  if (part.raw !== undefined) {
    output.set(part.raw, start);
    return start + part.raw.length;
  }
  output[start] = part.tag;
  const length = lengthBytes(part.size);
  output.set(length, start + 1);
  return writeContent(part, output, start + 1 + length.length);
}

/**
 * @param {DerPart} part
 * @param {Uint8Array} output
 * @param {number} start
 */
function writeContent({ content, parts }, output, start) {
  output.set(content, start);
  let position = start + content.length;
  for (const part of parts) position = writePart(part, output, position);
  return position;
}

/** @param {number} length */
function lengthBytes(length) {
  if (length < 0x80) return [length];
  const digits = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return [0x80 | digits.length, ...digits];
}
