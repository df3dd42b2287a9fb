/**
 * Two keyboards write one Vietnamese letter in two ways; past this boundary there is one. Only
 * plain JSON is walked, anything else (a file) is left as it came.
 */
export function toNfc(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(toNfc);
  if (value === null || typeof value !== 'object') return value;
  if (Object.prototype.toString.call(value) !== '[object Object]') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key.normalize('NFC'), toNfc(member)]),
  );
}
