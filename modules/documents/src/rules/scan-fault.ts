export type ScanFault = 'version' | 'noPages';

/**
 * Why a file is no scan to copy from: it is a PDF of version 1.4 or later. Colour, 200 dpi and true
 * size are settings of the scanner, which the file does not prove.
 * @law NĐ 30/2020/NĐ-CP PL.I p.II
 */
export function findScanFault({
  pageCount,
  version,
}: {
  pageCount: number;
  version: string;
}): ScanFault | undefined {
  if (pageCount === 0) return 'noPages';
  const [major = 1, minor = 0] = version.split('.').map(Number);
  return major > 1 || minor >= 4 ? undefined : 'version';
}
