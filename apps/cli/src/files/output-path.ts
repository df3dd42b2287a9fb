/** Where a result goes: as asked, or beside the input under a name of its own. */
export function outputPath(wanted: string | undefined, input: string, ending: string): string {
  if (wanted !== undefined) return wanted;
  return ending.endsWith('.pdf') ? `${input.replace(/\.pdf$/i, '')}${ending}` : `${input}${ending}`;
}
