/**
 * Where a result goes: as asked, or beside the input under a name of its own. An ending such as
 * `-da-ky.pdf` takes the place of the input's own; one that begins with a point comes behind it.
 */
export function outputPath(wanted: string | undefined, input: string, ending: string): string {
  if (wanted !== undefined) return wanted;
  if (ending.startsWith('.')) return `${input}${ending}`;
  return `${input.replace(/\.(pdf|xml|asice|sce)$/i, '')}${ending}`;
}
