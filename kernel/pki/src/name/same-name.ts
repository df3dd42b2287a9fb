import type { Name } from './name.ts';

/** Names are compared far oftener than read: once for every CA, list and answer at hand. */
const keys = new WeakMap<Name, { readonly rdns: readonly string[]; readonly whole: string }>();

/**
 * The form in which names are compared: letters of either case are equal, runs of blanks are one,
 * the string type does not matter, and attributes of one RDN have no order.
 * @spec RFC 5280 §7.1
 */
export function nameKey(name: Name): string {
  return keysOf(name).whole;
}

export function sameName(a: Name, b: Name): boolean {
  return nameKey(a) === nameKey(b);
}

/** Whether `name` lies in the part of the directory that starts at `base`. @spec RFC 5280 §7.1 */
export function isBelowName(name: Name, base: Name): boolean {
  const { rdns } = keysOf(name);
  const bases = keysOf(base).rdns;
  return bases.length <= rdns.length && bases.every((rdn, index) => rdn === rdns[index]);
}

function keysOf(name: Name) {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const rdns = name.map((rdn) => {
    const parts = rdn.map(({ type, value }) => `${type}=${prepare(value)}`);
    return JSON.stringify(parts.length > 1 ? parts.toSorted() : parts);
  });
  const made = { rdns, whole: `[${rdns.join()}]` };
  keys.set(name, made);
  return made;
}

const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** @spec RFC 4518 §2 */
function prepare(value: string): string {
  if (PLAIN.test(value)) return value.toLowerCase();
  return value
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(MAPPED_TO_NOTHING, '')
    .trim()
    .replace(/\s+/g, ' ');
}

/**
 * Soft hyphens, joiners and marks of direction, which nobody sees; \p{Cf} is nearly all of them.
 * @spec RFC 4518 §2.2
 */
const MAPPED_TO_NOTHING = /\p{Cf}|\p{Variation_Selector}|\u034F|\uFFFC/gu;
