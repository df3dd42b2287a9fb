import type { Name } from './name.ts';

/**
 * The form in which names are compared: letters of either case are equal, runs of blanks are one,
 * the string type does not matter, and attributes of one RDN have no order.
 * @spec RFC 5280 §7.1
 */
export function nameKey(name: Name): string {
  return JSON.stringify(
    name.map((rdn) => rdn.map(({ type, value }) => `${type}=${prepare(value)}`).toSorted()),
  );
}

export function sameName(a: Name, b: Name): boolean {
  return nameKey(a) === nameKey(b);
}

/** @spec RFC 4518 §2 */
function prepare(value: string): string {
  return value.normalize('NFKC').toLowerCase().normalize('NFKC').trim().replace(/\s+/g, ' ');
}
