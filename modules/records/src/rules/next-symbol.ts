/**
 * The symbol of a case file that nobody planned: the next ordinal of its unit, `03.VP`. Ordinals of
 * other units and symbols of another shape do not count.
 * @law NĐ 30/2020/NĐ-CP PL.VI p.I
 */
export function nextSymbol(taken: readonly string[], unitAbbreviation: string): string {
  const unit = unitAbbreviation.replaceAll(/[^\p{L}\p{N}]/gu, '').slice(0, 12) || 'HS';
  const ordinals = taken.flatMap((symbol) => {
    const [ordinal = '', ...rest] = symbol.split('.');
    return rest.join('.') === unit && /^\d{1,6}$/.test(ordinal) ? [Number(ordinal)] : [];
  });
  return `${String(Math.max(0, ...ordinals) + 1).padStart(2, '0')}.${unit}`;
}
