import { formatNumber } from '@hien-luong/vn';

const UNITS = ['B', 'kB', 'MB', 'GB'];

/** `1,4 MB`, in steps of 1000. */
export function formatSize(bytes: number): string {
  const power = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return `${formatNumber(bytes / 1000 ** power, 1)} ${UNITS[power]}`;
}
