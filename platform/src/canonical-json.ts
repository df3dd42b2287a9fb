/**
 * One text for one value: keys sorted by code unit, no spaces, strings in NFC, `undefined` members
 * left out. What goes in survives a trip through `jsonb` unchanged, so a hash over it does too.
 * @spec RFC 8785 §3.2
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(JSON.parse(JSON.stringify(value ?? null))));
}

function sorted(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, member]) => [key.normalize('NFC'), sorted(member)] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries);
}
