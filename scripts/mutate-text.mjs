/** @typedef {import('./mutate-bytes.mjs').Mutation} Mutation */

const TOKEN = /[A-Za-z0-9_.:-]+|\s+|[^A-Za-z0-9_.:\s-]/g;
const MANY = 200;

/**
 * Another text made of the words, brackets and blanks of two: left out, said twice or many times,
 * put elsewhere, taken from the other. Bytes that are no UTF-8 stay as they are, one by one.
 * @type {Mutation}
 */
export function mutateText(input, other, random) {
  const tokens = tokensOf(input);
  const at = random.below(tokens.length);
  const to = at + 1 + random.below(random.below(3) === 0 ? 40 : 3);
  const part = tokens.slice(at, to);
  switch (random.below(6)) {
    case 0:
      tokens.splice(at, part.length);
      break;
    case 1:
      tokens.splice(at, 0, ...part);
      break;
    case 2:
      tokens.splice(at, part.length, ...part.toReversed());
      break;
    case 3:
      tokens.splice(at, 0, ...Array.from({ length: random.below(MANY) }, () => part).flat());
      break;
    case 4:
      tokens.splice(random.below(tokens.length), 0, ...part);
      break;
    default: {
      const others = tokensOf(other);
      const from = random.below(others.length);
      tokens.splice(at, part.length, ...others.slice(from, from + 1 + random.below(20)));
    }
  }
  return new Uint8Array(Buffer.from(tokens.join(''), 'latin1'));
}

/** @param {Uint8Array} bytes */
function tokensOf(bytes) {
  return Buffer.from(bytes).toString('latin1').match(TOKEN) ?? [];
}
