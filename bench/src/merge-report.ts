/** One part of the page, from its title to before the next. */
export type ReportPart = { readonly title: string; readonly text: string };

const TITLE = /^## (.+)$/m;

/**
 * The page with these parts in the place of those of the same title, new ones behind; what was not
 * measured this time stays as it was, with its own date.
 */
export function mergeReport(page: string, parts: readonly ReportPart[]): string {
  const [head = '', ...kept] = page.split(/^(?=## )/m);
  const fresh = new Map(parts.map(({ title, text }) => [title, text]));
  const merged = kept.map((text) => {
    const title = TITLE.exec(text)?.[1] ?? '';
    const replacement = fresh.get(title);
    fresh.delete(title);
    return replacement ?? text;
  });
  const texts = [head, ...merged, ...fresh.values()].map((text) => text.trim());
  return `${texts.join('\n\n')}\n`;
}
