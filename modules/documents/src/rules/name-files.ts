/**
 * Files under the number of their document besides their own name: a hundred files of an office are
 * called “Công văn.pdf”.
 */
export function nameFiles<File extends { name: string }>(
  numberAndSymbol: string | undefined,
  files: readonly File[],
): File[] {
  if (numberAndSymbol === undefined) return [...files];
  return files.map((file) => ({ ...file, name: `${numberAndSymbol} · ${file.name}` }));
}
