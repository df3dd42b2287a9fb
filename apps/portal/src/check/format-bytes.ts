/** `512 B`, `14,2 kB`, `3,4 MB`: with a decimal comma, in thousands. */
export function formatBytes(size: number): string {
  if (size < 1000) return `${size} B`;
  const [value, unit] = size < 1_000_000 ? [size / 1000, 'kB'] : [size / 1_000_000, 'MB'];
  return `${value.toFixed(1).replace('.', ',').replace(/,0$/, '')} ${unit}`;
}
