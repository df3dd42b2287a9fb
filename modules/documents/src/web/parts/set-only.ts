/** What of a list's filters is set, as a view keeps it: without the name of the view itself. */
export function setOnly(
  filters: Readonly<Record<string, string | boolean | number | undefined>>,
): Record<string, string | boolean | number> {
  const known = Object.entries(filters).filter(
    ([name, value]) => name !== 'view' && value !== undefined,
  );
  return Object.fromEntries(known) as Record<string, string | boolean | number>;
}
