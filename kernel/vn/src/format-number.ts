const formatters = new Map<number, Intl.NumberFormat>();

/** `1.234,5`: dots between thousands, a comma before at most `fractionDigits` decimals. */
export function formatNumber(value: number | bigint, fractionDigits = 2): string {
  let formatter = formatters.get(fractionDigits);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: fractionDigits });
    formatters.set(fractionDigits, formatter);
  }
  return formatter.format(value);
}
